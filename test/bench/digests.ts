/**
 * Digests of many subscribers, composed and handed to an SMTP server on loopback, beside a plain Nodemailer loop that sends one
 * of them as often, ready made.
 * usage: npm run bench -- digests [--subscribers 10000] [--events 20]
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { createTransport } from "nodemailer";
import { vigilSchema } from "../../src/config/vigil-schema.js";
import { createMailer } from "../../src/delivery/mail.js";
import { composeDueDigest } from "../../src/pipeline/compose-digest.js";
import type { Context } from "../../src/pipeline/context.js";
import { sendMail } from "../../src/pipeline/send-mail.js";
import { NEITHER } from "../../src/pipeline/sync-config.js";
import { openStore } from "../../src/store/database.js";
import { dueDigests } from "../../src/store/digest-times.js";
import { saveEvent } from "../../src/store/events.js";
import { dueMails } from "../../src/store/mails.js";
import { syncSubscriptions } from "../../src/store/subscriptions.js";
import { event } from "../alerts/sample-events.js";
import { startBackend } from "../e2e/backends.js";

const { values } = parseArgs({
  options: { subscribers: { type: "string", default: "10000" }, events: { type: "string", default: "20" } },
});
const [SUBSCRIBERS, EVENTS] = [Number(values.subscribers), Number(values.events)];
/** As the program has it. */
const COMPOSERS = 2;
const SENDERS = 5;
const CONNECTIONS = 3;

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const backend = await startBackend("postgres");
const sink = fork(new URL("./digests/sink.js", import.meta.url));
const [{ port }] = (await once(sink, "message")) as [{ port: number }];
const count = async () => {
  sink.send("count");
  const [said] = (await once(sink, "message")) as [{ mails: number; bytes: number }];
  return said;
};
const opened = await openStore({ databaseUrl: backend.env.DATABASE_URL ?? "", dataDir: "", log: quiet });
await opened.settled();
const { store } = opened;
const now = new Date("2026-01-06T07:30:00Z");
const day = new Date("2026-01-05T07:30:00Z");

const specs = Array.from({ length: SUBSCRIBERS }, (_, i) => ({
  ...NEITHER,
  id: `digest:bench:${i}`,
  channel: "digest" as const,
  title: "Vigil",
  filter: { minConfidence: 0, minSources: 1 },
  email: `reader-${i}@example.org`,
  at: "07:30",
  timezone: "UTC",
  nextDigestAt: now,
}));
await store.transaction((db) => syncSubscriptions(db, specs, day));
for (let i = 0; i < EVENTS; i++) {
  const one = event({
    id: `evt_${i}`,
    headline: `Blast in town ${i} kills ${i + 1}`,
    place: `Town ${i}`,
    killed: i + 1,
    killedMax: i + 1,
  });
  await store.transaction((db) => saveEvent(db, { ...one, firstSeenAt: day, updatedAt: day }));
}
await store.query(
  "insert into digest_items (subscription_id, event_id, due_at) select s.id, e.id, $1 from subscriptions s cross join events e",
  [day],
);

const config = vigilSchema.parse({ http: { publicUrl: "https://vigil.example.org" } });
const mailer = createMailer(`smtp://127.0.0.1:${port}`, { from: "Vigil <vigil@example.org>" });
const ctx = {
  store,
  queue: { add: async () => {} },
  config: () => ({ vigil: config }),
  mailer: () => mailer,
  model: () => null,
  now: () => now,
  random: Math.random,
  log: quiet,
} as unknown as Context;

let mostRss = 0;
const watch = setInterval(() => {
  mostRss = Math.max(mostRss, process.memoryUsage.rss());
}, 100);

/** Works through what is due, several at a time, as the queue's workers do. */
async function workOff(due: () => Promise<string[]>, concurrency: number, work: (id: string) => Promise<void>) {
  const begun = performance.now();
  for (;;) {
    const ids = await due();
    if (ids.length === 0) return (performance.now() - begun) / 1000;
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (let id = ids.shift(); id !== undefined; id = ids.shift()) await work(id);
      }),
    );
  }
}

const startRss = process.memoryUsage.rss();
const composing = await workOff(
  () => dueDigests(store, now, 1000),
  COMPOSERS,
  (id) => composeDueDigest(ctx, id),
);
const [sample] = await store.query<{ subject: string; html: string; text: string }>(
  "select subject, html, text from mails limit 1",
);
const composedRss = mostRss;
const sending = await workOff(
  () => dueMails(store, now, 1000),
  SENDERS,
  (id) => sendMail(ctx, id),
);
const ours = await count();

const plain = createTransport({ host: "127.0.0.1", port, pool: true, maxConnections: CONNECTIONS });
const left = Array.from({ length: SUBSCRIBERS }, (_, i) => i);
const begun = performance.now();
await Promise.all(
  Array.from({ length: SENDERS }, async () => {
    for (let i = left.shift(); i !== undefined; i = left.shift())
      await plain.sendMail({ from: "vigil@example.org", to: `reader-${i}@example.org`, ...sample });
  }),
);
const looping = (performance.now() - begun) / 1000;
const theirs = await count();
clearInterval(watch);

const table = new Table({ head: [`${SUBSCRIBERS} mails of ${EVENTS} events`, "mails", "MB", "s", "mails/s", "peak RSS MB"] });
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const row = (name: string, mails: number, bytes: number | null, seconds: number, rss: string) =>
  table.push([name, mails, bytes === null ? "" : megabytes(bytes), seconds.toFixed(1), Math.round(mails / seconds), rss]);
row("composing (each its own)", SUBSCRIBERS, null, composing, `${megabytes(composedRss)} (start ${megabytes(startRss)})`);
row("handing over, each marked and recorded", ours.mails, ours.bytes, sending, megabytes(mostRss));
row("both", ours.mails, ours.bytes, composing + sending, "");
row("Nodemailer alone, one ready mail", theirs.mails, theirs.bytes, looping, "");
console.log(table.toString());

await mailer.close();
plain.close();
sink.kill();
await store.close();
await backend.stop();
process.exit(ours.mails === SUBSCRIBERS ? 0 : 1);
