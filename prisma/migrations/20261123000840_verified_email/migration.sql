-- Whoever wants an account, until they show that the address is theirs. Several may name the same one; each browser
-- has one wish at a time. The link in the mail is made from the id, so it is stored nowhere.
CREATE TABLE sign_up (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  browser_hash bytea NOT NULL,
  email citext NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  language text NOT NULL,
  return_to text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX sign_up_browser_hash_key ON sign_up (browser_hash);
CREATE INDEX sign_up_email_idx ON sign_up (email);
CREATE INDEX sign_up_expires_at_idx ON sign_up (expires_at);
ALTER TABLE sign_up ADD CONSTRAINT sign_up_expiry CHECK (expires_at > created_at);

-- The address an account wants to have, until the link that was mailed there is used.
CREATE TABLE email_change (
  user_id uuid NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  id uuid NOT NULL DEFAULT uuidv7(),
  email citext NOT NULL,
  expires_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX email_change_id_key ON email_change (id);
CREATE INDEX email_change_expires_at_idx ON email_change (expires_at);

-- Addresses an account had. Until undo_until whoever reads the mail there may take the change back.
CREATE TABLE former_email (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  email citext NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  undo_until timestamptz(3) NOT NULL,
  undone_at timestamptz(3)
);
CREATE INDEX former_email_user_id_idx ON former_email (user_id);
ALTER TABLE former_email ADD CONSTRAINT former_email_undo CHECK (undo_until > changed_at);

-- Guests' orders, found by the address that was written to when its owner opens an account.
CREATE INDEX orders_guest_email ON orders (lower(email)) WHERE user_id IS NULL AND email <> '';
-- Orders that still name their buyer, oldest first in each market.
CREATE INDEX orders_named_buyer ON orders (market, placed_at) WHERE address <> '{}';

-- What one visitor liked and did, for the file they may ask for.
CREATE INDEX video_like_visitor_id_idx ON video_like (visitor_id);
CREATE INDEX event_of_visitor ON event (visitor_id, id) WHERE visitor_id IS NOT NULL;
