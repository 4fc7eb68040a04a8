import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { assessArticle } from "../../src/pipeline/assess.js";
import { listEvents } from "../../src/store/events.js";
import { recentChanges } from "../../src/store/listing-changes.js";
import { acceptHeld, activeLists, allListings } from "../../src/store/lists.js";
import { type OfacEntry, OTHERS, ofacFiles } from "../lists/registers.js";
import { type Publisher, startPublisher } from "../world/publisher.js";
import { type Polling, startPolling } from "./polling.js";
import { addArticle, FEEDS, GROUP, subscribe } from "./told.js";

const BLA: OfacEntry = { id: 9001, name: "BALOCHISTAN LIBERATION ARMY", programmes: "SDGT", aliases: ["BALOCH LIBERATION ARMY"] };
const NEWS =
  "The US State Department on Monday designated the Balochistan Liberation Army as a Foreign Terrorist Organization, officials said.";

let vigil: Polling;
let register: Publisher;
beforeAll(async () => {
  vigil = await startPolling({ watchlist: { groups: [GROUP] } });
});
afterAll(() => vigil.close());
beforeEach(async () => {
  await vigil.again();
  await vigil.feeds(FEEDS);
  await subscribe(vigil, 1, true);
  register = await startPublisher();
  await watch();
});
afterEach(() => register.close());

const watch = (more: object = {}) =>
  vigil.lists([
    {
      id: "sdn",
      format: "ofac-csv",
      title: "OFAC SDN",
      url: `${register.url}/sdn.csv`,
      aliases: `${register.url}/alt.csv`,
      ...more,
    },
  ]);
/** The register publishes these beside the others, and is looked at. */
async function publish(entries: readonly OfacEntry[], { others = OTHERS, after = 3600 } = {}) {
  const { primary, aliases } = ofacFiles([...others, ...entries]);
  register.serve("/sdn.csv", { body: primary });
  register.serve("/alt.csv", { body: aliases });
  await vigil.pollLists(after);
}
const events = async () => (await listEvents(vigil.ctx.store, { limit: 50 })).events;
const webhooks = () =>
  vigil.ctx.store.query<{ type: string; body: string }>("select type, body from deliveries order by created_at, id");
const status = async () => (await activeLists(vigil.ctx.store)).map(({ status: is, reason, entries }) => [is, reason, entries]);
const actions = async () => (await recentChanges(vigil.ctx.store, 50)).map(({ action, entryId }) => `${action} ${entryId}`);

test("the first version is a baseline; a new entry of a watched group is one event with one webhook", async () => {
  await publish([]);
  expect(await events()).toEqual([]);
  expect(await status()).toEqual([["ok", null, 40]]);
  await publish([{ ...BLA, programmes: "SDGT] [FTO" }]);
  const [event, ...rest] = await events();
  expect(rest).toEqual([]);
  expect(event).toMatchObject({
    kind: "designation",
    headline: "OFAC SDN lists Balochistan Liberation Army (FTO, SDGT)",
    groups: [{ id: "bla" }],
    designation: { authority: "US State", instrument: "FTO", date: "2026-01-05", action: "listed" },
    reports: [{ feedTitle: "OFAC SDN", reliability: "A" }],
  });
  expect(event?.evidence[0]).toEqual({
    quote: "OFAC SDN, entry 9001: BALOCHISTAN LIBERATION ARMY – also BALOCH LIBERATION ARMY – programmes FTO, SDGT",
    article: "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=9001",
  });
  expect((await webhooks()).map(({ type }) => type)).toEqual(["designation.new"]);
  // The same again, in another order: nothing.
  await publish([{ ...BLA, programmes: "FTO] [SDGT" }], { others: OTHERS.toReversed() });
  expect(await events()).toHaveLength(1);
  expect((await webhooks()).length).toBe(1);
});

test("the register first, the newspaper an hour later: one event, the paper attached, no second alert", async () => {
  await publish([]);
  await publish([{ ...BLA, programmes: "SDGT] [FTO" }]);
  vigil.pass(3600);
  await assessArticle(vigil.ctx, await addArticle(vigil, "dawn", "US designates BLA as foreign terrorist organisation", NEWS));
  const [event, ...rest] = await events();
  expect(rest).toEqual([]);
  expect(event).toMatchObject({ sources: 2, reports: [{ feedId: "list:sdn" }, { feedId: "dawn" }] });
  expect((await webhooks()).filter(({ type }) => type === "designation.new")).toHaveLength(1);
  expect(event?.evidence.map(({ quote }) => quote)).toContain(NEWS);
});

