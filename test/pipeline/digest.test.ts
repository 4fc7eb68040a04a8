import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { assessArticle } from "../../src/pipeline/assess.js";
import { deleteSubscriber, listSubscribers, subscriberData } from "../../src/store/subscribers.js";
import { pauseUntil } from "../../src/store/subscriptions.js";
import { type Polling, startPolling } from "./polling.js";
import { addArticle, addReader, composeDue, FEEDS, GROUP } from "./told.js";

const DAY = 86_400;
const bomb = (killed: string, town = "Quetta") =>
  `A bomb claimed by the Balochistan Liberation Army killed ${killed} people in ${town} on Monday, police said.`;

let vigil: Polling;
beforeAll(async () => {
  vigil = await startPolling({ watchlist: { groups: [GROUP] } });
});
afterAll(() => vigil.close());
beforeEach(async () => {
  await vigil.again();
  await vigil.feeds(FEEDS);
});

const reader = (given: object = {}) => addReader(vigil, given);
const compose = () => composeDue(vigil);
const told = async (feed: string, title: string, text: string) =>
  assessArticle(vigil.ctx, await addArticle(vigil, feed, title, text));
test("what changed of an event that a digest told of is in the next one, once, and what did not is not", async () => {
  await reader();
  await told("dawn", "Bomb kills four in Quetta", bomb("four"));
  await told("dawn", "Bomb kills two in Turbat", bomb("two", "Turbat"));
  vigil.pass(2 * 3600);
  const [first] = await compose();
  expect(first?.text).toContain("INCIDENTS");
  expect(first?.text).not.toContain("CHANGED SINCE");
  vigil.pass(3600);
  await told("geo", "Nine dead in Quetta bombing", bomb("nine"));
  await told("geo", "Bomb in Turbat leaves two dead", bomb("two", "Turbat"));
  vigil.pass(DAY - 3600);
  const [second] = await compose();
  expect(second?.subject).toContain("1 update");
  expect(second?.text).toContain("CHANGED SINCE IT WAS TOLD");
  expect(second?.text).toMatch(/toll: .*9.*\(was 4 killed\)/);
  expect(second?.text).not.toContain("Turbat");
  expect(second?.html).toContain("was 4");
  vigil.pass(DAY);
  expect(await compose()).toEqual([]);
});

test("where nothing is new no mail comes, or a short one to who asked for it; the digests of a conversation refer to one id", async () => {
  await reader({ whenEmpty: true, thread: true });
  vigil.pass(2 * 3600);
  const [first] = await compose();
  vigil.pass(DAY);
  const [second] = await compose();
  expect([first?.subject, first?.text]).toEqual([
    expect.stringContaining("Nothing new"),
    expect.stringContaining("Covers Mon 5 Jan"),
  ]);
  expect(first?.headers.References).toMatch(/^<thread\..+@localhost>$/);
  expect(second?.headers.References).toBe(first?.headers.References);
  await reader({ whenEmpty: false });
  vigil.pass(DAY);
  expect(await compose()).toEqual([]);
});

test("who is told at once gets a mail an event, nothing in quiet hours, and one bundle past the hour's limit", async () => {
  await reader({ atOnce: { quiet: "22:00-06:30", perHour: 2 }, nextDigestAt: null });
  await told("dawn", "Bomb kills four in Quetta", bomb("four"));
  expect(await compose()).toEqual([]); // 06:00: quiet
  vigil.pass(1800);
  expect(await compose()).toMatchObject([{ subject: expect.stringContaining("Quetta") }]);
  expect(await compose()).toEqual([]);
  await told("dawn", "Bomb kills two in Turbat", bomb("two", "Turbat"));
  expect(await compose()).toHaveLength(1);
  for (const town of ["Khuzdar", "Sibi", "Zhob"]) await told("dawn", `Bomb kills two in ${town}`, bomb("two", town));
  expect(await compose()).toEqual([]);
  vigil.pass(3600);
  const bundle = await compose();
  expect(bundle).toMatchObject([{ subject: expect.stringContaining("3 new incidents") }]);
  // A further report of a known event is no news.
  await told("geo", "Nine dead in Quetta bombing", bomb("nine"));
  vigil.pass(3600);
  expect(await compose()).toEqual([]);
});

test("while somebody pauses nothing is sent, and the first digest after holds what happened", async () => {
  await reader();
  const week = new Date(vigil.now().getTime() + 7 * DAY * 1000);
  await pauseUntil(vigil.ctx.store, "digest:desk:1", week);
  await told("dawn", "Bomb kills four in Quetta", bomb("four"));
  vigil.pass(2 * DAY);
  expect(await compose()).toEqual([]);
  vigil.pass(5 * DAY + 7200);
  expect(await compose()).toMatchObject([{ text: expect.stringContaining("Covers Mon 5 Jan 06:00 to Mon 12 Jan") }]);
});

test("a machine that slept through the hour sends late, once, and no event is in two digests or in none", async () => {
  await reader();
  const towns = ["Quetta", "Turbat", "Khuzdar", "Sibi", "Zhob", "Kalat"];
  const sent: string[] = [];
  for (const [i, town] of towns.entries()) {
    await told("dawn", `Bomb kills two in ${town}`, bomb("two", town));
    vigil.pass(i === 2 ? 3 * DAY + 5 * 3600 : 11 * 3600);
    const due = await compose();
    expect(due.length).toBeLessThanOrEqual(1);
    sent.push(...due.map(({ text }) => text));
  }
  vigil.pass(2 * DAY);
  sent.push(...(await compose()).map(({ text }) => text));
  for (const town of towns) expect(sent.filter((text) => text.includes(`* Bomb kills two in ${town}`))).toHaveLength(1);
});

test("all that is kept of an address can be had, and forgotten", async () => {
  await reader();
  await told("dawn", "Bomb kills four in Quetta", bomb("four"));
  vigil.pass(2 * 3600);
  await compose();
  const { store } = vigil.ctx;
  await store.query("update subscriptions set origin = 'self'");
  expect((await listSubscribers(store)).map(({ email, state }) => [email, state])).toEqual([["reader@example.org", "active"]]);
  const data = await subscriberData(store, "READER@example.org");
  expect([data?.subscriptions.length, data?.mails.length, data?.events.map(({ told: was }) => was)]).toEqual([1, 1, [true]]);
  expect(await store.transaction((db) => deleteSubscriber(db, "Reader@example.org"))).toEqual({ deleted: 1, configured: [] });
  expect(await subscriberData(store, "reader@example.org")).toBeNull();
  expect(await store.query("select 1 from tokens union all select 1 from digest_items union all select 1 from mails")).toEqual(
    [],
  );
  await reader();
  expect(await store.transaction((db) => deleteSubscriber(db, "reader@example.org"))).toEqual({
    deleted: 0,
    configured: ["digest:desk:1"],
  });
  expect((await listSubscribers(store)).map(({ state }) => state)).toEqual(["ended"]);
});
