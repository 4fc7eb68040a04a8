import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { NEITHER } from "../../src/pipeline/sync-config.js";
import { changesOf } from "../../src/store/revisions.js";
import { syncSubscriptions } from "../../src/store/subscriptions.js";
import { makePdf } from "../world/pdf.js";
import { type Publisher, startPublisher } from "../world/publisher.js";
import { type Polling, startPolling } from "./polling.js";

const GROUP = { id: "bla", name: "Balochistan Liberation Army", aliases: ["Baloch Liberation Army"] };
const MINUTE = 60;

let site: Publisher;
let vigil: Polling;
beforeAll(async () => {
  vigil = await startPolling({ watchlist: { groups: [GROUP] } });
});
afterAll(() => vigil.close());
beforeEach(async () => {
  await vigil.reset();
  site = await startPublisher();
  const filter = { minConfidence: 0, minSources: 1 };
  const spec = {
    ...NEITHER,
    id: "soc",
    title: "soc",
    channel: "webhook",
    filter,
    url: "https://soc.example.org/",
    updates: true,
  } as const;
  await syncSubscriptions(vigil.ctx.store, [spec], vigil.now());
});
afterEach(() => site.close());

const story = (sentences: readonly string[], { head = "", after = "", title = "Bomb kills soldiers near Quetta" } = {}) => ({
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html><html lang="en"><head><title>${title} - The Paper</title>${head}</head><body><article><h1>${title}</h1>${sentences.map((one) => `<p>${one}</p>`).join("\n")}</article>${after}</body></html>`,
});
const attack = (killed: string) => [
  `A roadside bomb claimed by the Balochistan Liberation Army killed ${killed} soldiers near Quetta on Monday, officials said.`,
  "The bomb went off as a convoy of the Frontier Corps passed the village in the early morning, a police officer told reporters.",
  "Troops closed the road to the provincial capital for some hours, and the wounded were taken to the military hospital there.",
];
const item = (path: string, title = "Bomb kills soldiers near Quetta") =>
  `<item><guid>${path}</guid><title>${title}</title><link>${site.url}${path}</link><pubDate>Mon, 05 Jan 2026 05:50:00 GMT</pubDate></item>`;
const feed = (...items: string[]) => ({
  headers: { "content-type": "application/rss+xml" },
  body: `<rss version="2.0"><channel><title>The Paper</title>${items.join("")}</channel></rss>`,
});

const query = <Row>(sql: string) => vigil.ctx.store.query<Row>(sql);
const articles = () =>
  query<{ url: string; state: string; text: string | null; revision: number; reason: string | null; sameAs: string | null }>(
    'select url, state, text, revision, reason, same_as::text as "sameAs" from articles order by id',
  );
const events = () =>
  query<{ id: string; headline: string; killed: number | null; sources: number }>(
    "select id, headline, killed, sources from events order by first_seen_at, id",
  );
const sent = () => query<{ type: string; body: string }>("select type, body from deliveries order by created_at, id");

async function poll(...items: string[]) {
  site.serve("/feed", feed(...items));
  await vigil.feeds([{ id: "paper", url: `${site.url}/feed` }]);
  await vigil.poll();
  await vigil.read();
}

test("a toll that the outlet corrects at the same address corrects the event, and alerts nobody a second time", async () => {
  site.serve("/a", story(attack("seven")));
  await poll(item("/a"));
  expect(await events()).toMatchObject([{ killed: 7 }]);
  site.serve("/a", story(attack("four")));
  await vigil.read(31 * MINUTE);
  expect(await articles()).toMatchObject([{ state: "assessed", revision: 2 }]);
  expect(await events()).toMatchObject([{ killed: 4, sources: 1 }]);
  expect((await sent()).map(({ type }) => type)).toEqual(["incident.new", "event.updated"]);
  const changes = await changesOf(vigil.ctx.store, [
    "1",
    ...(await query<{ id: string }>("select id::text from articles")).map(({ id }) => id),
  ]);
  expect(changes).toMatchObject([{ number: 1, added: [attack("four")[0]], removed: [attack("seven")[0]] }]);
});

test("what did not change is asked for three times within the day, each time with what its server said of its version", async () => {
  site.serve("/a", ({ "if-none-match": tag }) =>
    tag === '"v1"' ? { status: 304 } : { ...story(attack("seven")), headers: { "content-type": "text/html", etag: '"v1"' } },
  );
  await poll(item("/a"));
  for (let minutes = 0; minutes < 48 * 60; minutes += 10) await vigil.read(10 * MINUTE);
  expect(site.asked("/a").map((headers) => headers["if-none-match"])).toEqual([undefined, '"v1"', '"v1"', '"v1"']);
  expect(await articles()).toMatchObject([{ revision: 1, state: "assessed" }]);
});

test("an article that reports nothing is not asked for again", async () => {
  site.serve(
    "/a",
    story(["The council of the town met on Monday to talk about the price of water, as it does in each month of the year."]),
  );
  await poll(item("/a", "Council meets"));
  await vigil.read(24 * 60 * MINUTE);
  expect(site.asked("/a")).toHaveLength(1);
});

test("another headline in the feed is a reason to look at once", async () => {
  site.serve("/a", story(attack("seven")));
  await poll(item("/a"));
  site.serve("/a", story(attack("nine"), { title: "Nine soldiers killed near Quetta" }));
  await vigil.poll("due"); // the feed as it was
  await poll(item("/a", "Nine soldiers killed near Quetta"));
  expect(await events()).toMatchObject([{ killed: 9, headline: "Nine soldiers killed near Quetta" }]);
  expect((await sent()).map(({ type }) => type)).toEqual(["incident.new", "event.updated"]);
  await poll(item("/a", "Nine soldiers killed near Quetta"));
  expect(site.asked("/a")).toHaveLength(2);
});

test("a second attack that is added to the page is a new event", async () => {
  site.serve("/a", story(attack("seven")));
  await poll(item("/a"));
  site.serve(
    "/a",
    story([
      ...attack("seven"),
      "In a separate attack later on Monday, gunmen of the Balochistan Liberation Army shot dead two policemen in Turbat, the provincial government said.",
    ]),
  );
  await vigil.read(31 * MINUTE);
  expect(await events()).toHaveLength(2);
  expect((await sent()).map(({ type }) => type)).toEqual(["incident.new", "incident.new"]);
});

test("a report that is rewritten from end to end stays the report of its event", async () => {
  site.serve("/a", story(attack("seven")));
  await poll(item("/a"));
  const rewritten =
    "Separatist fighters of the Balochistan Liberation Army have killed nine troops, the army says, in what it calls a cowardly act.";
  site.serve(
    "/a",
    story([rewritten, "The search for the men who laid the mine goes on, said the army's spokesman, who gave no place."]),
  );
  await vigil.read(31 * MINUTE);
  expect(await events()).toMatchObject([{ killed: 9 }]);
  expect((await sent()).filter(({ type }) => type === "incident.new")).toHaveLength(1);
});

test("an entry without a page of its own is not looked up, whatever its headline becomes", async () => {
  const post = (title: string) =>
    `<item><guid>post-1</guid><title>${title}</title><description>${attack("seven").join(" ")}</description></item>`;
  await poll(post("Bomb kills soldiers near Quetta"));
  await poll(post("Bomb kills seven soldiers near Quetta"));
  await vigil.read(24 * 60 * MINUTE);
  expect(await events()).toHaveLength(1);
  expect(site.asked("/feed")).toHaveLength(2);
});

test("a page that can't be had at the second look stays as it was read", async () => {
  site.serve("/a", story(attack("seven")));
  await poll(item("/a"));
  site.serve("/a", { status: 503 });
  await vigil.read(31 * MINUTE);
  site.serve("/a", story(["We value your privacy"], { title: "Before you continue" }));
  await vigil.read(180 * MINUTE);
  expect(await articles()).toMatchObject([{ revision: 1, state: "assessed" }]);
  expect(await events()).toMatchObject([{ killed: 7 }]);
});

test("two addresses whose pages call themselves by one are one article", async () => {
  const page = story(attack("seven"), { head: `<link rel="canonical" href="${site.url}/world/2026/bomb-near-quetta">` });
  for (const path of ["/world/2026/bomb-near-quetta", "/share/8812", "/amp-stories/bomb-near-quetta-8812"])
    site.serve(path, page);
  await poll(item("/share/8812"), item("/amp-stories/bomb-near-quetta-8812"));
  await poll(item("/world/2026/bomb-near-quetta"));
  expect((await articles()).map(({ state }) => state).toSorted()).toEqual(["archived", "archived", "assessed"]);
  expect(await events()).toMatchObject([{ sources: 1 }]);
  expect(await sent()).toHaveLength(1);
});

test("a template that calls every page by one address swallows no article", async () => {
  const head = `<link rel="canonical" href="${site.url}/news/2026/index-of-all-pages">`;
  site.serve("/a", story(attack("seven"), { head }));
  site.serve(
    "/b",
    story(
      [
        "Gunmen of the Balochistan Liberation Army shot dead two policemen at a checkpoint in Turbat on Sunday night, officials said.",
        "The men had come on motorcycles and fled into the mountains before help came from the town, said the head of the district's police.",
      ],
      { head, title: "Two policemen shot dead in Turbat" },
    ),
  );
  await poll(item("/a"), item("/b", "Two policemen shot dead in Turbat"));
  expect(await articles()).toMatchObject([{ state: "assessed" }, { state: "assessed" }]);
  expect(await events()).toHaveLength(2);
});

test("an article that is cut into pages is read whole, in order, what stands on all of them once", async () => {
  const parts = [0, 1, 2].map((part) => [
    "The Paper has followed the war in the province for more than ten years, with reporters in each of its districts.",
    ...[0, 1, 2].map(
      (n) =>
        `In part ${part} and paragraph ${n}, the reporters tell how the people of the valley have lived with the war between the army and the rebels.`,
    ),
  ]);
  const links = (n: number) =>
    [1, 2, 3].map((page) => (page === n ? `${page}` : `<a href="/long?page=${page}">${page}</a>`)).join(" ");
  for (const n of [1, 2, 3])
    site.serve(
      n === 1 ? "/long" : `/long?page=${n}`,
      story(parts[n - 1] ?? [], { after: `<div>${links(n)}</div>`, title: "Ten years of war" }),
    );
  await poll(item("/long", "Ten years of war"));
  const [{ text } = { text: "" }] = await articles();
  const told = [...(text ?? "").matchAll(/part (\d) and paragraph (\d)/g)].map(([, part, n]) => `${part}${n}`);
  expect(told).toEqual(["00", "01", "02", "10", "11", "12", "20", "21", "22"]);
  expect(text?.match(/more than ten years/g)).toHaveLength(1);
});

test("a later page that can't be had costs what is on it, and is told", async () => {
  site.serve("/long", story(attack("seven"), { head: '<link rel="next" href="/long?page=2">' }));
  await poll(item("/long"));
  expect(await articles()).toMatchObject([
    {
      state: "assessed",
      reason: "page 2 of it could not be read: the page answered 404",
      text: expect.stringContaining("killed seven"),
    },
  ]);
});

test("pages that lead to each other in a ring are read once", async () => {
  site.serve("/long", story(attack("seven"), { head: '<link rel="next" href="/long?page=2">' }));
  site.serve(
    "/long?page=2",
    story(["On the second page the army's spokesman said that the search for the men went on in the hills."], {
      head: '<link rel="next" href="/long">',
    }),
  );
  await poll(item("/long"));
  expect(site.asked("/long")).toHaveLength(2);
  expect(site.asked("/long?page=2")).toHaveLength(1);
});

test("of a page for subscribers, the longer of its beginning and the feed's words is read", async () => {
  const head = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
  site.serve("/a", story(["The bomb went off in the early…"], { head }));
  const content = `<description><![CDATA[<p>${attack("seven").join("</p><p>")}</p>]]></description></item>`;
  await poll(item("/a").replace("</item>", content));
  expect(await articles()).toMatchObject([
    { text: expect.stringContaining("killed seven"), reason: "the page shows a beginning only: it is for subscribers" },
  ]);
  expect(await events()).toHaveLength(1);
});

const live = (updates: readonly { at: string; text: string }[]) => {
  const liveBlogUpdate = updates.map(({ at, text }) => ({ "@type": "BlogPosting", datePublished: at, articleBody: text }));
  const data = {
    "@type": "LiveBlogPosting",
    headline: "War in the province: live",
    datePublished: "2026-01-03T06:00:00Z",
    liveBlogUpdate,
  };
  return story(["All that happens in the province, as it happens, from our reporters."], {
    head: `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    title: "War in the province: live",
  });
};

