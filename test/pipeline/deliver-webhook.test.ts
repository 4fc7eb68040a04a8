import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Config, type WebhookConfig, webhookSchema } from "../../src/config/schema.js";
import type { VigilEvent } from "../../src/events/types.js";
import { createHttpClient } from "../../src/http/client.js";
import type { Context } from "../../src/pipeline/context.js";
import { deliverWebhook } from "../../src/pipeline/deliver-webhook.js";
import { routeEvent } from "../../src/pipeline/route.js";
import { subscriptionsOf } from "../../src/pipeline/sync-config.js";
import { type OpenedStore, openStore } from "../../src/store/database.js";
import {
  claimDelivery,
  deliveryCounts,
  dueDeliveries,
  recentDeliveries,
  recordFailed,
  replayDeliveries,
} from "../../src/store/deliveries.js";
import { saveEvent } from "../../src/store/events.js";
import { getSubscription, syncSubscriptions } from "../../src/store/subscriptions.js";
import { event } from "../alerts/sample-events.js";
import { startWebhookReceiver, type WebhookReceiver } from "../world/webhook-receiver.js";

const secretOf = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString("base64")}`;
const secret = secretOf("a");
const log = { info: () => {}, warn: () => {}, error: () => {} };
const dataDir = mkdtempSync(join(tmpdir(), "vigil-deliver-"));
const http = createHttpClient({
  userAgent: "Vigil/test",
  timeoutMs: 2000,
  maxBytes: 100_000,
  perHost: 4,
  robots: false,
  allowNetworks: ["127.0.0.0/8"],
});
let opened: OpenedStore;
let receiver: WebhookReceiver;
let now: Date;
let webhooks: WebhookConfig[];
let ctx: Context;

beforeAll(async () => {
  opened = await openStore({ databaseUrl: null, dataDir, log });
  await opened.settled();
});
afterAll(async () => {
  await http.close();
  await opened.store.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  now = new Date("2026-01-05T06:00:00Z");
  receiver = await startWebhookReceiver({ secret });
  await opened.store.query("truncate deliveries, subscriptions, events cascade");
});
afterEach(() => receiver.down());

/** Vigil with these webhooks, and nothing that acts by itself. */
async function vigil(...given: Partial<WebhookConfig>[]) {
  webhooks = given.map((webhook, i) => webhookSchema.parse({ id: `hook-${i}`, url: receiver.url, secret, ...webhook }));
  const config = {
    vigil: { http: { publicUrl: "https://vigil.example" } },
    alerts: { webhooks, digests: [] },
  } as unknown as Config;
  ctx = {
    store: opened.store,
    queue: { add: async () => {}, addMany: async () => {} },
    config: () => config,
    http: () => http,
    hooks: () => http,
    now: () => now,
    random: () => 0.5,
    log,
  } as unknown as Context;
  await syncSubscriptions(opened.store, subscriptionsOf(config, now), now);
}

/** The event happens, or changes by an article's report. */
async function happens(told: Partial<VigilEvent>, changedBy: string | null = null) {
  const one = event({ firstSeenAt: now, reports: [], ...told });
  await saveEvent(opened.store, one);
  return opened.store.transaction((db) => routeEvent(ctx, db, one, now, changedBy));
}
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};
/** What the sweep does: attempts whatever is due. */
async function attemptDue() {
  for (const id of await dueDeliveries(opened.store, now, 100)) await deliverWebhook(ctx, id);
}
const types = () => receiver.accepted().map(({ json }) => json?.type);

test("a change is told to those who asked for updates, under an id of its own, once an article", async () => {
  await vigil({ updates: true }, {});
  await happens({ killed: 4 });
  later(1);
  await happens({ killed: 9 }, "article-7");
  await happens({ killed: 9 }, "article-7");
  await attemptDue();
  await attemptDue();
  expect(types()).toEqual(["incident.new", "incident.new", "event.updated"]);
  expect(new Set(receiver.requests.map(({ id }) => id)).size).toBe(3);
  expect(receiver.accepted().at(-1)?.json?.data.event.incident?.killed).toBe(9);
});

test("an update never overtakes the alert that it updates", async () => {
  await vigil({ updates: true });
  receiver.failNext(1, 503);
  await happens({});
  await attemptDue();
  later(1);
  await happens({ killed: 9 }, "article-7");
  await attemptDue();
  expect(types()).toEqual([]);
  later(60);
  await attemptDue();
  await attemptDue();
  expect(types()).toEqual(["incident.new", "event.updated"]);
});

test("during a rotation both secrets sign", async () => {
  now = new Date(); // the receiver refuses old signatures
  await vigil({ secret: secretOf("b"), previousSecret: secret });
  await happens({});
  await attemptDue();
  expect(receiver.requests[0]?.headers["webhook-signature"]?.split(" ")).toHaveLength(2);
  expect(receiver.requests[0]?.verified).toBe(true);
});

test("several events due to one channel at once are one message; each is sent, and a failure of it fails all", async () => {
  await vigil({ format: "slack", secret: undefined });
  for (const id of ["evt_1", "evt_2", "evt_3"]) await happens({ id, headline: `Blast ${id}` });
  receiver.failNext(1, 500);
  await attemptDue();
  expect(await deliveryCounts(opened.store)).toEqual({ pending: 3 });
  later(10);
  await attemptDue();
  expect(await deliveryCounts(opened.store)).toEqual({ delivered: 3 });
  expect(receiver.requests).toHaveLength(2);
  for (const id of ["evt_1", "evt_2", "evt_3"]) expect(receiver.requests[1]?.body).toContain(`Blast ${id}`);
  expect(receiver.requests[1]?.headers["webhook-signature"]).toBeUndefined();
});

test("a paused endpoint's alerts wait for it, and a replay takes it as mended", async () => {
  await vigil({});
  receiver.failNext(1, 410);
  await happens({ id: "evt_1" });
  await attemptDue();
  expect((await getSubscription(opened.store, "webhook:hook-0"))?.state).toBe("paused");
  later(3600);
  await happens({ id: "evt_2" });
  await attemptDue();
  expect(receiver.accepted()).toHaveLength(0);
  const replayed = await replayDeliveries(opened.store, { subscriptionId: "webhook:hook-0", onlyDead: true }, now);
  expect(replayed).toEqual([receiver.requests[0]?.id]);
  await attemptDue();
  expect(
    receiver
      .accepted()
      .map(({ json }) => json?.data.event.id)
      .sort(),
  ).toEqual(["evt_1", "evt_2"]);
});

test("deliveries are replayed by id, by endpoint and by the time they were made, with their bodies as they were", async () => {
  await vigil({}, {});
  await happens({ id: "evt_1" });
  later(3600);
  await happens({ id: "evt_2" });
  await attemptDue();
  const before = receiver.accepted().length;
  const since = new Date(now.getTime() - 60_000);
  expect(await replayDeliveries(opened.store, { since }, now)).toHaveLength(2);
  expect(await replayDeliveries(opened.store, { since, subscriptionId: "webhook:hook-1" }, now)).toHaveLength(1);
  expect(await replayDeliveries(opened.store, { until: since }, now)).toHaveLength(2);
  const [newest] = await recentDeliveries(opened.store, 1);
  expect(await replayDeliveries(opened.store, { ids: [newest?.id ?? ""] }, now)).toEqual([newest?.id]);
  await attemptDue();
  const bodies = new Map(
    receiver
      .accepted()
      .slice(0, before)
      .map(({ id, body }) => [id, body]),
  );
  for (const again of receiver.accepted().slice(before)) expect(again.body).toBe(bodies.get(again.id));
});

test("a template makes the body, signed where there is a secret, and no text from the news breaks its JSON", async () => {
  now = new Date();
  const template =
    '{"text": {{ words.label | append: ": " | append: event.headline }}, "killed": {{ event.incident.killed }}, "id": {{ id }}}';
  await vigil(
    { format: "template", template },
    { format: "template", template: "{{ event.headline }} <{{ event.url }}>", contentType: "text/plain", secret: undefined },
  );
  await happens({ headline: 'Blast", "admin": true, "x": "\n', killed: 4 });
  await attemptDue();
  const [signed, plain] = receiver.requests.toSorted((a, b) => b.body.length - a.body.length);
  expect(JSON.parse(signed?.body ?? "")).toEqual({
    text: 'New incident: Blast", "admin": true, "x": "\n',
    killed: 4,
    id: signed?.id,
  });
  expect([signed?.verified, signed?.headers["content-type"]]).toEqual([true, "application/json"]);
  expect([plain?.body.includes("<https://vigil.example/events/evt_"), plain?.headers["content-type"]]).toEqual([
    true,
    "text/plain",
  ]);
  expect(plain?.headers["webhook-signature"]).toBeUndefined();
});

test.each([
  ["names what is not there", "{{ event.headlin }}", "undefined variable: event.headlin"],
  ["makes no JSON", "{ text: {{ event.headline }} }", "makes no JSON"],
  ["never ends", "{% for i in (1..999999999) %}x{% endfor %}", "limit exceeded"],
  ["reaches for files", "{% include '/etc/passwd' %}", "ENOENT"],
  ["reaches for the program", "{{ event.constructor }}", "undefined variable"],
])("a template that %s is a dead letter with the reason, and stops nothing else", async (_, template, reason) => {
  await vigil({ format: "template", template, secret: undefined }, {});
  await happens({});
  await attemptDue();
  const rows = await recentDeliveries(opened.store, 10);
  expect(rows.map(({ state }) => state).sort()).toEqual(["dead", "delivered"]);
  expect(rows.find(({ state }) => state === "dead")?.reason).toContain(reason);
});

test("an endpoint is sent four messages at a time, and one while it fails; the others' are not held up", async () => {
  await vigil({}, {});
  for (let i = 0; i < 10; i++) await happens({ id: `evt_${i}` });
  const claim = async (subscription: string) => {
    const ids = await opened.store.query<{ id: string }>("select id from deliveries where subscription_id = $1 order by id", [
      subscription,
    ]);
    const claimed = [];
    for (const { id } of ids) claimed.push(await claimDelivery(opened.store, id, now, 60));
    return claimed.filter((row) => row !== null);
  };
  const first = await claim("webhook:hook-0");
  expect(first).toHaveLength(4);
  const [one] = first;
  if (one === undefined) throw new Error("nothing was claimed");
  await recordFailed(
    opened.store,
    one,
    { status: 500, reason: "it is down", nextAttemptAt: new Date(now.getTime() + 60_000) },
    now,
  );
  expect(await claim("webhook:hook-0")).toHaveLength(0);
  expect(await claim("webhook:hook-1")).toHaveLength(4);
  // A lease that has passed is no message in flight.
  later(61);
  expect(await claim("webhook:hook-0")).toHaveLength(1);
  expect((await dueDeliveries(opened.store, now, 3)).length).toBe(3);
});

test("whoever has sent an endpoint a message wakes what waits for it", async () => {
  await vigil({});
  for (let i = 0; i < 9; i++) await happens({ id: `evt_${i}` });
  const woken: string[] = [];
  Object.assign(ctx, { queue: { ...ctx.queue, addMany: async (_: string, ids: readonly string[]) => void woken.push(...ids) } });
  const [id] = await dueDeliveries(opened.store, now, 1);
  await deliverWebhook(ctx, id ?? "");
  while (woken.length > 0) await deliverWebhook(ctx, woken.shift() ?? "");
  expect(await deliveryCounts(opened.store)).toEqual({ delivered: 9 });
});
