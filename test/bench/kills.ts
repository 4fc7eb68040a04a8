/**
 * Kills the program at the steps of sending, once a life, and looks at what was sent in all: every alert delivered, no webhook
 * under a second id, no mail under a second Message-ID.
 * usage: npm run bench -- kills [--backend embedded|postgres|redis] [--kills 200]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { BACKENDS, type BackendName, startBackend } from "../e2e/backends.js";
import { freePort } from "../world/listen.js";
import { type Program, startProgram } from "../world/program.js";
import { startPublisher } from "../world/publisher.js";
import { startSmtpSink } from "../world/smtp-sink.js";
import { waitFor } from "../world/wait.js";
import { startWebhookReceiver } from "../world/webhook-receiver.js";

const { values } = parseArgs({
  options: { backend: { type: "string", default: "embedded" }, kills: { type: "string", default: "200" } },
});
const backendName = BACKENDS.find((name) => name === values.backend) ?? "embedded";
const KILLS = Number(values.kills);

/** Where the program is killed: what the receiving side has just seen of it. */
const STEPS = [
  "webhook: connected",
  "webhook: sent, not answered",
  "webhook: answered",
  "mail: connected",
  "mail: MAIL FROM",
  "mail: RCPT TO",
  "mail: DATA begun",
  "mail: sent, before 250",
  "mail: 250 written",
  "at a moment after the news",
] as const;
type Step = (typeof STEPS)[number];

const GROUPS = ["Karo", "Belan", "Dastan", "Miran", "Sorin", "Talvar", "Orman", "Zelik", "Harun", "Vashti"].map((name) => ({
  id: name.toLowerCase(),
  name: `${name} Liberation Front`,
}));
const TOWNS =
  "Quetta Karachi Lahore Peshawar Turbat Gwadar Multan Sukkur Hyderabad Sialkot Kandahar Herat Kunduz Ghazni Jalalabad Mosul Tikrit Kirkuk Basra Fallujah Maiduguri Kaduna".split(
    " ",
  );
const PER_HOUR = 60;

interface Tap {
  port: number;
  close(): void;
}

/** Passes bytes on between the program and a server, and tells of each piece before it is passed on. */
function tap(
  port: number,
  seen: { open(): void; out(text: string): void; back(text: string): void; backDone(text: string): void },
) {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    sockets.add(near);
    seen.open();
    const far = new (near.constructor as typeof Socket)().connect(port, "127.0.0.1");
    sockets.add(far);
    near.on("data", (data) => {
      seen.out(data.toString("latin1"));
      far.write(data);
    });
    far.on("data", (data) => {
      const text = data.toString("latin1");
      seen.back(text);
      near.write(data, () => seen.backDone(text));
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on("close", () => other.destroy()).on("error", () => other.destroy());
  });
  return new Promise<Tap>((done) =>
    server.listen(0, "127.0.0.1", () =>
      done({
        port: (server.address() as { port: number }).port,
        close() {
          for (const socket of sockets) socket.destroy();
          server.close();
        },
      }),
    ),
  );
}

const backend = await startBackend(backendName as BackendName);
const dir = mkdtempSync(join(tmpdir(), "vigil-kills-"));
const publisher = await startPublisher();
const smtp = await startSmtpSink();
const receiver = await startWebhookReceiver({ secret: `whsec_${Buffer.alloc(32, 7).toString("base64")}` });
let program: Program | null = null;
let armed: Step | null = null;
const reached = new Map<Step, number>();
/** Kills the program where this step is the life's. */
function at(step: Step): void {
  if (armed !== step || program === null) return;
  armed = null;
  process.kill(program.pid, "SIGKILL");
  reached.set(step, (reached.get(step) ?? 0) + 1);
}
let inData = false;
const mailTap = await tap(smtp.port, {
  open: () => at("mail: connected"),
  out(text) {
    if (/^MAIL FROM/im.test(text)) at("mail: MAIL FROM");
    if (/^RCPT TO/im.test(text)) at("mail: RCPT TO");
    if (inData) at("mail: DATA begun");
  },
  back(text) {
    // Commands may come several at once: only 354 says that what follows is the mail.
    if (/^354/m.test(text)) inData = true;
    else if (inData && /^250/m.test(text)) at("mail: sent, before 250");
  },
  backDone(text) {
    if (!inData || /^354/m.test(text) || !/^250/m.test(text)) return;
    inData = false;
    at("mail: 250 written");
  },
});
const hookTap = await tap(Number(new URL(receiver.url).port), {
  open: () => at("webhook: connected"),
  out: () => {},
  back: () => at("webhook: sent, not answered"),
  backDone: () => at("webhook: answered"),
});