test("a live blog's updates are dated each by itself, and a new one alerts while the others do not again", async () => {
  const sunday = {
    at: "2026-01-04T09:00:00Z",
    text: "Gunmen of the Balochistan Liberation Army shot dead two policemen in Turbat today, officials said.",
  };
  const monday = {
    at: "2026-01-05T05:40:00Z",
    text: "A roadside bomb claimed by the Balochistan Liberation Army killed seven soldiers near Quetta today, officials said.",
  };
  site.serve("/live/war", live([sunday]));
  await poll(item("/live/war", "War in the province: live"));
  const days = () =>
    query<{ date: string; place: string; killed: number; headline: string }>(
      "select date, place, killed, headline from events order by date",
    );
  expect(await days()).toEqual([{ date: "2026-01-04", place: "Turbat", killed: 2, headline: sunday.text }]);
  site.serve("/live/war", live([monday, sunday]));
  await vigil.read(21 * MINUTE);
  expect(await days()).toEqual([
    { date: "2026-01-04", place: "Turbat", killed: 2, headline: sunday.text },
    { date: "2026-01-05", place: "Quetta", killed: 7, headline: monday.text },
  ]);
  expect((await sent()).map(({ type }) => type)).toEqual(["incident.new", "incident.new"]);
  const rises = {
    at: "2026-01-05T06:30:00Z",
    text: "The toll of the bomb near Quetta has risen to nine soldiers killed, officials said.",
  };
  site.serve("/live/war", live([rises, monday, sunday]));
  await vigil.read(20 * MINUTE);
  expect(await days()).toMatchObject([{ killed: 2 }, { killed: 9 }]);
  expect((await sent()).map(({ type }) => type)).toEqual(["incident.new", "incident.new", "event.updated"]);
});

