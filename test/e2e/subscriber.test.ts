import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../world/chromium.js";
import { type Program, startProgram } from "../world/program.js";
import { type Publisher, startPublisher } from "../world/publisher.js";
import { type ReceivedMail, type SmtpSink, startSmtpSink } from "../world/smtp-sink.js";
import { waitFor } from "../world/wait.js";

const READER = "reader@example.org";
const HOSTILE_TITLE = `Bomb kills four in Quetta<script>alert(1)</script>\r\nBcc: everybody@evil.example`;
const TOKEN = "the-operator-of-the-subscriber-test";

const dir = mkdtempSync(join(tmpdir(), "vigil-subscriber-"));
let browser: Browser;
let smtp: SmtpSink;
let publisher: Publisher;
let program: Program;
const items: string[] = [];

const inXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\r", "&#13;").replaceAll("\n", "&#10;");
const OUTLET = inXml('The <b onclick="x">Daily</b>\r\nX-Evil: 1');

/** An article whose words come with the feed; the feed itself is as hostile as its title and links can make it. */
function publish(title: string, text: string, link = `${publisher.url}/${items.length}`): void {
  items.unshift(
    `<item><guid isPermaLink="false">${items.length}</guid><title>${inXml(title)}</title><link>${inXml(link)}</link><pubDate>${new Date().toUTCString()}</pubDate></item>`,
  );
  if (link.startsWith("http"))
    publisher.serve(new URL(link).pathname, {
      headers: { "content-type": "text/html; charset=utf-8" },
      body: `<html><head><title>${inXml(title)}</title></head><body><article><h1>${inXml(title)}</h1><p>${text}</p></article></body></html>`,
    });
  publisher.serve("/feed", {
    headers: { "content-type": "application/rss+xml" },
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${OUTLET}</title><link>${publisher.url}/</link>${items.join("")}</channel></rss>`,
  });
}

beforeAll(async () => {
  [browser, smtp, publisher] = await Promise.all([launchChromium(), startSmtpSink(), startPublisher()]);
  publisher.serve("/feed", { body: `<rss version="2.0"><channel><title>${OUTLET}</title></channel></rss>` });
  writeFileSync(
    join(dir, "vigil.yaml"),
    `data: { dir: ${dir}/data }\nfetch: { allowNetworks: [127.0.0.0/8] }\npoll: { every: 1s, min: 1s, max: 1s }\nmail: { smtp: "${smtp.url}" }\n`,
  );
  writeFileSync(join(dir, "feeds.yaml"), `feeds:\n  - { id: daily, url: "${publisher.url}/feed", language: en, every: 1s }\n`);
  writeFileSync(
    join(dir, "watchlist.yaml"),
    "groups:\n  - { id: bla, name: Balochistan Liberation Army, aliases: [Baloch Liberation Army] }\n",
  );
  writeFileSync(join(dir, "alerts.yaml"), "digests: []\n");
  program = await startProgram({ configDir: dir, env: { VIGIL_ADMIN_TOKEN: TOKEN }, timeoutMs: 60_000 });
});
afterAll(async () => {
  await program?.stop();
  await Promise.all([browser?.close(), smtp?.down(), publisher?.close()]);
  rmSync(dir, { recursive: true, force: true });
});

const arrived = (n: number, what: string): Promise<ReceivedMail> =>
  waitFor(() => smtp.mails[n], { what, timeoutMs: 60_000, details: () => program.log.slice(-3000) });
/** A link of a mail, at the program's own port. */
function linkIn(mail: ReceivedMail | undefined, path: string): string {
  const found = new RegExp(`https?://[^\\s"<>]*(/${path}/[A-Za-z0-9_-]+)`).exec(mail?.html ?? "")?.[1];
  if (found === undefined) throw new Error(`the mail has no link to /${path}`);
  return program.url + found;
}

test("a subscriber subscribes, confirms, is told and leaves by one click, with a browser and a mailbox", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  await page.goto(`${program.url}/subscribe`);
  await page.fill("#email", READER);
  await page.check("input[name=rhythm][value=now]");
  await page.fill("#quietFrom", "");
  await page.fill("#quietUntil", "");
  await page.click("button:has-text('Subscribe')");
  await page.waitForSelector("h1:has-text('Check your inbox')");

  const confirm = await arrived(0, "the mail that asks");
  expect([confirm.to, confirm.headers.get("list-unsubscribe")]).toEqual([[READER], undefined]);
  // A mail scanner opens every link; only the button confirms.
  expect((await fetch(linkIn(confirm, "confirm"))).status).toBe(200);
  const subscribers = async () =>
    ((await (await program.get("/api/v1/subscribers")).json()) as { data: { state: string }[] }).data.map(({ state }) => state);
  expect(await subscribers()).toEqual(["pending"]);
  await page.goto(linkIn(confirm, "confirm"));
  await page.click("main button");
  await page.waitForSelector("main a[href^='/preferences/']");
  expect(await subscribers()).toEqual(["active"]);
  await page.click("main a[href^='/preferences/']");
  expect(await page.isChecked("input[name=rhythm][value=now]")).toBe(true);

  publish(
    HOSTILE_TITLE,
    "A bomb claimed by the Balochistan Liberation Army killed four people in Quetta today, police said. The wounded were taken to hospital.",
  );
  publish("A link that is no link", "Nothing of the kind.", "javascript:alert(document.cookie)");
  const told = await arrived(1, "the mail that tells");
  expect(told.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(told.text.replace(/\s+/g, " ")).toContain("killed four people in Quetta");
  // What a feed says is text, and never a tag, a header or a script.
  expect(told.html).not.toMatch(/<script|<b onclick|href="javascript:/i);
  for (const header of ["bcc", "x-evil"]) expect(told.headers.has(header)).toBe(false);
  expect(told.to).toEqual([READER]);
  for (const path of ["/events", "/events.atom", "/events.json"]) {
    const body = await (await fetch(program.url + path)).text();
    expect(body).not.toMatch(/<script>alert|<b onclick|href="javascript:/i);
    expect(body).toContain("Quetta");
  }

  const header = /<([^>]+)>/.exec(told.headers.get("list-unsubscribe") ?? "")?.[1] ?? "";
  const oneClick = program.url + new URL(header).pathname;
  expect((await fetch(oneClick)).status).toBe(200); // opening it changes nothing
  expect(await subscribers()).toEqual(["active"]);
  const left = await fetch(oneClick, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
  expect(left.status).toBe(200);
  expect(await subscribers()).toEqual(["ended"]);
  publish(
    "Bomb kills six in Turbat",
    "A bomb claimed by the Balochistan Liberation Army killed six people in Turbat today, police said. Nobody else was hurt.",
  );
  await waitFor(async () => (await (await fetch(`${program.url}/events`)).text()).includes("Turbat"), {
    what: "the second event",
    timeoutMs: 60_000,
  });
  expect(smtp.mails).toHaveLength(2);
  await page.close();
});

test("who guesses, floods or comes from elsewhere gets nothing", async () => {
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${program.url}/subscribe`, { method: "POST", body: new URLSearchParams(fields), headers });
  // The same answer for an address that is known and one that is not.
  const [known, unknown] = await Promise.all(
    [READER, "stranger@example.org"].map(async (email) => {
      const answer = await form({ email });
      return [answer.status, await answer.text()];
    }),
  );
  expect(known).toEqual(unknown);
  const guesses = Array.from({ length: 200 }, (_, i) => `${i}`.padStart(43, "A"));
  for (const path of ["confirm", "preferences", "unsubscribe"])
    for (const method of ["GET", "POST"])
      expect(
        new Set(
          await Promise.all(
            guesses.slice(0, 30).map(async (token) => (await fetch(`${program.url}/${path}/${token}`, { method })).status),
          ),
        ),
      ).toEqual(new Set([404]));
  expect((await form({ email: "a@example.org", pad: "x".repeat(10_000_000) }).catch(() => ({ status: 413 }))).status).toBe(413);
  expect(
    (await form({ email: "a@example.org" }, { origin: "https://evil.example", "sec-fetch-site": "cross-site" })).status,
  ).toBe(403);
  for (const email of ["a@example.org\r\nBcc: b@evil.example", "a@example.org, b@evil.example", "<a@example.org>"])
    expect((await form({ email })).status).toBe(422);
  expect(new Set(smtp.mails.flatMap(({ to }) => to))).toEqual(new Set([READER, "stranger@example.org"]));
});
