-- What the shop promises, kept by the database (Prisma's schema language cannot say these).

-- Stock: never more promised than there is.
ALTER TABLE stock_level ADD CONSTRAINT stock_level_reserved_within_on_hand CHECK (reserved BETWEEN 0 AND on_hand);
ALTER TABLE reservation ADD CONSTRAINT reservation_quantity CHECK (quantity BETWEEN 1 AND 999);
ALTER TABLE reservation ADD CONSTRAINT reservation_state CHECK (state IN ('active', 'committed', 'released'));
CREATE UNIQUE INDEX reservation_one_active ON reservation (checkout_id, variant_id, warehouse_id) WHERE state = 'active';
CREATE INDEX reservation_expiring ON reservation (expires_at) WHERE state = 'active';
CREATE INDEX stock_level_sellable ON stock_level (variant_id) WHERE on_hand > reserved;

-- Carts hold whole units within reason.
ALTER TABLE cart_line ADD CONSTRAINT cart_line_quantity CHECK (quantity BETWEEN 1 AND 999);
ALTER TABLE cart ADD CONSTRAINT cart_has_one_owner CHECK ((token_hash IS NULL) <> (user_id IS NULL));
CREATE FUNCTION cart_line_limit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM cart_line WHERE cart_id = NEW.cart_id) > 100 THEN
    RAISE EXCEPTION 'a cart holds at most 100 lines' USING ERRCODE = 'check_violation', CONSTRAINT = 'cart_line_limit';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER cart_line_limit AFTER INSERT ON cart_line FOR EACH ROW EXECUTE FUNCTION cart_line_limit();

-- Prices.
ALTER TABLE variant_price ADD CONSTRAINT variant_price_positive CHECK (amount_minor > 0);
ALTER TABLE listing ADD CONSTRAINT listing_state CHECK (state IN ('draft', 'blocked', 'ready', 'live', 'paused'));
CREATE INDEX listing_live ON listing (market, category, from_price_minor) WHERE state = 'live';

CREATE FUNCTION variant_price_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row_now variant_price := COALESCE(NEW, OLD);
BEGIN
  IF TG_OP <> 'DELETE' AND (TG_OP = 'INSERT' OR NEW.amount_minor <> OLD.amount_minor) THEN
    INSERT INTO price_history (variant_id, market, currency, amount_minor)
    VALUES (NEW.variant_id, NEW.market, NEW.currency, NEW.amount_minor);
  END IF;
  UPDATE listing l
     SET from_price_minor = (SELECT min(p.amount_minor)
                               FROM variant_price p JOIN variant v ON v.id = p.variant_id
                              WHERE v.product_id = l.product_id AND p.market = l.market)
   WHERE l.market = row_now.market
     AND l.product_id = (SELECT product_id FROM variant WHERE id = row_now.variant_id);
  RETURN NULL;
END $$;
CREATE TRIGGER variant_price_changed AFTER INSERT OR UPDATE OR DELETE ON variant_price
  FOR EACH ROW EXECUTE FUNCTION variant_price_changed();

CREATE FUNCTION listing_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.from_price_minor := (SELECT min(p.amount_minor)
                             FROM variant_price p JOIN variant v ON v.id = p.variant_id
                            WHERE v.product_id = NEW.product_id AND p.market = NEW.market);
  RETURN NEW;
END $$;
CREATE TRIGGER listing_price BEFORE INSERT ON listing FOR EACH ROW EXECUTE FUNCTION listing_price();

-- Video tags lie inside the film's time and picture.
ALTER TABLE video_tag ADD CONSTRAINT video_tag_window CHECK (start_ms >= 0 AND end_ms > start_ms);
ALTER TABLE video_tag ADD CONSTRAINT video_tag_place CHECK (x BETWEEN 0 AND 1 AND y BETWEEN 0 AND 1);
ALTER TABLE video ADD CONSTRAINT video_counts CHECK (like_count >= 0 AND share_count >= 0);
ALTER TABLE video ADD CONSTRAINT video_disclosure CHECK (disclosure IN ('commission', 'paid', 'own-brand', 'none'));

