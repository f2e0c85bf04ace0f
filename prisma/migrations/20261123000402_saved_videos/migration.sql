-- A video kept for later: by a visitor until they sign in, by the account from then on.
CREATE TABLE saved_video (
  id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
  video_id uuid NOT NULL REFERENCES video (id) ON DELETE CASCADE ON UPDATE CASCADE,
  visitor_id uuid,
  user_id uuid REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX saved_video_visitor_id_video_id_key ON saved_video (visitor_id, video_id);
CREATE UNIQUE INDEX saved_video_user_id_video_id_key ON saved_video (user_id, video_id);
CREATE INDEX saved_video_video_id_idx ON saved_video (video_id);
ALTER TABLE saved_video ADD CONSTRAINT saved_video_owner CHECK (num_nonnulls(visitor_id, user_id) = 1);
