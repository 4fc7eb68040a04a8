import type { FC } from "hono/jsx";
import type { ListRow, StoredListing } from "../store/lists.js";
import { Layout } from "./layout.js";
import { Ago, Status } from "./ops-tables.js";
import { TableBox } from "./parts.js";
import type { ListingFound, ListsView } from "./views.js";

const ACTION_WORDS: Record<ListsView["changes"][number]["action"], string> = {
  listed: "listed",
  programmes: "further programmes",
  names: "further names",
  delisted: "delisted",
  moved: "moved to another list",
  changed: "changed",
};

/** The official lists: how they are, what changed, and a search over all of them. */
export const ListsPage: FC<{
  view: ListsView;
  name: string;
  found: readonly ListingFound[] | null;
  done: string | null;
  now: Date;
}> = ({ view, name, found, done, now }) => (
  <Layout title="Official lists" part="ops" unlisted>
    <p>
      <a href="/ops">Operations</a>
    </p>
    <h1>Official lists</h1>
    {done !== null && (
      <div class="notice good" role="status">
        <p>{done}</p>
      </div>
    )}
    {view.lists.length === 0 ? (
      <p class="empty">
        No list is watched. Add some under <code>lists</code> in <code>feeds.yaml</code>.
      </p>
    ) : (
      <Lists lists={view.lists} now={now} />
    )}
    <section aria-labelledby="search">
      <h2 id="search">Search</h2>
      <form method="get" action="/ops/lists" class="filters" aria-label="Search the lists">
        <label>
          <span>A name, however it is spelled</span>
          <input type="search" name="q" value={name} maxlength={300} />
        </label>
        <button type="submit">Search</button>
      </form>
      {found !== null && <FoundListings found={found} name={name} />}
    </section>
    <section aria-labelledby="changes">
      <h2 id="changes">Changes</h2>
      {view.changes.length === 0 ? (
        <p class="empty">None yet. A list's first version is its baseline.</p>
      ) : (
        <Changes changes={view.changes} now={now} />
      )}
    </section>
  </Layout>
);

const Lists: FC<{ lists: readonly ListRow[]; now: Date }> = ({ lists, now }) => (
  <TableBox label="Official lists and their last versions">
    <thead>
      <tr>
        <th scope="col">Status</th>
        <th scope="col">List</th>
        <th scope="col" class="number">
          Entries
        </th>
        <th scope="col">Looked at</th>
        <th scope="col">Changed</th>
        <th scope="col">
          <span class="visually-hidden">Action</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {lists.map((list) => (
        <tr>
          <td>
            <Status word={list.status} />
          </td>
          <th scope="row">
            {list.title} <small>{`${list.id} · ${list.format}`}</small>
            {list.reason !== null && <span class="reason">{list.reason}</span>}
          </th>
          <td class="number">{list.entries}</td>
          <td class="when">
            <Ago at={list.checkedAt} now={now} />
          </td>
          <td class="when">
            <Ago at={list.changedAt} now={now} />
          </td>
          <td>
            <form method="post" action={`/ops/lists/${list.id}/poll`}>
              <button type="submit" class="small" aria-label={`Look at ${list.title} now`}>
                Look now
              </button>
            </form>
            {list.status === "held" && (
              <form method="post" action={`/ops/lists/${list.id}/accept`}>
                <button type="submit" class="small" aria-label={`Take the held version of ${list.title}`}>
                  Take it
                </button>
              </form>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </TableBox>
);

const FoundListings: FC<{ found: readonly ListingFound[]; name: string }> = ({ found, name }) =>
  found.length === 0 ? (
    <p class="empty">{`No list has a name like “${name}”.`}</p>
  ) : (
    <TableBox label="Entries under a name like this one">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Entry</th>
          <th scope="col">Programmes</th>
          <th scope="col" class="number">
            Like
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ entry, score, why }) => (
          <tr>
            <th scope="row">
              {entry.listing.name}
              <span class="reason">{why}</span>
            </th>
            <td>{`${entry.list} ${entry.listing.reference ?? entry.listing.id}${entry.delistedAt === null ? "" : " (delisted)"}`}</td>
            <td>{entry.listing.programmes.join(", ")}</td>
            <td class="number">{score.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );

const Changes: FC<{ changes: ListsView["changes"]; now: Date }> = ({ changes, now }) => (
  <TableBox label="What became of entries, newest first">
    <thead>
      <tr>
        <th scope="col">Seen</th>
        <th scope="col">What</th>
        <th scope="col">Name</th>
        <th scope="col">Entry</th>
        <th scope="col">Programmes</th>
      </tr>
    </thead>
    <tbody>
      {changes.map(({ seenAt, action, name, listId, entryId, programmes, eventId }) => (
        <tr>
          <td class="when">
            <Ago at={seenAt} now={now} />
          </td>
          <td>{ACTION_WORDS[action]}</td>
          <th scope="row">{eventId === null ? name : <a href={`/events/${eventId}`}>{name}</a>}</th>
          <td>{`${listId}:${entryId}`}</td>
          <td>{programmes.join(", ")}</td>
        </tr>
      ))}
    </tbody>
  </TableBox>
);

/** Where a watched group is listed, above its events. */
export const GroupListings: FC<{ listings: readonly StoredListing[] }> = ({ listings }) =>
  listings.length === 0 ? null : (
    <section aria-labelledby="listings" class="listings">
      <h2 id="listings">Official listings</h2>
      <ul>
        {listings.map(({ list, listing }) => (
          <li>
            <b>{list}</b>
            {`: ${listing.name}, entry ${listing.reference ?? listing.id}`}
            {listing.programmes.length > 0 && `, ${listing.programmes.join(", ")}`}
            {listing.listedOn !== null && `, since ${listing.listedOn}`}
          </li>
        ))}
      </ul>
    </section>
  );