test.each([
  ["SDGT] [FTO", NEWS],
  [
    "SDGT",
    "The US Treasury on Monday sanctioned the Balochistan Liberation Army, listing it as a Specially Designated Global Terrorist.",
  ],
])("the newspaper first, the register (%s) an hour later: one event, no second alert", async (programmes, text) => {
  await publish([]);
  vigil.pass(3600);
  await assessArticle(vigil.ctx, await addArticle(vigil, "dawn", "US designates Balochistan Liberation Army", text));
  await publish([{ ...BLA, programmes }]);
  const [event, ...rest] = await events();
  expect(rest).toEqual([]);
  expect(event).toMatchObject({ sources: 2, headline: "US designates Balochistan Liberation Army" });
  expect(event?.evidence.some(({ quote }) => quote.startsWith("OFAC SDN, entry 9001"))).toBe(true);
  expect((await webhooks()).filter(({ type }) => type === "designation.new")).toHaveLength(1);
});

test("a listing of nobody watched is not drawn into the news of a group that was designated the same day", async () => {
  await publish([]);
  await assessArticle(vigil.ctx, await addArticle(vigil, "dawn", "US designates Balochistan Liberation Army", NEWS));
  await publish([BLA, { id: 9300, name: "GULF SHIPPING HOUSE", programmes: "SDGT] [FTO" }]);
  expect((await events()).map(({ headline, sources }) => [headline, sources])).toEqual([
    ["OFAC SDN lists Gulf Shipping House (FTO, SDGT)", 1],
    ["US designates Balochistan Liberation Army", 2],
  ]);
});

test("a further programme and a further name of a watched group are told; a further name of another, an address, a remark are not", async () => {
  const house = OTHERS[0];
  if (house === undefined) throw new Error("there are others");
  await publish([BLA]);
  await publish([{ ...BLA, programmes: "SDGT] [FTO" }]);
  expect((await events())[0]).toMatchObject({
    headline: "OFAC SDN adds FTO to the listing of Balochistan Liberation Army",
    designation: { instrument: "FTO" },
  });
  vigil.pass(40 * 86_400);
  await publish([{ ...BLA, programmes: "SDGT] [FTO", aliases: ["BALOCH LIBERATION ARMY", "MAJEED BRIGADE"] }]);
  expect((await events())[0]).toMatchObject({
    kind: "policy",
    headline: "OFAC SDN adds names to the listing of Balochistan Liberation Army",
  });
  const others = [{ ...house, aliases: ["HOUSE 0", "ANOTHER HOUSE"] }, ...OTHERS.slice(1)];
  await publish([{ ...BLA, programmes: "SDGT] [FTO", aliases: ["BALOCH LIBERATION ARMY", "MAJEED BRIGADE"] }], { others });
  expect(await events()).toHaveLength(2);
  expect(await actions()).toEqual(["names 500", "names 9001", "programmes 9001"]);
});

test("a delisting is told, with what was; an entry that another list of the same keeper holds now has moved", async () => {
  await publish([BLA, { ...BLA, id: 9002, name: "BLUE FRONT", aliases: [] }]);
  const lists = [
    { id: "sdn", format: "ofac-csv", title: "OFAC SDN", url: `${register.url}/sdn.csv`, aliases: `${register.url}/alt.csv` },
    { id: "cons", format: "ofac-csv", title: "OFAC consolidated", url: `${register.url}/cons.csv` },
  ];
  await vigil.lists(lists);
  register.serve("/cons.csv", { body: ofacFiles([{ ...BLA, id: 9002, name: "BLUE FRONT" }]).primary });
  await publish([]);
  expect(await events()).toMatchObject([
    {
      kind: "delisting",
      headline: "OFAC SDN removes Balochistan Liberation Army from its list",
      designation: { action: "delisted" },
    },
  ]);
  expect((await actions()).sort()).toEqual(["delisted 9001", "moved 9002"]);
  expect(
    (await allListings(vigil.ctx.store)).filter(({ delistedAt }) => delistedAt !== null).map(({ listing }) => listing.id),
  ).toEqual(["9001", "9002"]);
});

test("a list that lost more than a tenth is held until an operator accepts it", async () => {
  await publish([BLA]);
  await publish([], { others: OTHERS.slice(0, 30) });
  expect(await status()).toEqual([["held", "11 of 41 entries are gone (more than 10 %): nothing is taken from it.", 41]]);
  expect(await events()).toEqual([]);
  // A good version in between is taken, and is no delisting.
  await publish([BLA]);
  expect(await status()).toEqual([["ok", null, 41]]);
  await publish([], { others: OTHERS.slice(0, 30) });
  expect(await acceptHeld(vigil.ctx.store, "sdn", vigil.now())).toBe(true);
  await vigil.pollLists(1);
  expect(await status()).toEqual([["ok", null, 30]]);
  expect((await events()).length).toBe(11);
  expect(await acceptHeld(vigil.ctx.store, "sdn", vigil.now())).toBe(false);
});

