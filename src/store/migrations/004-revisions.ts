export const sql = /* sql */ `
-- The address that a read page calls its own: of several that lead to one page, the first read is the article.
create table article_addresses (
  address text primary key,
  article_id bigint not null references articles (id) on delete cascade
);
insert into article_addresses (address, article_id)
  select canonical_url, id from articles where state in ('read', 'assessed') on conflict do nothing;

alter table articles
  add column same_as bigint references articles (id),   -- the article that this address leads to
  add column fetched boolean not null default false,    -- its text is its page's, which can be looked at again
  add column updates jsonb,                             -- of a live blog: [{ start, at }], offsets into text
  add column byline text,
  add column image text,
  add column modified_at timestamptz,                   -- as the page says
  add column etag text,
  add column last_modified text,
  add column revision integer not null default 1,
  add column revised_at timestamptz,                    -- when another text was found
  add column checks integer not null default 0,         -- for another text, since it was read
  add column next_check_at timestamptz;
create index articles_to_check on articles (next_check_at) where next_check_at is not null;

-- What an article was before each change, and what changed.
create table article_revisions (
  article_id bigint not null references articles (id) on delete cascade,
  number integer not null,          -- of the version that was replaced, from 1
  replaced_at timestamptz not null,
  title text not null,
  text text,                        -- null past keepArticles
  added jsonb not null,             -- sentences
  removed jsonb not null,
  primary key (article_id, number)
);

alter table entries add column title text;              -- what the feed calls it now
`;
