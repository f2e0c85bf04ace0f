-- The catalogue at a hundred thousand products: lists read one index each, search reads words.

-- What a list filters and sorts by stands on the listing itself.
ALTER TABLE listing
  ADD COLUMN merchant_id uuid REFERENCES merchant (id),
  ADD COLUMN popularity integer NOT NULL DEFAULT 0,
  ADD COLUMN ships_from text[] NOT NULL DEFAULT '{}',
  ADD COLUMN stock text NOT NULL DEFAULT 'none';
ALTER TABLE listing ADD CONSTRAINT listing_stock CHECK (stock IN ('none', 'few', 'plenty'));
UPDATE listing l SET merchant_id = p.merchant_id FROM product p WHERE p.id = l.product_id;

CREATE FUNCTION listing_merchant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.merchant_id := (SELECT merchant_id FROM product WHERE id = NEW.product_id);
  RETURN NEW;
END $$;
CREATE TRIGGER listing_merchant BEFORE INSERT ON listing FOR EACH ROW EXECUTE FUNCTION listing_merchant();

DROP INDEX listing_live;
CREATE INDEX listing_by_price ON listing (market, category, from_price_minor, product_id)
  WHERE state = 'live' AND from_price_minor IS NOT NULL;
CREATE INDEX listing_by_popularity ON listing (market, category, popularity DESC, product_id)
  WHERE state = 'live' AND from_price_minor IS NOT NULL;
CREATE INDEX listing_by_date ON listing (market, category, published_at DESC, product_id)
  WHERE state = 'live' AND from_price_minor IS NOT NULL;
CREATE INDEX listing_of_merchant ON listing (market, merchant_id, popularity DESC, product_id)
  WHERE state = 'live' AND from_price_minor IS NOT NULL;
CREATE INDEX listing_newest ON listing (market, published_at DESC, product_id)
  WHERE state = 'live' AND from_price_minor IS NOT NULL;
CREATE INDEX listing_scarce ON listing (market, popularity DESC, product_id)
  WHERE state = 'live' AND from_price_minor IS NOT NULL AND stock = 'few';
CREATE INDEX merchant_region ON merchant (country, slug);

-- Where a product ships from and whether it is nearly gone follows the stock by a queue: writing listings inside the
-- sale itself would lock products in another order than stock levels and let buyers wait for each other.
CREATE TABLE stock_turn (
  id bigserial PRIMARY KEY,
  product_id uuid NOT NULL
);
CREATE FUNCTION stock_class(units integer) RETURNS integer LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE WHEN units <= 0 THEN 0 WHEN units <= 5 THEN 1 ELSE 2 END $$;
CREATE FUNCTION stock_level_turned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stock_turn (product_id) SELECT product_id FROM variant WHERE id = NEW.variant_id;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_level_turned AFTER UPDATE ON stock_level FOR EACH ROW
  WHEN (stock_class(OLD.on_hand - OLD.reserved) <> stock_class(NEW.on_hand - NEW.reserved))
  EXECUTE FUNCTION stock_level_turned();
CREATE FUNCTION stock_levels_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stock_turn (product_id)
  SELECT DISTINCT v.product_id FROM added a JOIN variant v ON v.id = a.variant_id;
  RETURN NULL;
END $$;
CREATE TRIGGER stock_levels_added AFTER INSERT ON stock_level
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stock_levels_added();
-- Prices decide what may come from abroad.
CREATE TRIGGER variant_prices_added AFTER INSERT ON variant_price
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stock_levels_added();
CREATE TRIGGER variant_prices_changed AFTER UPDATE ON variant_price
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stock_levels_added();

-- The words of a product in one language, cut and folded by the shop itself ('simple' on purpose). `head` holds title
-- (A), merchant, category and creators (B); `body` holds these and highlights (C) and description (D).
CREATE TABLE search_document (
  product_id uuid NOT NULL REFERENCES product (id) ON DELETE CASCADE,
  language text NOT NULL,
  head tsvector NOT NULL,
  body tsvector NOT NULL,
  PRIMARY KEY (product_id, language)
) PARTITION BY LIST (language);
CREATE TABLE search_document_en PARTITION OF search_document FOR VALUES IN ('en');
CREATE TABLE search_document_es PARTITION OF search_document FOR VALUES IN ('es');
CREATE TABLE search_document_id PARTITION OF search_document FOR VALUES IN ('id');
CREATE TABLE search_document_th PARTITION OF search_document FOR VALUES IN ('th');
CREATE TABLE search_document_ms PARTITION OF search_document FOR VALUES IN ('ms');
CREATE TABLE search_document_vi PARTITION OF search_document FOR VALUES IN ('vi');
CREATE TABLE search_document_fil PARTITION OF search_document FOR VALUES IN ('fil');
CREATE TABLE search_document_zh PARTITION OF search_document FOR VALUES IN ('zh');
CREATE TABLE search_document_other PARTITION OF search_document DEFAULT;
CREATE INDEX search_document_head ON search_document USING gin (head) WITH (fastupdate = off);
CREATE INDEX search_document_body ON search_document USING gin (body) WITH (fastupdate = off);

-- The dictionary of all words, for typing slips: two words with a slip in common (a word without one of its letters)
-- are one typing error apart. `products` counts titles and brands that hold the word.
CREATE TABLE search_term (
  language text NOT NULL,
  term text COLLATE "C" NOT NULL,
  word text NOT NULL,
  products integer NOT NULL,
  slips text[] NOT NULL,
  PRIMARY KEY (language, term)
);
CREATE INDEX search_term_slips ON search_term USING gin (slips) WITH (fastupdate = off);
