-- Refunds that are not over, for the reconciler.
CREATE INDEX refund_waiting ON refund (updated_at) WHERE state = 'pending';
