export const sql = /* sql */ `
-- An event that an operator found to be another one: its reports are there now, and its address leads there.
alter table events add column merged_into text references events (id);
create index events_merged on events (merged_into) where merged_into is not null;
alter table event_actions
  drop constraint event_actions_action_check,
  add constraint event_actions_action_check check (action in ('mute', 'unmute', 'correct', 'merge', 'split'));

-- To be read again by newer rules: what it reports is brought up to date, and nobody is told.
alter table articles add column reread boolean not null default false;

-- What another model said of an article, asked once.
create table second_opinions (
  question text primary key,        -- hash of the model, the instructions and the article
  article_id bigint references articles (id) on delete cascade,
  model text not null,
  answer jsonb not null,
  asked_at timestamptz not null
);
create index second_opinions_asked on second_opinions (asked_at);
`;
