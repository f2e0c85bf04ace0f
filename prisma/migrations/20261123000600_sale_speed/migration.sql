-- Who comes back from paying is recognised by the intent's secret without asking Stripe once more.
ALTER TABLE payment ADD COLUMN client_secret_hash bytea;
