import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { assessArticle } from "../../src/pipeline/assess.js";
import { correctEvent, muteEvent } from "../../src/pipeline/operate-events.js";
import { addEntries } from "../../src/store/entries.js";
import { listEvents } from "../../src/store/events.js";
import { syncSubscriptions } from "../../src/store/subscriptions.js";
import { startBackend } from "../e2e/backends.js";
import { type Polling, startPolling } from "./polling.js";

const GROUP = { id: "bla", name: "Balochistan Liberation Army", aliases: ["Baloch Liberation Army"] };
const FEEDS = ["dawn", "geo", "wire"].map((id) => ({ id, url: `https://${id}.example/feed`, title: id, language: "en" }));

async function subscribe(vigil: Polling, minSources: number, updates = false) {
  const none = { email: null, at: null, timezone: null, days: null, nextDigestAt: null };
  const filter = { minConfidence: 0, minSources };
  const webhook = {
    id: "desk",
    title: "desk",
    channel: "webhook",
    filter,
    url: "https://desk.example/",
    updates,
  } as const;
  await syncSubscriptions(vigil.ctx.store, [{ ...webhook, ...none }], vigil.now());
}

/** An article whose text came with its feed: what is left to do is to assess it. */
async function addArticle(vigil: Polling, feedId: string, title: string, text: string): Promise<string> {
  const url = `https://${feedId}.example/${encodeURIComponent(title)}`;
  const entry = { keys: [url], canonicalUrl: url, url, title, contentHtml: null, language: "en", publishedAt: vigil.now(), text };
  const { articles } = await addEntries(
    vigil.ctx.store,
    [{ feedId, entries: [{ ...entry, state: "read" as const }] }],
    vigil.now(),
  );
  const [id] = articles;
  if (id === undefined) throw new Error("the article is known already");
  return id;
}

const TOWNS = ["Quetta", "Turbat", "Khuzdar", "Panjgur", "Gwadar", "Chaman", "Sibi", "Kalat", "Nushki", "Zhob"];
const alerts = (vigil: Polling) => vigil.ctx.store.query<{ eventId: string }>(`select event_id as "eventId" from deliveries`);

describe("two workers on one database", () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  let workers: [Polling, Polling];
  beforeAll(async () => {
    backend = await startBackend("postgres");
    const databaseUrl = backend.env.DATABASE_URL ?? "";
    const first = await startPolling({ watchlist: { groups: [GROUP] }, databaseUrl });
    workers = [first, await startPolling({ watchlist: { groups: [GROUP] }, databaseUrl })];
    await first.feeds(FEEDS);
    await subscribe(first, 1);
  });
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await backend.stop();
  });

  test("who assess two reports of one event at the same instant make one event and one alert", async () => {
    const [one, other] = workers;
    for (const town of TOWNS) {
      const reports = await Promise.all([
        addArticle(
          one,
          "dawn",
          `Bomb kills four in ${town}`,
          `A bomb claimed by the Balochistan Liberation Army killed four people in ${town} on Monday, police said.`,
        ),
        addArticle(
          one,
          "geo",
          `Four dead as blast hits ${town}`,
          `Four people died when a blast hit a bazaar in ${town} on Monday. The Baloch Liberation Army claimed the bombing.`,
        ),
      ]);
      await Promise.all([assessArticle(one.ctx, reports[0]), assessArticle(other.ctx, reports[1])]);
    }
    const events = await one.ctx.store.query<{ place: string; sources: number }>(
      "select place, sources from events order by place",
    );
    expect(events).toEqual([...TOWNS].sort().map((place) => ({ place, sources: 2 })));
    expect(await alerts(one)).toHaveLength(TOWNS.length);
  });
});

test("an event alerts once when it reaches the number of independent sources that is asked for, however late", async () => {
  const vigil = await startPolling({ watchlist: { groups: [GROUP] } });
  try {
    await vigil.feeds(FEEDS);
    await subscribe(vigil, 2);
    const told = async (feed: string, title: string, text: string) => {
      await assessArticle(vigil.ctx, await addArticle(vigil, feed, title, text));
      return (await alerts(vigil)).length;
    };
    const first = "A bomb claimed by the Balochistan Liberation Army killed four people in Quetta on Monday, police said.";
    expect(await told("dawn", "Bomb kills four in Quetta", first)).toBe(0);
    expect(await told("dawn", "Quetta bomb: what we know", `${first} The bazaar was closed.`)).toBe(0);
    vigil.pass(20 * 3600);
    expect(
      await told(
        "geo",
        "Toll of Quetta bombing is six",
        "Six people have died of Monday's bombing in Quetta, which the Baloch Liberation Army claimed.",
      ),
    ).toBe(1);
    expect(
      await told(
        "wire",
        "Quetta buries its dead",
        "The six people killed in Monday's bombing in Quetta, claimed by the Balochistan Liberation Army, were buried.",
      ),
    ).toBe(1);
  } finally {
    await vigil.close();
  }
});

