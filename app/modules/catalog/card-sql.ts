/** What a card shows, of listings `s` joined by `cardJoins`. */
export const CARD_COLUMNS = `
         p.id AS "productId", p.slug, text.title, text.image_alt AS "imageAlt", m.name AS merchant,
         s.from_price_minor AS "fromMinor", priced.to_minor AS "toMinor", pictured.pictures,
         s.stock, s.ships_from AS "shipsFrom", s.published_at AS "publishedAt"`

/**
 * Joins for the rows that are shown, a few lookups by key each, so that a list costs the same however long it is.
 * @param market and @param language the statement's parameters, `$1` and the like
 */
export function cardJoins(market: string, language: string): string {
  return `
    JOIN product p ON p.id = s.product_id
    JOIN merchant m ON m.id = p.merchant_id
    JOIN LATERAL (
      SELECT title, image_alt FROM product_text t
       WHERE t.product_id = p.id AND t.language IN (${language}, 'en')
       ORDER BY t.language = ${language} DESC LIMIT 1
    ) text ON true
    JOIN LATERAL (
      SELECT max(vp.amount_minor) AS to_minor
        FROM variant v JOIN variant_price vp ON vp.variant_id = v.id AND vp.market = ${market}
       WHERE v.product_id = p.id
    ) priced ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('stem', i.stem, 'width', i.width, 'height', i.height,
                                          'widths', i.widths, 'dominantColor', i.dominant_color)
                       ORDER BY face.position) AS pictures
        FROM (SELECT image_id, position FROM product_image
               WHERE product_id = p.id ORDER BY position LIMIT 2) face
        JOIN image i ON i.id = face.image_id
    ) pictured ON true`
}

/** What is on sale; the partial indexes of the lists say the same. */
export const ON_SALE = `l.state = 'live' AND l.from_price_minor IS NOT NULL`
