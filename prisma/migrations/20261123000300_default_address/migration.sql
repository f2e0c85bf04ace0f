-- The address a checkout begins with: at most one for each person and market.
ALTER TABLE saved_address ADD COLUMN is_default boolean NOT NULL DEFAULT false;
CREATE UNIQUE INDEX saved_address_one_default ON saved_address (user_id, market) WHERE is_default;
-- Two presses of "save" keep one address.
CREATE UNIQUE INDEX saved_address_once ON saved_address (user_id, market, md5(fields::text));
