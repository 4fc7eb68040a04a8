export const sql = /* sql */ `
-- The words of each report as a vector of length 1: by them, reports that say neither who nor where find their event.
alter table reports add column words jsonb not null default '{}';
create index reports_words on reports using gin (words);

create table word_counts (
  word text primary key,
  reports integer not null          -- that hold it
);
create table report_totals (
  one boolean primary key default true check (one),
  reports integer not null
);
insert into report_totals (reports) values (0);
`;
