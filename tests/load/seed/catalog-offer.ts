/** Every variant has a price in every market, and the history that the trigger would have begun. */
export const PRICES = [
  `INSERT INTO variant_price (variant_id, market, currency, amount_minor)
   SELECT v.id, p.market, p.currency, p.amount
     FROM bench_seed.variant v
     JOIN bench_seed.price p ON p.base = v.base AND p.price_step = v.price_step AND p.position = v.position
    ORDER BY v.i, v.position`,
  `INSERT INTO price_history (variant_id, market, currency, amount_minor, valid_from)
   SELECT v.id, p.market, p.currency, p.amount, v.since
     FROM bench_seed.variant v
     JOIN bench_seed.price p ON p.base = v.base AND p.price_step = v.price_step AND p.position = v.position
    ORDER BY v.i, v.position`,
]

/** Each variant lies at its merchant's home and in some fulfilment centres; the movements add up to the levels. */
export const STOCK = [
  `INSERT INTO stock_level (variant_id, warehouse_id, on_hand)
   SELECT v.id, place.id,
          CASE v.depth WHEN 0 THEN 0
                       WHEN 1 THEN 1 + bench_seed.pick(v.i, 30 + v.position, 5)
                       ELSE 200 + bench_seed.pick(v.i, 40 + v.position, 800) END
     FROM bench_seed.variant v
     JOIN LATERAL (
       SELECT v.home_warehouse AS id UNION ALL
       SELECT w.id FROM unnest(v.fulfilled) AS market JOIN warehouse w ON w.code = 'fc-' || lower(market)
     ) place ON true
    ORDER BY v.i, v.position`,
  `INSERT INTO stock_movement (variant_id, warehouse_id, on_hand_delta, reserved_delta, reason, reference)
   SELECT s.variant_id, s.warehouse_id, s.on_hand, 0, 'receipt', 'volume'
     FROM stock_level s JOIN bench_seed.variant v ON v.id = s.variant_id WHERE s.on_hand > 0`,
]

/**
 * Live in all nine markets. The lowest price, the merchant, where it ships from and how much is left are what
 * triggers and worker would have written; popularity falls like 1/rank.
 */
export const LISTINGS = [
  `INSERT INTO listing (product_id, market, category, merchant_id, from_price_minor, popularity, ships_from, stock,
                        published_at)
   SELECT p.id, one.market, p.category, p.merchant_id, least(one.amount, two.amount),
          50000 / (1 + bench_seed.pick(p.i, 50 + ascii(one.market) * 91 + ascii(right(one.market, 1)), 100000)),
          source.countries,
          CASE WHEN cardinality(source.countries) = 0 THEN 'none' WHEN p.depth = 1 THEN 'few' ELSE 'plenty' END,
          p.since
     FROM bench_seed.plan p
     JOIN bench_seed.price one ON one.base = p.base AND one.price_step = p.price_step AND one.position = 0
     LEFT JOIN bench_seed.price two
       ON two.base = p.base AND two.price_step = p.price_step AND two.position = 1 AND two.market = one.market
          AND p.variants = 2
     JOIN LATERAL (
       SELECT ARRAY(
         SELECT country FROM (
           SELECT one.market AS country WHERE one.market = ANY(p.fulfilled)
           UNION
           SELECT p.home WHERE p.home = one.market OR p.home = ANY(one.abroad || coalesce(two.abroad, '{}'))
         ) each WHERE p.depth > 0 ORDER BY country) AS countries
     ) source ON true
    ORDER BY p.i`,
]