-- A coupon is used as often as allowed, and takes off either a share or an amount.
ALTER TABLE coupon ADD CONSTRAINT coupon_uses CHECK (used_count >= 0 AND (max_uses IS NULL OR used_count <= max_uses));
ALTER TABLE coupon ADD CONSTRAINT coupon_kind CHECK ((percent_bp IS NULL) <> (amount_minor IS NULL));
ALTER TABLE coupon ADD CONSTRAINT coupon_percent CHECK (percent_bp BETWEEN 1 AND 10000);
ALTER TABLE coupon ADD CONSTRAINT coupon_amount CHECK (amount_minor > 0 AND currency IS NOT NULL OR amount_minor IS NULL);
ALTER TABLE coupon ADD CONSTRAINT coupon_window CHECK (valid_to > valid_from);
ALTER TABLE coupon_redemption ADD CONSTRAINT coupon_redemption_state CHECK (state IN ('claimed', 'released'));

-- Quotes, payments, orders: the sums hold, and one charge has one order.
ALTER TABLE checkout ADD CONSTRAINT checkout_state CHECK (state IN ('open', 'paying', 'completed', 'refunded', 'expired'));
CREATE UNIQUE INDEX checkout_one_running ON checkout (cart_id) WHERE state IN ('open', 'paying');
ALTER TABLE quote ADD CONSTRAINT quote_sum CHECK (
  total_minor = goods_minor - discount_minor + shipping_minor - relief_minor + added_tax_minor + duty_minor);
ALTER TABLE quote ADD CONSTRAINT quote_amounts CHECK (
  goods_minor > 0 AND discount_minor BETWEEN 0 AND goods_minor AND shipping_minor >= 0
  AND added_tax_minor BETWEEN 0 AND tax_minor AND relief_minor >= 0 AND duty_minor >= 0
  AND total_minor >= 0);
ALTER TABLE payment ADD CONSTRAINT payment_state CHECK (
  state IN ('created', 'processing', 'requires-action', 'succeeded', 'failed', 'canceled', 'due'));
ALTER TABLE payment ADD CONSTRAINT payment_method CHECK (method IN ('stripe', 'cash-on-delivery'));
ALTER TABLE payment ADD CONSTRAINT payment_refunded_within_captured CHECK (refunded_minor BETWEEN 0 AND captured_minor);
ALTER TABLE payment ADD CONSTRAINT payment_captured CHECK (captured_minor IN (0, amount_minor));
-- One attempt at a time: a second live one could be paid as well.
CREATE UNIQUE INDEX payment_one_live ON payment (checkout_id)
  WHERE state IN ('created', 'processing', 'requires-action', 'succeeded', 'due');
CREATE INDEX payment_unsettled ON payment (updated_at) WHERE state IN ('created', 'processing', 'requires-action');
ALTER TABLE refund ADD CONSTRAINT refund_state CHECK (state IN ('pending', 'succeeded', 'failed'));
ALTER TABLE refund ADD CONSTRAINT refund_positive CHECK (amount_minor > 0);
ALTER TABLE orders ADD CONSTRAINT orders_state CHECK (state IN ('placed', 'canceled'));
ALTER TABLE orders ADD CONSTRAINT orders_sum CHECK (
  total_minor = goods_minor - discount_minor + shipping_minor - relief_minor + added_tax_minor + duty_minor);
ALTER TABLE order_line ADD CONSTRAINT order_line_sum CHECK (quantity BETWEEN 1 AND 999 AND total_minor = quantity * unit_minor);
ALTER TABLE order_parcel ADD CONSTRAINT order_parcel_state CHECK (
  state IN ('preparing', 'packed', 'shipped', 'delivered', 'canceled'));
ALTER TABLE order_parcel ADD CONSTRAINT order_parcel_dates CHECK (deliver_to >= deliver_from);

-- The ledger is append-only and balances at the end of every transaction.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON stock_movement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER price_history_append_only BEFORE UPDATE ON price_history FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_entry WHERE transaction_id = NEW.transaction_id
              GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger transaction % does not balance', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances();

-- Work waiting: the worker looks only at what is due and wakes on a notification.
CREATE INDEX outbox_event_due ON outbox_event (run_after) WHERE done_at IS NULL;
CREATE FUNCTION outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_notify AFTER INSERT ON outbox_event FOR EACH STATEMENT EXECUTE FUNCTION outbox_notify();
CREATE INDEX mail_message_unsent ON mail_message (created_at) WHERE sent_at IS NULL;
CREATE INDEX rate_limit_window ON rate_limit (window_start);
