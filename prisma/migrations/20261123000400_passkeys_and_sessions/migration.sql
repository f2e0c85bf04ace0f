-- A session can be named without its secret, says on what it runs, and knows when its owner last proved who they are.
ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT uuidv7();
ALTER TABLE session ADD COLUMN browser text;
ALTER TABLE session ADD COLUMN platform text;
ALTER TABLE session ADD COLUMN confirmed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE UNIQUE INDEX session_id_key ON session (id);

CREATE TABLE passkey (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  credential_id bytea NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL DEFAULT 0,
  transports text[] NOT NULL DEFAULT '{}',
  is_synced boolean NOT NULL,
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at timestamptz(3)
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_user_id_idx ON passkey (user_id);
ALTER TABLE passkey ADD CONSTRAINT passkey_counter CHECK (counter BETWEEN 0 AND 4294967295);
-- WebAuthn's own bound on the length of a credential's id.
ALTER TABLE passkey ADD CONSTRAINT passkey_credential_id CHECK (octet_length(credential_id) BETWEEN 16 AND 1023);
ALTER TABLE passkey ADD CONSTRAINT passkey_name CHECK (char_length(name) BETWEEN 1 AND 60);

-- What an authenticator is asked to sign: deleted by whoever uses it first. Nobody owns one that is for signing in.
CREATE TABLE webauthn_challenge (
  challenge_hash bytea NOT NULL PRIMARY KEY,
  purpose text NOT NULL,
  user_id uuid REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX webauthn_challenge_expires_at_idx ON webauthn_challenge (expires_at);
CREATE INDEX webauthn_challenge_user_id_idx ON webauthn_challenge (user_id);
ALTER TABLE webauthn_challenge ADD CONSTRAINT webauthn_challenge_purpose CHECK (
  purpose IN ('sign-in', 'register', 'confirm') AND (purpose = 'sign-in') = (user_id IS NULL));
