export const sql = /* sql */ `
-- Subscriptions at WebSub hubs, which tell of a feed's changes. The address a hub calls holds the token; the secret signs what it sends.
create table websub (
  feed_id text primary key references feeds (id) on delete cascade,
  hub text not null,
  topic text not null,              -- the feed's own address
  token text not null unique,
  secret text not null,
  state text not null check (state in ('asked', 'verified', 'denied', 'failed', 'ending')),
  reason text,
  lease_until timestamptz,
  failures integer not null default 0,
  next_step_at timestamptz not null,
  pushed_at timestamptz,            -- last told of a change
  look_again_at timestamptz,
  pushes integer not null default 0,  -- since the hub was last found silent
  ignored integer not null default 0  -- wrongly signed
);
create index websub_due on websub (least(next_step_at, look_again_at));
`;
