export const sql = /* sql */ `
alter table feeds
  add column host text not null default '',      -- of the address it is asked for
  add column body_hash text,                     -- of the last whole answer
  add column moving_to text,                     -- where the last permanent redirect led
  add column moving_seen integer not null default 0,
  add column wishes jsonb,                       -- ttl, skipHours, skipDays of the last whole answer
  add column dated boolean not null default false, -- its entries have had dates
  add column rhythm jsonb,
  drop constraint feeds_status_check,
  add constraint feeds_status_check check (status in ('new', 'ok', 'failing', 'quiet', 'undated', 'gone'));
update feeds set host = coalesce(substring(lower(coalesce(moved_to, url)) from '^[a-z]+://([^/:?#]+)'), '');
create index feeds_polling on feeds (host) where polling;

-- What a host asks of all who come.
create table feed_hosts (
  host text primary key,
  crawl_delay real,                 -- seconds, of robots.txt
  not_before timestamptz not null default '-infinity',
  robots_read_at timestamptz        -- when robots.txt was last read for its Crawl-delay
);
`;