test("a notice that is a PDF is read as an article is", async () => {
  const paragraph =
    "The Secretary of State today designated the Balochistan Liberation Army as a Foreign Terrorist Organization under section 219 of the Immigration and Nationality Act.";
  const body = await makePdf({ title: "Public Notice", lines: ["January 5, 2026"], paragraphs: [paragraph] });
  site.serve("/notice.pdf", { headers: { "content-type": "application/pdf" }, body });
  await poll(item("/notice.pdf", "State Department designates the Balochistan Liberation Army"));
  expect(await articles()).toMatchObject([{ state: "assessed", reason: null, text: expect.stringContaining(paragraph) }]);
  expect((await sent()).map(({ type }) => type)).toEqual(["designation.new"]);
});

test("for a PDF without text, the feed's words stand in", async () => {
  site.serve("/scan.pdf", { headers: { "content-type": "application/pdf" }, body: await makePdf({ paragraphs: [] }) });
  await poll(item("/scan.pdf").replace("</item>", `<description>${attack("seven")[0]}</description></item>`));
  expect(await articles()).toMatchObject([{ reason: "the PDF holds no text: its pages are pictures", state: "assessed" }]);
  expect(await events()).toMatchObject([{ killed: 7 }]);
});

const plant = [
  "A bomb hidden in a lorry killed six workers at the Almira textile plant on Monday morning, the police said.",
  "The blast brought down the roof of the dyeing hall, where the night shift was about to leave, the plant's manager Harun Velic told reporters.",
  "The owners of the Almira plant had received letters that demanded money, a union leader said.",
];
const retold = [
  "Police were searching for the driver of the lorry after a bomb killed six people in the dyeing hall of the Almira works on Monday.",
  "Harun Velic, who manages the textile plant, said that the night shift had been about to leave when the roof came down.",
];
const depot = [
  "A bomb killed two guards at the gate of the Torvald bus depot on Monday evening, the police said.",
  "The device had been left in a bag under the timekeeper's bench, said the depot's foreman Jonas Ekker, and went off as the last buses came in.",
];

test("reports that say neither who nor where find their event by the rare words of their whole texts", async () => {
  site.serve("/plant", story(plant, { title: "Six workers killed as lorry bomb explodes" }));
  site.serve("/retold", story(retold, { title: "Driver hunted after deadly blast" }));
  site.serve("/depot", story(depot, { title: "Two guards killed by bomb at depot" }));
  await poll(item("/plant", "Six workers killed as lorry bomb explodes"));
  await poll(item("/depot", "Two guards killed by bomb at depot"));
  await poll(item("/retold", "Driver hunted after deadly blast"));
  const told = await query<{ headline: string; place: string | null; reports: number }>(
    "select headline, place, (select count(*)::int from reports where event_id = e.id) as reports from events e order by reports desc",
  );
  expect(told).toEqual([
    { headline: "Six workers killed as lorry bomb explodes", place: null, reports: 2 },
    { headline: "Two guards killed by bomb at depot", place: null, reports: 1 },
  ]);
});
