import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { VigilEvent } from "../../src/events/types.js";
import { assessArticle } from "../../src/pipeline/assess.js";
import { mergeEvents, splitEvent } from "../../src/pipeline/join-events.js";
import { correctEvent, muteEvent } from "../../src/pipeline/operate-events.js";
import { reread } from "../../src/store/articles.js";
import { claimDelivery, dueDeliveries } from "../../src/store/deliveries.js";
import { getEvent, listEvents, mergedInto } from "../../src/store/events.js";
import { relatedEvents } from "../../src/store/related-events.js";
import { type Polling, startPolling } from "./polling.js";
import { addArticle, FEEDS, GROUP, subscribe } from "./told.js";

describe("what operators decide about an event", () => {
  const bomb = "A bomb claimed by the Balochistan Liberation Army killed four people in Quetta on Monday, police said.";
  const seven =
    "Seven people were killed by Monday's bomb in Quetta, which the Balochistan Liberation Army claimed, a minister said.";
  let vigil: Polling;
  beforeAll(async () => {
    vigil = await startPolling({ watchlist: { groups: [GROUP] } });
  });
  beforeEach(async () => {
    await vigil.again();
    await vigil.feeds(FEEDS);
    await subscribe(vigil, 1, true);
  });
  afterAll(() => vigil.close());
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
  const deliveryIds = async () =>
    (await vigil.ctx.store.query<{ id: string }>("select id from deliveries order by created_at, id")).map(({ id }) => id);
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
    // What is due already waits as well.
    const due = () => dueDeliveries(vigil.ctx.store, vigil.now(), 10);
    expect(await due()).toHaveLength(1);
    await muteEvent(vigil.ctx, id, true);
    expect([await due(), await claimDelivery(vigil.ctx.store, (await deliveryIds())[0] ?? "", vigil.now(), 60)]).toEqual([
      [],
      null,
    ]);
    await muteEvent(vigil.ctx, id, false);
    expect(await due()).toHaveLength(1);
    expect(await vigil.ctx.store.query("select action from event_actions order by id")).toEqual([
      { action: "mute" },
      { action: "unmute" },
      { action: "mute" },
      { action: "unmute" },
    ]);
    expect(await muteEvent(vigil.ctx, "evt_none", true)).toBeNull();
  });

  const turbat = "A bomb killed two people in Turbat on Sunday, police said. The Balochistan Liberation Army claimed it.";
  const all = async () => (await listEvents(vigil.ctx.store, { limit: 10 })).events;
  const sum = (event: VigilEvent | null | undefined) =>
    event && { place: event.place, killed: event.killed, killedMax: event.killedMax, sources: event.sources };

  test("a merged event moves with all that was told of it: no second alert now or later, and its address leads on", async () => {
    await told("dawn", "Bomb kills four in Quetta", bomb);
    vigil.pass(60);
    await told("geo", "Two dead in Turbat", turbat);
    const [second, first] = await all();
    if (first === undefined || second === undefined) throw new Error("two events were expected");
    expect(await types()).toEqual(["incident.new", "incident.new"]);
    vigil.pass(60);
    const merged = await mergeEvents(vigil.ctx, second.id, first.id);
    expect(merged).toMatchObject({ id: first.id, merged: [second.id], sources: 2, place: "Quetta" });
    // What nobody had sent of the second is not sent any more; the first is told as changed.
    expect(await types()).toEqual(["incident.new", "event.updated"]);
    expect([await getEvent(vigil.ctx.store, second.id), await mergedInto(vigil.ctx.store, second.id)]).toEqual([null, first.id]);
    vigil.pass(60);
    await told("wire", "Toll of Quetta bomb is nine", seven.replace("Seven", "Nine"));
    expect((await all()).map(({ id }) => id)).toEqual([first.id]);
    expect((await types()).filter((type) => type === "incident.new")).toHaveLength(1);
    await expect(mergeEvents(vigil.ctx, first.id, first.id)).rejects.toThrow("into itself");
    expect(await mergeEvents(vigil.ctx, "evt_none", first.id)).toBeNull();
  });

  test("who was told of the event that goes is not told of the one that stays", async () => {
    await told("dawn", "Bomb kills four in Quetta", bomb);
    vigil.pass(60);
    await told("geo", "Two dead in Turbat", turbat);
    const [second, first] = await all();
    // The endpoint has had the second, and never the first.
    await vigil.ctx.store.query("delete from deliveries where event_id = $1", [first?.id]);
    await vigil.ctx.store.query("update deliveries set state = 'delivered', attempts = 1");
    vigil.pass(60);
    await mergeEvents(vigil.ctx, second?.id ?? "", first?.id ?? "");
    expect(await types()).toEqual(["incident.new", "event.updated"]);
    // And through two merges.
    vigil.pass(60);
    await told("wire", "Bomb in Khuzdar kills three", bomb.replace("Quetta", "Khuzdar").replace("four", "three"));
    const third = (await all()).find(({ place }) => place === "Khuzdar");
    await vigil.ctx.store.query("delete from deliveries where event_id = $1", [third?.id]);
    await mergeEvents(vigil.ctx, first?.id ?? "", third?.id ?? "");
    expect(await mergedInto(vigil.ctx.store, second?.id ?? "")).toBe(third?.id);
    expect((await types()).filter((type) => type === "incident.new")).toHaveLength(1);
  });

  test("kinds that can't be one event are not merged", async () => {
    await told("dawn", "Bomb kills four in Quetta", bomb);
    await told(
      "geo",
      "US lists Balochistan Liberation Army as terrorists",
      "The US State Department on Monday designated the Balochistan Liberation Army as a Foreign Terrorist Organization.",
    );
    const [one, other] = await all();
    await expect(mergeEvents(vigil.ctx, one?.id ?? "", other?.id ?? "")).rejects.toThrow("can't be one event");
    expect(await all()).toHaveLength(2);
  });

  test("reports that are split off become an event of their own, told once; both keep to their reports from then on", async () => {
    await told("dawn", "Bomb kills four in Quetta", bomb);
    vigil.pass(60);
    await told("geo", "Quetta toll is seven", seven);
    const before = await event();
    await correctEvent(vigil.ctx, before.id, { place: "Mastung" });
    vigil.pass(60);
    const [, taken] = before.reports;
    const done = await splitEvent(vigil.ctx, before.id, [taken?.url ?? ""], true);
    expect([sum(done?.event), sum(done?.split)]).toEqual([
      { place: "Mastung", killed: 4, killedMax: 4, sources: 1 },
      { place: "Quetta", killed: 7, killedMax: 7, sources: 1 },
    ]);
    expect(done?.event.firstSeenAt).toEqual(before.firstSeenAt);
    expect((await types()).filter((type) => type === "incident.new")).toHaveLength(2);
    // Splitting what is split changes nothing and says why.
    await expect(splitEvent(vigil.ctx, before.id, [taken?.url ?? ""], true)).rejects.toThrow("No report of this event");
    await expect(splitEvent(vigil.ctx, before.id, [before.reports[0]?.url ?? ""], true)).rejects.toThrow("one must stay");
    expect(await splitEvent(vigil.ctx, "evt_none", ["x"], true)).toBeNull();
    expect(await all()).toHaveLength(2);
  });

  test("a split that nobody is to hear of alerts nobody", async () => {
    await told("dawn", "Bomb kills four in Quetta", bomb);
    vigil.pass(60);
    await told("geo", "Quetta toll is seven", seven);
    const before = await event();
    await splitEvent(vigil.ctx, before.id, [before.reports[1]?.url ?? ""], false);
    expect((await types()).filter((type) => type === "incident.new")).toHaveLength(1);
  });

  test("another reading by other rules mends events and tells nobody: alerts stay as they were", async () => {
    const id = await addArticle(vigil, "dawn", "Bomb kills four in Quetta", bomb);
    await assessArticle(vigil.ctx, id);
    vigil.pass(60);
    const other = await addArticle(vigil, "geo", "Quetta toll is seven", seven);
    await assessArticle(vigil.ctx, other);
    const missed = await addArticle(vigil, "wire", "Two dead in Turbat", turbat);
    await vigil.ctx.store.query("update articles set state = 'assessed' where id = $1", [missed]);
    const before = await event();
    const alerted = await vigil.ctx.store.query("select * from deliveries order by id");
    vigil.pass(20 * 86_400);
    // As if the rules had read a wrong figure, and a report where there is none.
    await vigil.ctx.store.query("update reports set killed = 40, killed_max = 40 where article_id = $1", [id]);
    await vigil.ctx.store.query("update articles set text = 'The festival opened in Quetta.', title = 'Festival' where id = $1", [
      other,
    ]);
    expect(await reread(vigil.ctx.store, new Date(0), vigil.now())).toBe(3);
    vigil.pass(60);
    for (const one of [id, other, missed]) await assessArticle(vigil.ctx, one);
    const [first, second, more] = (await all()).toSorted((a, b) => (a.id === before.id ? -1 : b.id === before.id ? 1 : 0));
    expect(more).toBeUndefined();
    expect([first?.id, sum(first)]).toEqual([before.id, { place: "Quetta", killed: 4, killedMax: 4, sources: 1 }]);
    expect([sum(second), second?.firstSeenAt.getTime()]).toEqual([
      { place: "Turbat", killed: 2, killedMax: 2, sources: 1 },
      expect.any(Number),
    ]);
    expect(second?.firstSeenAt.getTime()).toBeLessThan(vigil.now().getTime() - 10 * 86_400_000);
    expect(await vigil.ctx.store.query("select * from deliveries order by id")).toEqual(alerted);
    expect(await vigil.ctx.store.query("select 1 from articles where reread or state <> 'assessed'")).toEqual([]);
  });

  test("attacks of a wave are several events that know of each other", async () => {
    await told("dawn", "Bomb kills four in Quetta", bomb);
    await told(
      "geo",
      "Three killed as gunmen storm Turbat checkpost",
      "Gunmen of the Balochistan Liberation Army stormed a checkpost in Turbat on Monday and killed three soldiers.",
    );
    const [one, other] = await all();
    if (one === undefined || other === undefined) throw new Error("two events were expected");
    expect(await relatedEvents(vigil.ctx.store, one)).toMatchObject([{ id: other.id, why: "wave" }]);
    expect(await relatedEvents(vigil.ctx.store, other)).toMatchObject([{ id: one.id, why: "wave" }]);
  });
});
