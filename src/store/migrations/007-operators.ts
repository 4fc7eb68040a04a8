export const sql = /* sql */ `
-- What operators decided about an event: it outlives every further report and every new reading of the old ones.
alter table events add column muted_at timestamptz;
alter table events add column corrections jsonb not null default '{}';

create table event_actions (
  id bigint generated always as identity primary key,
  event_id text not null references events (id),
  action text not null check (action in ('mute', 'unmute', 'correct')),
  detail jsonb not null,
  at timestamptz not null
);
create index event_actions_by_event on event_actions (event_id, id);
`;
