import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nextAttemptAt } from "../../src/delivery/retry.js";
import { muteEvent } from "../../src/pipeline/operate-events.js";
import { routeEvent } from "../../src/pipeline/route.js";
import { claimDelivery, type DeliveryRow, recordDelivered, recordFailed, replayDeliveries } from "../../src/store/deliveries.js";
import { saveEvent } from "../../src/store/events.js";
import { event } from "../alerts/sample-events.js";
import { type Polling, startPolling } from "./polling.js";
import { GROUP, subscribe } from "./told.js";

const LEASE = 60;
/** docs/deliveries.md, the steps of the drawing; a row may also stay as it is. */
const STEPS: Record<string, readonly string[]> = {
  pending: ["sending", "delivered"],
  sending: ["delivered", "pending", "dead"],
  delivered: ["pending"],
  dead: ["delivered", "pending"],
};

type Step =
  | { do: "happens" }
  | { do: "claim" | "deliver" | "fail" | "give-up" | "replay" | "mute" | "unmute"; which: number }
  | { do: "wait"; seconds: number };

const which = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("happens" as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("claim" as const), which }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("deliver" as const, "fail" as const, "give-up" as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("replay" as const, "mute" as const, "unmute" as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), seconds: fc.constantFrom(1, 30, 61, 7200) }) },
);

let vigil: Polling;
beforeAll(async () => {
  vigil = await startPolling({ watchlist: { groups: [GROUP] } });
});
afterAll(() => vigil.close());

const rows = () =>
  vigil.ctx.store.query<{ id: string; state: string; body: string; attempts: number; muted: boolean; due: boolean }>(
    `select d.id, d.state, d.body, d.attempts, e.muted_at is not null as muted, d.next_attempt_at <= $1 as due
     from deliveries d join events e on e.id = d.event_id order by d.created_at, d.id`,
    [vigil.now()],
  );

async function walk(steps: readonly Step[]): Promise<void> {
  await vigil.again();
  await subscribe(vigil, 1);
  const { ctx } = vigil;
  const { store } = ctx;
  const events: string[] = [];
  /** Claims as their holders have them, the lost ones too. */
  const held: DeliveryRow[] = [];
  const bodies = new Map<string, string>();
  let before = new Map<string, string>();
  for (const one of steps) {
    const all = await rows();
    const target = "which" in one ? all[one.which % Math.max(1, all.length)] : undefined;
    const claim = "which" in one ? held[one.which % Math.max(1, held.length)] : undefined;
    switch (one.do) {
      case "happens": {
        const id = `evt_${events.length}`;
        const happened = event({ id, firstSeenAt: vigil.now(), reports: [] });
        await saveEvent(store, happened);
        await store.transaction((db) => routeEvent(ctx, db, happened, vigil.now()));
        events.push(id);
        break;
      }
      case "claim": {
        if (target === undefined) break;
        const claimed = await claimDelivery(store, target.id, vigil.now(), LEASE);
        if (claimed === null) break;
        expect(target).toMatchObject({ muted: false, due: true });
        expect(["pending", "sending"]).toContain(target.state);
        expect(claimed.attempts).toBe(target.attempts + 1);
        held.push(claimed);
        const inFlight = (await rows()).filter(({ state, due }) => state === "sending" && !due);
        expect(inFlight.length).toBeLessThanOrEqual(4);
        break;
      }
      case "deliver":
        if (claim !== undefined) await recordDelivered(store, claim, 204, vigil.now());
        break;
      case "fail":
      case "give-up":
        if (claim === undefined) break;
        await recordFailed(
          store,
          claim,
          {
            status: 500,
            reason: "answered 500",
            nextAttemptAt: one.do === "fail" ? nextAttemptAt(claim.attempts, vigil.now(), null, () => 0.5) : null,
          },
          vigil.now(),
        );
        break;
      case "replay":
        if (target !== undefined) await replayDeliveries(store, { ids: [target.id] }, vigil.now());
        break;
      case "mute":
      case "unmute":
        await muteEvent(ctx, events[one.which % Math.max(1, events.length)] ?? "", one.do === "mute");
        break;
      case "wait":
        vigil.pass(one.seconds);
        break;
    }
    const after = await rows();
    expect(after.length).toBe(events.length);
    for (const { id, state, body } of after) {
      const was = before.get(id);
      if (was === undefined) expect(state).toBe("pending");
      else if (was !== state) expect(STEPS[was], `${was} to ${state} by ${one.do}`).toContain(state);
      expect(body).toBe(bodies.get(id) ?? body);
      bodies.set(id, body);
    }
    before = new Map(after.map(({ id, state }) => [id, state]));
  }
  // Whatever happened: once events speak and time passes, every message that is neither sent nor given up can be sent.
  for (const id of events) await muteEvent(ctx, id, false);
  await store.query("update subscriptions set failing_since = null");
  for (;;) {
    vigil.pass(3 * 86_400);
    const open = (await rows()).filter(({ state }) => state === "pending" || state === "sending");
    if (open.length === 0) break;
    let sent = 0;
    for (const { id } of open) {
      const claimed = await claimDelivery(store, id, vigil.now(), LEASE);
      if (claimed === null) continue;
      await recordDelivered(store, claimed, 200, vigil.now());
      sent++;
    }
    expect(sent).toBeGreaterThan(0);
  }
}

test("whatever workers, operators and time do, a delivery takes no step that is not drawn, and none is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => walk(steps)),
    { numRuns: 40 },
  );
}, 120_000);
