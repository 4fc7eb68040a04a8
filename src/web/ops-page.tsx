import type { FC } from "hono/jsx";
import { Layout } from "./layout.js";
import { Coverage, Deliveries, Feeds, Queue, spanText } from "./ops-tables.js";
import { Instant } from "./parts.js";
import { TryForm } from "./try-page.js";
import type { OpsView } from "./views.js";
import { plural } from "./words.js";

/** The operator's page: what is wrong first, then everything else. */
export const OpsPage: FC<{ ops: OpsView; now: Date; done: string | null }> = ({ ops, now, done }) => (
  <Layout title="Operations" part="ops" unlisted>
    <div class="ops-head">
      <h1>Operations</h1>
      <form method="post" action="/ops/logout">
        <button type="submit" class="quiet">
          Log out
        </button>
      </form>
    </div>
    {done !== null && (
      <div class="notice good" role="status">
        <p>{done}</p>
      </div>
    )}
    <Verdict ops={ops} />
    <Tiles ops={ops} />
    <nav class="jump" aria-label="On this page">
      <ul>
        {["configuration", "feeds", "queue", "deliveries", "coverage", "try"].map((id) => (
          <li>
            <a href={`#${id}`}>{SECTION_TITLES[id]}</a>
          </li>
        ))}
        <li>
          <a href="/ops/lists">Official lists</a>
        </li>
      </ul>
    </nav>
    <section aria-labelledby="configuration">
      <h2 id="configuration">Configuration</h2>
      <p>
        {ops.config.ok ? "In use since" : "Still in use: the last good one, of"} <Instant at={ops.config.loadedAt} />.
      </p>
      {ops.config.error !== null && (
        <>
          <p>An edit since then can't be taken:</p>
          <pre class="error-text">{ops.config.error}</pre>
        </>
      )}
    </section>
    <Feeds feeds={ops.feeds} now={now} />
    <Queue queue={ops.queue} />
    <Deliveries ops={ops} />
    <Coverage coverage={ops.coverage} />
    <section aria-labelledby="try">
      <h2 id="try">Try an article</h2>
      <TryForm url="" text="" />
    </section>
  </Layout>
);

const SECTION_TITLES: Record<string, string> = {
  configuration: "Configuration",
  feeds: "Feeds",
  queue: "Queue",
  deliveries: "Deliveries",
  coverage: "Coverage",
  try: "Try an article",
};

/** What needs somebody, in words; or that nothing does. */
export function troubles(ops: OpsView): { text: string; href: string }[] {
  const feeds = (status: string) => ops.feeds.filter((feed) => feed.status === status).length;
  const lists = (status: string) => ops.lists.filter((list) => list.status === status).length;
  const dead = ops.deliveryCounts.dead ?? 0;
  const deadMails = ops.mailCounts.dead ?? 0;
  const stopped = ops.stopped.filter((subscription) => subscription.state === "paused").length;
  return [
    ops.config.ok
      ? null
      : { text: "The last edit of the configuration is invalid: the one before stays in use", href: "#configuration" },
    feeds("failing") > 0 ? { text: `${plural(feeds("failing"), "feed")} failing`, href: "#feeds" } : null,
    feeds("gone") > 0 ? { text: `${plural(feeds("gone"), "feed")} gone`, href: "#feeds" } : null,
    feeds("quiet") > 0 ? { text: `${plural(feeds("quiet"), "feed")} gone quiet`, href: "#feeds" } : null,
    feeds("undated") > 0 ? { text: `${plural(feeds("undated"), "feed")} without dates`, href: "#feeds" } : null,
    lists("held") > 0 ? { text: `${plural(lists("held"), "official list")} held for you`, href: "/ops/lists" } : null,
    lists("failing") > 0 ? { text: `${plural(lists("failing"), "official list")} failing`, href: "/ops/lists" } : null,
    ops.mailboxProblem === null
      ? null
      : { text: `The mailbox of mail that comes back can't be read: ${ops.mailboxProblem}`, href: "#deliveries" },
    dead > 0 ? { text: `${plural(dead, "webhook delivery", "webhook deliveries")} given up`, href: "#deliveries" } : null,
    deadMails > 0 ? { text: `${plural(deadMails, "mail")} given up`, href: "#deliveries" } : null,
    stopped > 0 ? { text: `${plural(stopped, "subscription")} paused`, href: "#deliveries" } : null,
  ].filter((trouble) => trouble !== null);
}

const Verdict: FC<{ ops: OpsView }> = ({ ops }) => {
  const list = troubles(ops);
  return list.length === 0 ? (
    <div class="notice good">
      <p>
        <strong>All is well.</strong> Every feed answers, nothing was given up, and the configuration is the one on disk.
      </p>
    </div>
  ) : (
    <div class="notice bad">
      <p>
        <strong>Needs attention</strong>
      </p>
      <ul>
        {list.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, n) => total + n, 0);

const Tiles: FC<{ ops: OpsView }> = ({ ops: { feeds, totals, mailCounts, process } }) => (
  <dl class="tiles">
    <Tile name="Feeds answering" value={`${feeds.filter((feed) => feed.status === "ok").length} of ${feeds.length}`} />
    <Tile name="Entries in 24 h" value={String(feeds.reduce((total, feed) => total + feed.entries24h, 0))} />
    <Tile name="Articles" value={sum(totals.articles).toLocaleString("en")} />
    <Tile name="Events" value={sum(totals.events).toLocaleString("en")} />
    <Tile name="Subscriptions" value={`${totals.subscriptions.active ?? 0} active`} />
    <Tile
      name="Mails sent"
      value={`${(mailCounts.sent ?? 0).toLocaleString("en")}, ${(mailCounts.pending ?? 0) + (mailCounts.sending ?? 0)} waiting`}
    />
    <Tile
      name="Process"
      value={`${process.role}, ${Math.round(process.rssBytes / 1_048_576)} MB, up ${spanText(process.uptimeSeconds)}`}
    />
    <Tile name="Backend" value={`${process.data}, queue ${process.queue}, v${process.version}`} />
  </dl>
);

const Tile: FC<{ name: string; value: string }> = ({ name, value }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
