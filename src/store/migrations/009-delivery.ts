export const sql = /* sql */ `
-- How many messages an endpoint is being sent at this moment: a slow one must not take every worker.
create index deliveries_sending on deliveries (subscription_id) where state = 'sending';

alter table subscriptions
  add column when_empty boolean not null default false,   -- a short mail where nothing is new
  add column thread boolean not null default false,       -- its digests are one conversation
  add column at_once jsonb,                               -- { quiet, perHour }: told as it happens, not on a schedule
  add column paused_until timestamptz;

-- What a digest said of an event, to say later what is new about it.
alter table digest_items add column told jsonb, add column told_at timestamptz;
create index digest_items_told on digest_items (subscription_id, told_at) where mail_id is not null;
create index mails_of_subscription on mails (subscription_id, created_at);
`;
