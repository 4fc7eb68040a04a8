import type { FC } from "hono/jsx";
import { Instant, OutLink, TableBox } from "./parts.js";
import type { CoverageView, DeliveryView, FeedView, OpsView } from "./views.js";

const FEED_ORDER: readonly FeedView["status"][] = ["failing", "gone", "quiet", "undated", "new", "ok"];

export const Status: FC<{ word: string }> = ({ word }) => <span class={`status status-${word}`}>{word}</span>;

/** How long ago or ahead, with the instant itself for whoever needs it. */
export const Ago: FC<{ at: Date | null; now: Date }> = ({ at, now }) => {
  if (at === null) return <>never</>;
  const seconds = (now.getTime() - at.getTime()) / 1000;
  return (
    <time datetime={at.toISOString()} title={at.toISOString()}>
      {seconds >= 0 ? `${spanText(seconds)} ago` : `in ${spanText(-seconds)}`}
    </time>
  );
};

export const Feeds: FC<{ feeds: readonly FeedView[]; now: Date }> = ({ feeds, now }) => (
  <section aria-labelledby="feeds">
    <h2 id="feeds">Feeds</h2>
    {feeds.length === 0 ? (
      <p class="empty">
        No feed is configured. Add some to <code>feeds.yaml</code>.
      </p>
    ) : (
      <TableBox label="Feeds and their health, those with trouble first">
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Feed</th>
            <th scope="col" class="number">
              24 h
            </th>
            <th scope="col">Last good</th>
            <th scope="col">Next</th>
            <th scope="col">
              <span class="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {FEED_ORDER.flatMap((status) => feeds.filter((feed) => feed.status === status)).map((feed) => (
            <tr>
              <td>
                <Status word={feed.status} />
              </td>
              <th scope="row">
                <OutLink href={feed.url}>{feed.title ?? feed.id}</OutLink> <small>{feed.id}</small>{" "}
                <small title="Type and Admiralty reliability of the source">
                  {feed.type} · {feed.reliability}
                </small>
                {feed.hub !== null && (
                  <small title="State of the subscription at the hub that tells of its changes"> · hub {feed.hub}</small>
                )}
                {feed.reason !== null && <span class="reason">{feed.reason}</span>}
              </th>
              <td class="number">{feed.entries24h}</td>
              <td class="when">
                <Ago at={feed.lastOkAt} now={now} />
              </td>
              <td class="when">{feed.nextPollAt === null ? "–" : <Ago at={feed.nextPollAt} now={now} />}</td>
              <td>
                <form method="post" action={`/ops/feeds/${feed.id}/poll`}>
                  <button type="submit" class="small" aria-label={`Poll ${feed.title ?? feed.id} now`}>
                    Poll now
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    )}
  </section>
);

export const Queue: FC<{ queue: OpsView["queue"] }> = ({ queue }) => {
  const states = [...new Set(queue.flatMap(({ counts }) => Object.keys(counts)))];
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">Queue</h2>
      <TableBox label="Jobs by stage and state">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            {states.map((state) => (
              <th scope="col" class="number">
                {state}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queue.map(({ stage, counts }) => (
            <tr>
              <th scope="row">{stage}</th>
              {states.map((state) => (
                <td class="number">{counts[state] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
};

const countsText = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([state, n]) => `${n} ${state}`)
    .join(", ") || "none yet";

export const Deliveries: FC<{ ops: OpsView }> = ({ ops }) => (
  <section aria-labelledby="deliveries">
    <h2 id="deliveries">Deliveries</h2>
    <p>
      Webhooks: {countsText(ops.deliveryCounts)}. Mails: {countsText(ops.mailCounts)}.
    </p>
    {ops.stopped.length > 0 && (
      <ul class="stopped">
        {ops.stopped.map(({ id, title, channel, state, reason }) => (
          <li>
            <Status word={state} /> {channel} <strong>{title}</strong> {title !== id && <small>{id}</small>}
            {reason !== null && `: ${reason}`}
          </li>
        ))}
      </ul>
    )}
    {ops.deliveries.length === 0 ? (
      <p class="empty">No webhook was due yet.</p>
    ) : (
      <TableBox label="Latest webhook deliveries">
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">To</th>
            <th scope="col">Event</th>
            <th scope="col" class="number">
              Tries
            </th>
            <th scope="col">Answer</th>
            <th scope="col">Made</th>
            <th scope="col">
              <span class="visually-hidden">Action</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ops.deliveries.map((delivery) => (
            <DeliveryRow delivery={delivery} />
          ))}
        </tbody>
      </TableBox>
    )}
  </section>
);

const DeliveryRow: FC<{ delivery: DeliveryView }> = ({ delivery }) => (
  <tr>
    <td>
      <Status word={delivery.state} />
    </td>
    <th scope="row">{delivery.subscriptionId}</th>
    <td>
      <a href={`/events/${delivery.eventId}`}>{delivery.type}</a>
    </td>
    <td class="number">{delivery.attempts}</td>
    <td class="why">{[delivery.status, delivery.reason].filter((part) => part !== null).join(" ") || "–"}</td>
    <td class="when">
      <Instant at={delivery.createdAt} />
    </td>
    <td>
      <form method="post" action={`/ops/deliveries/${delivery.id}/replay`}>
        <button type="submit" class="small" aria-label={`Replay ${delivery.type} to ${delivery.subscriptionId}`}>
          Replay
        </button>
      </form>
    </td>
  </tr>
);

export const Coverage: FC<{ coverage: readonly CoverageView[] }> = ({ coverage }) => (
  <section aria-labelledby="coverage">
    <h2 id="coverage">Watchlist coverage</h2>
    <p class="hint">
      What was found in the last seven days. A name that is never found may be spelled otherwise in the news, or have no feed.
    </p>
    <TableBox label="Watched groups and terms with their mentions and events of seven days">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Of</th>
          <th scope="col" class="number">
            Articles, 7 d
          </th>
          <th scope="col" class="number">
            Events, 7 d
          </th>
          <th scope="col">Last found</th>
        </tr>
      </thead>
      <tbody>
        {coverage.map((row) => (
          <tr class={row.mentions7d === 0 ? "dim" : undefined}>
            <th scope="row">
              {row.name} <small>{row.id}</small>
            </th>
            <td>{row.of}</td>
            <td class="number">{row.mentions7d}</td>
            <td class="number">
              {row.of === "group" && row.events7d > 0 ? <a href={`/events?group=${row.id}`}>{row.events7d}</a> : row.events7d}
            </td>
            <td class="when">{row.lastMentionAt === null ? "never" : <Instant at={row.lastMentionAt} />}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  </section>
);

/** `45 s`, `12 min`, `5 h`, `3 d` */
export function spanText(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} d`;
}