test.each([
  ["a page of HTML", "<!doctype html><title>Maintenance</title>", "page of markup"],
  ["a column more", ofacFiles(OTHERS).primary.replaceAll("\r\n", ",x\r\n"), "columns"],
  ["a column less", ofacFiles(OTHERS).primary.replaceAll(/,-0- \r\n/g, "\r\n"), "columns"],
  ["nothing", "", "no rows"],
  ["NUL bytes", "\0\0\0\0", "NUL"],
  ["a file cut short", ofacFiles(OTHERS).primary.slice(0, 900), "cut short"],
])("%s in place of the list: an error that says so, and the last good version stays", async (_, body, reason) => {
  await publish([BLA]);
  register.serve("/sdn.csv", { body });
  await vigil.pollLists(3600);
  expect(await status()).toEqual([["failing", expect.stringContaining(reason), 41]]);
  expect(await allListings(vigil.ctx.store)).toHaveLength(41);
  expect(await events()).toEqual([]);
  await publish([BLA]);
  expect(await status()).toEqual([["ok", null, 41]]);
});

test("a register that is down, forbids or sends too much fails with its reason", async () => {
  await publish([]);
  for (const [answer, reason] of [
    [{ status: 503 }, "answered 503"],
    [{ status: 403 }, "answered 403"],
    [{ body: "x".repeat(2_000_000) }, "more than"],
  ] as const) {
    await watch({ maxBytes: "1MB" });
    register.serve("/sdn.csv", answer);
    await vigil.pollLists(3600);
    expect(await status()).toEqual([["failing", expect.stringContaining(reason), 40]]);
  }
});

test("people and ships are kept, and told of where the operator wants it; programmes choose too", async () => {
  const person = { id: 9100, name: "DOE, John", type: "individual", programmes: "SDGT" };
  await publish([]);
  await publish([person]);
  expect(await events()).toEqual([]);
  expect((await allListings(vigil.ctx.store)).some(({ listing }) => listing.name === "DOE, John")).toBe(true);
  await watch({ parties: ["individual", "organisation"], programmes: ["SDGT", "FTO"] });
  await publish([person, { ...person, id: 9101, name: "ROE, Jane" }, { id: 9102, name: "OIL COMPANY", programmes: "IRAN" }]);
  expect((await events()).map(({ headline }) => headline)).toEqual(["OFAC SDN lists ROE, Jane (SDGT)"]);
});

test("one entry changed twice a day, renumbered, delisted and listed again within a month is not told twice", async () => {
  await publish([]);
  await publish([BLA]);
  await publish([{ ...BLA, id: 9901 }], { after: 600 });
  await publish([], { after: 600 });
  await publish([BLA], { after: 600 });
  expect((await webhooks()).map(({ type }) => type)).toEqual(["designation.new", "designation.lifted"]);
  expect((await allListings(vigil.ctx.store)).filter(({ listing }) => listing.name === BLA.name)).toHaveLength(2);
});

/** The registers' own files, where they lie beside the checkout. */
const BESIDE = ["../../..", "../../../.."].map((up) => join(import.meta.dirname, up, "shared/data/lists"));
const folder = process.env.VIGIL_LISTS ?? BESIDE.find((path) => existsSync(join(path, "ofac-newer/sdn.csv"))) ?? "";

test.skipIf(folder === "")(
  "OFAC's two versions: the older is no alert, the newer lists 130 organisations for terror, delists 27, retags 29",
  async () => {
    await watch({ programmes: ["SDGT", "FTO"] });
    const serve = (version: string) => {
      register.serve("/sdn.csv", { body: readFileSync(join(folder, version, "sdn.csv")) });
      register.serve("/alt.csv", { body: readFileSync(join(folder, version, "alt.csv")) });
    };
    serve("ofac-older");
    await vigil.pollLists();
    expect(await events()).toEqual([]);
    serve("ofac-newer");
    await vigil.pollLists(3600);
    const { store } = vigil.ctx;
    const [counts] = await store.query<Record<string, number>>(
      `select count(*) filter (where action = 'listed')::int as listed, count(*) filter (where action = 'delisted')::int as delisted,
         count(*) filter (where action in ('listed', 'programmes', 'delisted') and event_id is null)::int as untold from listing_changes`,
    );
    expect(counts).toEqual({ listed: 130, delisted: 27, untold: 0 });
    const told = await store.query<{ kind: string; n: number }>(
      "select kind, count(*)::int as n from events group by kind order by kind",
    );
    expect(Object.fromEntries(told.map(({ kind, n }) => [kind, n])).delisting).toBe(27);
    const names = await store.query<{ headline: string }>("select headline from events where headline like '%FTO%'");
    for (const name of ["IRGC GROUND FORCES", "IRGC NAVY", "ISIS-MOZAMBIQUE"])
      expect(
        (await store.query("select 1 from listing_changes where after::text like $1 and after::text like '%FTO%'", [`%${name}%`]))
          .length,
      ).toBe(1);
    expect(names.length).toBeGreaterThan(5);
    expect(await store.query("select type from deliveries group by event_id, type having count(*) > 1")).toEqual([]);
  },
  60_000,
);