describe("what operators decide about an event", () => {
  const bomb = "A bomb claimed by the Balochistan Liberation Army killed four people in Quetta on Monday, police said.";
  const seven =
    "Seven people were killed by Monday's bomb in Quetta, which the Balochistan Liberation Army claimed, a minister said.";
  let vigil: Polling;
  beforeEach(async () => {
    vigil = await startPolling({ watchlist: { groups: [GROUP] } });
    await vigil.feeds(FEEDS);
    await subscribe(vigil, 1, true);
  });
  afterEach(() => vigil.close());
  const event = async () => {
    const { events } = await listEvents(vigil.ctx.store, { limit: 10 });
    const [one, more] = events;
    if (one === undefined || more !== undefined) throw new Error(`${events.length} events`);
    return one;
  };
  const types = async () =>
    (await vigil.ctx.store.query<{ type: string }>("select type from deliveries order by created_at, id")).map(
      ({ type }) => type,
    );
  const told = async (feed: string, title: string, text: string) =>
    assessArticle(vigil.ctx, await addArticle(vigil, feed, title, text));

  test("a correction outlives further reports, an outlet's new version and a new reading, and updates receivers once", async () => {
    const id = await addArticle(vigil, "dawn", "Bomb kills four in Quetta", bomb);
    await assessArticle(vigil.ctx, id);
    vigil.pass(60);
    const corrected = await correctEvent(vigil.ctx, (await event()).id, {
      killed: 5,
      killedMax: 5,
      place: "Mastung",
      note: "a call to the hospital",
    });
    expect(corrected).toMatchObject({ killed: 5, killedMax: 5, place: "Mastung" });
    expect(await types()).toEqual(["incident.new", "event.updated"]);
    vigil.pass(60);
    await told("geo", "Quetta toll is seven", seven);
    expect(await event()).toMatchObject({ killed: 5, killedMax: 5, place: "Mastung", sources: 2 });
    // The first article is read again, as after a change of its page or of the rules.
    await vigil.ctx.store.query("update articles set state = 'read', revision = revision + 1, text = $2 where id = $1", [
      id,
      bomb.replace("four", "nine"),
    ]);
    await assessArticle(vigil.ctx, id);
    expect(await event()).toMatchObject({ killed: 5, killedMax: 5, place: "Mastung" });
    // What is set again is set; what is left out stays.
    expect(await correctEvent(vigil.ctx, (await event()).id, { killed: null, killedMax: null })).toMatchObject({
      killed: null,
      place: "Mastung",
    });
    expect((await listEvents(vigil.ctx.store, { q: "mastung", limit: 10 })).events).toHaveLength(1);
    expect(await correctEvent(vigil.ctx, "evt_none", { killed: 1 })).toBeNull();
  });

  test("while an event is muted nobody is told of it; what changed meanwhile is told with its next report", async () => {
    await told("dawn", "Bomb kills four in Quetta", bomb);
    const { id } = await event();
    expect((await muteEvent(vigil.ctx, id, true))?.mutedAt).toBeInstanceOf(Date);
    vigil.pass(60);
    await told("geo", "Quetta toll is seven", seven);
    expect(await types()).toEqual(["incident.new"]);
    expect((await muteEvent(vigil.ctx, id, false))?.mutedAt).toBeNull();
    vigil.pass(60);
    await told("wire", "Nine dead in Quetta bombing", seven.replace("Seven", "Nine"));
    expect(await types()).toEqual(["incident.new", "event.updated"]);
    expect(await vigil.ctx.store.query("select action from event_actions order by id")).toEqual([
      { action: "mute" },
      { action: "unmute" },
    ]);
    expect(await muteEvent(vigil.ctx, "evt_none", true)).toBeNull();
  });
});
