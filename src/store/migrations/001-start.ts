export const sql = /* sql */ `
create table feeds (
  id text primary key,
  url text not null,
  title text,                       -- as configured, else the feed's own
  language text,
  reliability text not null,
  every_seconds integer,            -- null: poll.every
  active boolean not null default true,
  moved_to text,                    -- where permanent redirects lead
  etag text,
  last_modified text,
  status text not null default 'new' check (status in ('new', 'ok', 'failing', 'gone')),
  reason text,                      -- why it fails, or what had to be mended
  failures integer not null default 0,
  last_polled_at timestamptz,
  last_ok_at timestamptz,
  next_poll_at timestamptz not null default now(),
  polling boolean not null default false
);
create index feeds_due on feeds (next_poll_at) where active;

create table articles (
  id bigint generated always as identity primary key,
  canonical_url text not null unique,
  url text not null,
  feed_id text not null references feeds (id),
  title text not null,
  text text,                        -- null until read, and again past keepArticles
  feed_content text,                -- HTML from the feed, for pages that can't be read
  language text,
  published_at timestamptz,
  first_seen_at timestamptz not null default now(),
  state text not null check (state in ('found', 'read', 'assessed', 'archived', 'failed')),
  reason text,                      -- why it failed or was read from the feed
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  fingerprint text,
  copy_of bigint references articles (id),
  assessment jsonb
);
create index articles_due on articles (next_attempt_at) where state in ('found', 'read');
create index articles_seen on articles (first_seen_at);
create index articles_with_text on articles (first_seen_at) where text is not null;

create table article_bands (
  band text not null,
  article_id bigint not null references articles (id) on delete cascade,
  primary key (band, article_id)
);

create table mentions (
  article_id bigint not null references articles (id) on delete cascade,
  watch_id text not null,           -- group or term
  seen_at timestamptz not null default now(),
  mentions integer not null,
  primary key (article_id, watch_id)
);
create index mentions_by_watch on mentions (watch_id, seen_at);

create table entries (
  id bigint generated always as identity primary key,
  feed_id text not null references feeds (id),
  article_id bigint not null references articles (id),
  seen_at timestamptz not null default now()
);
create index entries_by_feed on entries (feed_id, seen_at);

create table entry_keys (
  feed_id text not null references feeds (id),
  key text not null,
  entry_id bigint not null references entries (id),
  primary key (feed_id, key)
);

create table events (
  id text primary key,
  kind text not null,
  headline text not null,
  confidence double precision not null,
  groups jsonb not null,            -- [{ id, name }]
  group_ids text[] not null,
  terms jsonb not null,
  types text[] not null,
  place text,
  country text,
  date text,                        -- ISO day
  killed integer,
  killed_max integer,
  injured integer,
  injured_max integer,
  designation jsonb,
  evidence jsonb not null,
  sources integer not null,
  first_seen_at timestamptz not null,
  updated_at timestamptz not null
);
create index events_newest on events (first_seen_at desc, id desc);
create index events_candidates on events (kind, updated_at);
create index events_groups on events using gin (group_ids);

create table reports (
  event_id text not null references events (id),
  article_id bigint not null references articles (id),
  killed integer,
  killed_max integer,
  injured integer,
  injured_max integer,
  evidence jsonb not null,
  happening jsonb not null,
  seen_at timestamptz not null,
  primary key (event_id, article_id)
);
create index reports_by_article on reports (article_id);

create table subscriptions (
  id text primary key,
  origin text not null check (origin in ('config', 'self')),
  channel text not null check (channel in ('webhook', 'digest')),
  state text not null check (state in ('pending', 'active', 'paused', 'ended')),
  reason text,                      -- why it is paused or ended
  title text not null,
  filter jsonb not null,
  email text,                       -- digests
  at text,
  timezone text,
  days text[],
  next_digest_at timestamptz,
  last_digest_at timestamptz,
  url text,                         -- webhooks; the secret stays in the configuration
  failing_since timestamptz,
  created_at timestamptz not null default now()
);
create unique index subscriptions_self_email on subscriptions (lower(email)) where origin = 'self';
create index subscriptions_due on subscriptions (next_digest_at) where channel = 'digest' and state = 'active';

create table tokens (
  hash text primary key,            -- SHA-256; the token itself is only in the mail
  subscription_id text not null references subscriptions (id) on delete cascade,
  purpose text not null check (purpose in ('confirm', 'manage')),
  expires_at timestamptz not null
);

create table deliveries (
  id text primary key,              -- webhook-id, the same on every attempt
  subscription_id text not null references subscriptions (id) on delete cascade,
  event_id text not null references events (id),
  type text not null,
  body text not null,
  state text not null default 'pending' check (state in ('pending', 'sending', 'delivered', 'dead')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  status integer,
  reason text,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  unique (subscription_id, event_id, type)
);
create index deliveries_due on deliveries (next_attempt_at) where state in ('pending', 'sending');
create index deliveries_newest on deliveries (created_at desc);

create table mails (
  id text primary key,
  message_id text not null unique,
  subscription_id text references subscriptions (id) on delete cascade,
  purpose text not null check (purpose in ('confirm', 'digest')),
  to_address text not null,
  subject text not null,
  html text,                        -- null once sent: it held a token
  text text,
  headers jsonb not null,
  state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'dead')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  reason text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index mails_due on mails (next_attempt_at) where state in ('pending', 'sending');

-- One row per event due to a digest: in no digest yet, or in exactly one.
create table digest_items (
  subscription_id text not null references subscriptions (id) on delete cascade,
  event_id text not null references events (id),
  due_at timestamptz not null default now(),
  mail_id text references mails (id),
  primary key (subscription_id, event_id)
);
create index digest_items_open on digest_items (subscription_id) where mail_id is null;
`;
