-- What a signed-in person answered about data, when, where and to which version of the question. Only added to.
CREATE TABLE consent_record (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  answer text NOT NULL,
  version integer NOT NULL,
  market char(2) NOT NULL,
  given_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX consent_record_user_id_idx ON consent_record (user_id);
ALTER TABLE consent_record ADD CONSTRAINT consent_record_answer CHECK (answer IN ('granted', 'denied'));
CREATE TRIGGER consent_record_append_only BEFORE UPDATE ON consent_record FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An account on its way out: the link in the mail, or signing in again, keeps it until it is due.
CREATE TABLE account_deletion (
  user_id uuid NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  token_hash bytea NOT NULL,
  requested_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX account_deletion_token_hash_key ON account_deletion (token_hash);
CREATE INDEX account_deletion_due_at_idx ON account_deletion (due_at);
ALTER TABLE account_deletion ADD CONSTRAINT account_deletion_due CHECK (due_at > requested_at);

-- An account that is gone, by a number that names nobody, until its orders keep nothing but what tax law wants.
CREATE TABLE erased_account (
  user_id uuid NOT NULL PRIMARY KEY,
  erased_at timestamptz(3) NOT NULL
);
