import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bounce } from "../delivery/bounce.js";
import { type Dovecot, startDovecot } from "../servers/dovecot.js";
import { type Program, startProgram } from "../world/program.js";
import { type SmtpSink, startSmtpSink } from "../world/smtp-sink.js";
import { waitFor } from "../world/wait.js";

const TOKEN = "the-operator-of-the-mailbox-test";

let server: Dovecot;
let program: Program;
let smtp: SmtpSink;
const dir = mkdtempSync(join(tmpdir(), "vigil-mailbox-"));
beforeAll(async () => {
  server = await startDovecot();
  writeFileSync(join(dir, "ca.pem"), server.ca);
  smtp = await startSmtpSink();
  writeSettings();
  writeFileSync(
    join(dir, "feeds.yaml"),
    `feeds:\n  - { id: brief, type: mailbox, url: "imaps://127.0.0.1:${server.imaps}/INBOX", user: "${server.user}", password: "\${MAILBOX_PASSWORD}" }\n`,
  );
  writeFileSync(
    join(dir, "watchlist.yaml"),
    "groups:\n  - { id: bla, name: Balochistan Liberation Army, aliases: [Baloch Liberation Army] }\n",
  );
  writeFileSync(
    join(dir, "alerts.yaml"),
    "digests:\n  - { id: desk, to: [reader@example.net], atOnce: { perHour: 60 }, when: { minConfidence: 0 } }\n",
  );
  program = await startProgram({
    configDir: dir,
    env: { MAILBOX_PASSWORD: server.password, NODE_EXTRA_CA_CERTS: join(dir, "ca.pem"), VIGIL_ADMIN_TOKEN: TOKEN },
    timeoutMs: 60_000,
  });
});
const writeSettings = (more = "") =>
  writeFileSync(
    join(dir, "vigil.yaml"),
    `data: { dir: ${dir}/data }\nfetch: { allowNetworks: [127.0.0.0/8] }\npoll: { every: 2s, min: 1s, max: 2s }\nmail: { smtp: "${smtp.url}"${more} }\n`,
  );
afterAll(async () => {
  await program?.stop();
  await smtp?.down();
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const api = async (path: string) =>
  (await (await fetch(`${program.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${TOKEN}` } })).json()) as {
    data: {
      id: string;
      status?: string;
      lastOkAt?: string | null;
      incident?: { place: string; killed: number };
      articles: { feed: string }[];
    }[];
  };

test("a newsletter that arrives in a mailbox becomes an event in the running program, once", async () => {
  await waitFor(async () => (await api("feeds")).data[0]?.lastOkAt != null, {
    what: "the first look into the mailbox",
    timeoutMs: 60_000,
  });
  expect((await api("feeds")).data).toMatchObject([{ id: "brief", status: "ok" }]);
  const now = new Date();
  server.deliver(
    [
      "Message-ID: <brief-1@brief.example>",
      `Date: ${now.toUTCString().replace("GMT", "+0000")}`,
      "From: Conflict Brief <brief@brief.example>",
      "To: reader@example.org",
      "Subject: Seven soldiers killed near Quetta",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "A roadside bomb claimed by the Balochistan Liberation Army killed seven soldiers near Quetta today, officials said.",
      "",
    ].join("\n"),
  );
  await waitFor(async () => (await api("events")).data.length > 0, { what: "the newsletter's event", timeoutMs: 60_000 });
  expect((await api("events")).data).toMatchObject([{ incident: { place: "Quetta", killed: 7 }, articles: [{ feed: "brief" }] }]);
  // Some further looks into the mailbox bring nothing.
  const looked = (await api("feeds")).data[0]?.lastOkAt ?? "";
  await waitFor(async () => ((await api("feeds")).data[0]?.lastOkAt ?? "") > looked, {
    what: "a further look",
    timeoutMs: 60_000,
  });
  expect((await api("events")).data).toHaveLength(1);
});

test("a digest that comes back to the mailbox of mail.reports pauses its subscription", async () => {
  await waitFor(async () => smtp.mails.length > 0, { what: "the digest", timeoutMs: 60_000 });
  const subscriber = async () => ((await api("subscribers")).data as unknown as { state: string; reason: string | null }[])[0];
  expect(await subscriber()).toMatchObject({ state: "active" });
  const fields = "Final-Recipient: rfc822; reader@example.net\r\nAction: failed\r\nStatus: 5.1.1";
  // Anybody can write to a mailbox: what names no mail of ours counts for nothing.
  server.deliver(bounce(fields, { id: "<forged@evil.example>" }));
  server.deliver(bounce(fields, { id: smtp.mails[0]?.messageId ?? "" }));
  const url = `imaps://127.0.0.1:${server.imaps}/INBOX`;
  writeSettings(`, reports: { mailbox: { url: "${url}", user: "${server.user}", password: "\${MAILBOX_PASSWORD}" } }`);
  await waitFor(async () => (await subscriber())?.state === "paused", { what: "the pause", timeoutMs: 60_000 });
  expect(await subscriber()).toMatchObject({ reason: "mail to this address comes back: 5.1.1" });
});
