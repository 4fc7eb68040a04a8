import type { FC } from "hono/jsx";
import { EVENT_KINDS } from "../config/vocabulary.js";
import type { VigilEvent } from "../events/types.js";
import type { StoredListing } from "../store/lists.js";
import { EventList } from "./event-list.js";
import { type EventQueryInput, queryString } from "./event-query.js";
import { Layout } from "./layout.js";
import { GroupListings } from "./lists-page.js";
import type { WebConfig } from "./web.js";
import { allCountries, KIND_WORDS } from "./words.js";

interface EventsPageProps {
  query: EventQueryInput;
  events: readonly VigilEvent[];
  next: string | null;
  groups: WebConfig["groups"];
  /** Of the one group that is asked for. */
  listings: readonly StoredListing[];
}

/** The list of events with its filters. */
export const EventsPage: FC<EventsPageProps> = ({ query, events, next, groups, listings }) => {
  const filtered = queryString(query) !== "";
  return (
    <Layout title="Events" part="events" atom={`/events.atom${queryString(query)}`}>
      <h1>Events</h1>
      <Filters query={query} groups={groups} filtered={filtered} />
      <GroupListings listings={listings} />
      {events.length === 0 ? (
        <Empty filtered={filtered} paged={query.cursor !== undefined} />
      ) : (
        <EventList events={events} level={2} />
      )}
      {(next !== null || query.cursor) && (
        <nav class="pager" aria-label="Pages">
          {query.cursor && <a href={`/events${queryString(query)}`}>Newest</a>}
          {next !== null && (
            <a href={`/events${queryString(query, next)}`} rel="next">
              Older events
            </a>
          )}
        </nav>
      )}
    </Layout>
  );
};

const Filters: FC<{ query: EventQueryInput; groups: WebConfig["groups"]; filtered: boolean }> = ({ query, groups, filtered }) => (
  <form class="filters" method="get" action="/events" aria-label="Filter events">
    <label>
      <span>Kind</span>
      <select name="kind">
        <option value="">All kinds</option>
        {EVENT_KINDS.map((kind) => (
          <option value={kind} selected={query.kind.includes(kind)}>
            {KIND_WORDS[kind].many}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>Group</span>
      <select name="group">
        <option value="">All groups</option>
        {groups.map(({ id, name }) => (
          <option value={id} selected={query.group === id}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>Country</span>
      <select name="country">
        <option value="">All countries</option>
        {allCountries().map(({ code, name }) => (
          <option value={code} selected={query.country === code}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>Words</span>
      <input type="search" name="q" value={query.q ?? ""} maxlength={200} placeholder="in headline or place" />
    </label>
    <div class="filter-actions">
      <button type="submit">Show</button>
      {filtered && <a href="/events">All events</a>}
    </div>
  </form>
);

const Empty: FC<{ filtered: boolean; paged: boolean }> = ({ filtered, paged }) => (
  <div class="empty">
    {paged ? (
      <p>There are no older events.</p>
    ) : filtered ? (
      <p>
        No event fits these filters. <a href="/events">See all events</a>.
      </p>
    ) : (
      <p>Nothing has happened yet that fits the watchlist. New events appear here within minutes of being reported.</p>
    )}
  </div>
);
