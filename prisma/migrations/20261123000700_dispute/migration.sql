-- A cardholder's dispute about a payment, as Stripe last told of it.
CREATE TABLE "dispute" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "payment_id" UUID NOT NULL,
    "stripe_dispute_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "dispute_stripe_dispute_id_key" ON "dispute"("stripe_dispute_id");
CREATE INDEX "dispute_payment_id_idx" ON "dispute"("payment_id");
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE dispute ADD CONSTRAINT dispute_positive CHECK (amount_minor > 0);
ALTER TABLE dispute ADD CONSTRAINT dispute_state CHECK (
  state IN ('warning', 'open', 'won', 'lost'));
