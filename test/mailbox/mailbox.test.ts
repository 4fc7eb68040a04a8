import { afterAll, beforeAll, expect, test } from "vitest";
import { readMailbox } from "../../src/mailbox/read-mailbox.js";
import { readMessage } from "../../src/mailbox/read-message.js";
import { type Dovecot, startDovecot } from "../servers/dovecot.js";
import { freePort } from "../servers/spawn.js";
import { listen } from "../world/listen.js";
import { BROKEN, NEWSLETTER, PLAIN } from "./messages.js";

let server: Dovecot;
beforeAll(async () => {
  server = await startDovecot();
});
afterAll(() => server?.stop());

const options = () => ({ timeoutMs: 10_000, allowNetworks: ["127.0.0.0/8"], ca: server.ca });
const access = (more: object = {}) => ({
  url: `imaps://127.0.0.1:${server.imaps}/INBOX`,
  user: server.user,
  password: server.password,
  ...more,
});
let state: string | null = null;
const read = async () => {
  const visit = await readMailbox(access(), state, options());
  ({ state } = visit);
  return Promise.all(visit.messages.map((message) => readMessage(message.source, message.receivedAt)));
};

test("a message is read once, and the folder is as it was", async () => {
  expect(await read()).toEqual([]);
  server.deliver(NEWSLETTER);
  const [entry, ...rest] = await read();
  expect(rest).toEqual([]);
  expect(entry).toMatchObject({
    id: "mid:20260105.brief.77@mail.brief.example",
    title: "Daily brief: blast in Quetta – 4 dead",
    publishedAt: new Date("2026-01-05T01:30:00Z"),
    whole: true,
    url: null,
    links: ["https://click.brief.example/t/1?u=42&x=1"],
  });
  expect(entry?.contentHtml).toContain("A bomb killed four people in Quetta");
  expect(await read()).toEqual([]);
  server.deliver(PLAIN);
  expect((await read()).map(({ title }) => title)).toEqual(["Communiqué"]);
  // A maildir's flags stand after ":2,": S would be \Seen.
  expect(server.files()).toHaveLength(2);
  for (const file of server.files()) expect(file).toMatch(/\.test(?:,[^:]*)?(?::2,)?$/);
});

test("a folder made anew is read again, with the same Message-IDs", async () => {
  const before = state;
  server.renew();
  const ids = (await read()).map(({ id }) => id);
  expect(state).not.toBe(before);
  expect(ids).toEqual(["mid:20260105.brief.77@mail.brief.example", "mid:2@lists.example"]);
});

test("where the server can, a plain connection becomes TLS before anybody logs in", async () => {
  const { messages } = await readMailbox(access({ url: `imap://127.0.0.1:${server.imap}/INBOX` }), null, options());
  expect(messages).toHaveLength(2);
});

test("of a full folder the newest are read at first, and then all that come, some at a time", async () => {
  for (let n = 0; n < 60; n++) server.deliver(PLAIN.replace("<2@", `<bulk-${n}@`));
  const first = await readMailbox(access(), null, options());
  expect(first.messages).toHaveLength(50);
  const second = await readMailbox(access(), first.state, options());
  expect(second.messages).toEqual([]);
  const early = first.state.replace(/\d+$/, "2");
  const third = await readMailbox(access(), early, options());
  const fourth = await readMailbox(access(), third.state, options());
  expect([third.messages.length, fourth.messages.length]).toEqual([50, 10]);
});

test.each<[string, () => object, () => object, object, RegExp]>([
  ["a wrong password", () => ({ password: "wrong" }), () => ({}), { code: "login" }, /refuses the login of reader@example.org/],
  [
    "a folder that does not exist",
    () => ({ url: `imaps://127.0.0.1:${server.imaps}/Newsletters` }),
    () => ({}),
    { code: "folder" },
    /has no folder "Newsletters"/,
  ],
  ["a certificate that nobody vouches for", () => ({}), () => ({ ca: undefined }), { code: "tls" }, /has no valid certificate/],
  ["a private address", () => ({}), () => ({ allowNetworks: [] }), { code: "blocked-address" }, /fetch\.allowNetworks/],
])("%s is told as such, without the password", async (_, who, how, error, message) => {
  const { ca, ...rest } = { ...options(), ...how() };
  const visit = readMailbox(access(who()), null, { ...rest, ...(ca !== undefined && { ca }) });
  await expect(visit).rejects.toMatchObject({ name: "MailboxError", ...error });
  await expect(visit).rejects.toThrow(message);
  await expect(visit).rejects.not.toThrow(/correct horse|wrong/);
});

test("what is no mail server is told as such", async () => {
  const web = await listen((_, answer) => answer.end("hello"));
  await expect(
    readMailbox(access({ url: `imap://127.0.0.1:${web.port}/` }), null, { ...options(), timeoutMs: 500 }),
  ).rejects.toThrow(/did not answer within|does not speak IMAP|broke the connection/);
  await web.down();
  const port = await freePort();
  await expect(readMailbox(access({ url: `imaps://127.0.0.1:${port}/` }), null, options())).rejects.toThrow(
    /refused the connection/,
  );
});

test("a message without id, date and end gives what can be read", async () => {
  const received = new Date("2026-01-07T00:00:00Z");
  const entry = await readMessage(Buffer.from(BROKEN), received);
  expect(entry).toMatchObject({ title: "no id, no date, no end", publishedAt: received });
  expect(entry.id).toMatch(/^sha256:/);
  expect(entry.contentHtml).toContain("Half a");
});
