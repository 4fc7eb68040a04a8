export const sql = /* sql */ `
-- What servers and mail services say of mails to an address; one row a mail and kind.
create table mail_reports (
  address text not null,                     -- lower case
  about text not null,                       -- the mail's Message-ID, or the day where none was named
  kind text not null check (kind in ('hard', 'soft', 'complaint')),
  reason text not null,
  reported_at timestamptz not null,
  primary key (address, about, kind)
);
create index mail_reports_age on mail_reports (reported_at);

-- Addresses to which nothing is sent.
create table suppressions (
  address text primary key,                  -- lower case
  kind text not null check (kind in ('bounce', 'complaint')),
  reason text not null,
  since timestamptz not null
);

-- The mailbox to which reports come back; one row, 'reports'.
create table mailbox_visits (
  id text primary key,
  state text,                                -- how far it was read
  problem text,                              -- of the last visit
  visited_at timestamptz,
  next_visit_at timestamptz not null
);
create index mails_message_id on mails (message_id);

alter table subscriptions
  add column language text not null default 'en',  -- of its digests
  add column by_model text;                        -- 'summary' or 'translation': what a language model adds to each event
`;