const news: { title: string; at: Date; path: string }[] = [];
function publish(n: number): string {
  const group = GROUPS[n % GROUPS.length];
  const town = TOWNS[Math.floor(n / GROUPS.length) % TOWNS.length];
  const killed = 3 + (n % 17);
  const title = `Bomb by ${group?.name} kills ${killed} in ${town}`;
  const path = `/news/${n}`;
  const day = new Date();
  publisher.serve(path, {
    headers: { "content-type": "text/html" },
    body: `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>A bomb claimed by the ${group?.name} killed ${killed} people in ${town} today, police said. The blast tore through a market.</p><p>Officials in ${town} said that the wounded were taken to hospital and that number ${n} of the inquiry was opened.</p></article></body></html>`,
  });
  news.unshift({ title, at: day, path });
  const items = news
    .slice(0, 40)
    .map(
      (one) =>
        `<item><guid>${publisher.url}${one.path}</guid><title>${one.title}</title><link>${publisher.url}${one.path}</link><pubDate>${one.at.toUTCString()}</pubDate></item>`,
    );
  publisher.serve("/feed", {
    headers: { "content-type": "application/rss+xml" },
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>${publisher.url}</link>${items.join("")}</channel></rss>`,
  });
  return title;
}

writeFileSync(
  join(dir, "vigil.yaml"),
  `data: { dir: ${dir}/data }\nfetch: { allowNetworks: [127.0.0.0/8], robots: false, perHost: 8 }\npoll: { every: 4s, min: 1s, max: 4s }\nmail: { smtp: "smtp://127.0.0.1:${mailTap.port}" }\n`,
);
writeFileSync(join(dir, "feeds.yaml"), `feeds:\n  - { id: news, url: "${publisher.url}/feed", language: en, every: 4s }\n`);
writeFileSync(
  join(dir, "watchlist.yaml"),
  `groups:\n${GROUPS.map(({ id, name }) => `  - { id: ${id}, name: ${name} }\n`).join("")}`,
);
const digests = GROUPS.map(
  ({ id }) =>
    `  - { id: ${id}, to: [${id}@example.org], atOnce: { perHour: ${PER_HOUR} }, when: { groups: [${id}], minConfidence: 0 } }\n`,
);
writeFileSync(
  join(dir, "alerts.yaml"),
  `webhooks:\n  - { id: hook, url: "http://127.0.0.1:${hookTap.port}/hooks/vigil", secret: "${receiver.secret}", when: { minConfidence: 0 } }\ndigests:\n${digests.join("")}`,
);

const port = await freePort();
const titles: string[] = [];
const start = () =>
  startProgram({ configDir: dir, env: { ...backend.env, VIGIL_ADMIN_TOKEN: "kills" }, port, timeoutMs: 90_000 });
for (let life = 0; life < KILLS; life++) {
  const step = STEPS[life % STEPS.length] ?? STEPS[0];
  inData = false;
  program = await start();
  armed = step;
  titles.push(publish(life));
  if (step === "at a moment after the news") {
    await sleep(Math.random() * 6000);
    at(step);
  }
  // What the killed lives left may bring the step on even before the article has.
  const ended = await Promise.race([program.exited.then(() => true), sleep(90_000).then(() => false)]);
  if (!ended) {
    armed = null;
    await program.kill9();
  }
  if ((life + 1) % 20 === 0) console.error(`${life + 1} of ${KILLS} lives`);
}
program = await start();
const webhooks = () => receiver.accepted().map(({ id, json }) => ({ id, title: json?.data.event.headline ?? "" }));
const mailsOf = (title: string) =>
  new Set(smtp.mails.filter(({ text }) => text.replace(/\s+/g, " ").includes(title)).map(({ messageId }) => messageId));
const told = (title: string) => webhooks().some((one) => one.title === title) && mailsOf(title).size > 0;
let problem: string | null = null;
await waitFor(() => titles.every(told), {
  what: "every event told by webhook and by mail",
  timeoutMs: 240_000,
  everyMs: 1000,
}).catch((error: Error) => {
  problem = error.message;
});
await program.stop();

const ids = new Map(titles.map((title) => [title, new Set(webhooks().flatMap((one) => (one.title === title ? one.id : [])))]));
const table = new Table({ head: ["killed at", "lives"] });
for (const step of STEPS) table.push([step, reached.get(step) ?? 0]);
console.log(table.toString());
const sum = new Table({ head: [`${KILLS} lives on ${backendName}`, ""] });
sum.push(
  ["events", titles.length],
  ["told by webhook", titles.filter((title) => (ids.get(title)?.size ?? 0) > 0).length],
  ["under a second webhook-id", titles.filter((title) => (ids.get(title)?.size ?? 0) > 1).length],
  ["told by mail", titles.filter((title) => mailsOf(title).size > 0).length],
  ["in mails of two Message-IDs", titles.filter((title) => mailsOf(title).size > 1).length],
  ["webhooks received twice", receiver.accepted().length - new Set(receiver.accepted().map(({ id }) => id)).size],
  ["mails received twice", smtp.mails.length - smtp.unique().length],
);
console.log(sum.toString());
if (problem !== null) console.log(problem);
mailTap.close();
hookTap.close();
await smtp.down();
await publisher.close();
await receiver.down();
await backend.stop();
rmSync(dir, { recursive: true, force: true });
process.exit(problem === null ? 0 : 1);
