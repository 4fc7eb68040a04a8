export const sql = /* sql */ `
-- Official lists that are watched. Each has a row in feeds too, never polled as one: what its reports are by.
create table lists (
  id text primary key,
  format text not null,
  url text not null,
  title text not null,
  every_seconds integer not null,
  active boolean not null default true,
  status text not null default 'new' check (status in ('new', 'ok', 'held', 'failing')),
  reason text,                      -- why it is held or fails
  entries integer not null default 0,
  version text,                     -- hash of the version that was taken last
  held_version text,                -- of the one that is held
  accepted_version text,            -- an operator's word for that
  etag text,
  checked_at timestamptz,           -- when the list last answered
  changed_at timestamptz,           -- when a version was last taken
  next_poll_at timestamptz not null default now()
);

-- The last good version of each list, delisted entries too.
create table listings (
  list_id text not null references lists (id) on delete cascade,
  entry_id text not null,
  listing jsonb not null,
  first_seen_at timestamptz not null,
  changed_at timestamptz not null,
  delisted_at timestamptz,
  primary key (list_id, entry_id)
);

-- What became of entries, oldest first; the baseline is no change.
create table listing_changes (
  id bigint generated always as identity primary key,
  list_id text not null references lists (id) on delete cascade,
  entry_id text not null,
  action text not null check (action in ('listed', 'programmes', 'names', 'delisted', 'moved', 'changed')),
  before jsonb,
  after jsonb,
  seen_at timestamptz not null,
  event_id text references events (id)
);
create index listing_changes_of_list on listing_changes (list_id, id);
create index listing_changes_of_entry on listing_changes (list_id, entry_id);
`;
