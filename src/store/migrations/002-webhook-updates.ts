export const sql = /* sql */ `
alter table subscriptions add column updates boolean not null default false;   -- webhooks: event.updated is asked for
alter table deliveries drop constraint deliveries_subscription_id_event_id_type_key;  -- an event may be updated more than once
create index deliveries_of_event on deliveries (subscription_id, event_id, created_at);
`;
