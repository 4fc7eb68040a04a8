import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { composeDigest } from "../../src/alerts/digest.js";
import { renderDigest } from "../../src/alerts/render-digest.js";
import { startWeb } from "../../src/web/server.js";
import { DIGESTS } from "../renders.js";
import { faultsOf, launchChromium } from "../world/chromium.js";
import { QUETTA, TOKEN } from "./sample.js";
import { createWorld, type World } from "./world.js";

let browser: Browser;
let world: World;
let server: Awaited<ReturnType<typeof startWeb>>;
let url: string;

beforeAll(async () => {
  // what is long and can't be broken is what makes pages wide
  const long = {
    ...QUETTA,
    id: "evt_long1",
    headline: `https://example.org/${"unbroken".repeat(30)}`,
    evidence: [{ quote: "x".repeat(300), article: `https://${"a".repeat(60)}.example/` }],
  };
  world = createWorld({ events: [QUETTA, long] });
  server = await startWeb(world.app, { host: "127.0.0.1", port: 0 });
  url = `http://127.0.0.1:${server.port}`;
  browser = await launchChromium();
}, 30_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page whose complaints on the console are kept. */
async function openPage(width: number): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, complaints };
}

const focused = (page: Page) =>
  page.evaluate(`(() => { const e = document.activeElement; return e.name || e.textContent.trim(); })()`) as Promise<unknown>;

async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return;
  }
  throw new Error(`The Tab key never comes to "${name}".`);
}

test("a subscription is made by keyboard alone, on a phone", async () => {
  const { page, complaints } = await openPage(360);
  await page.goto(`${url}/subscribe`);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await tabTo(page, "email");
  await page.keyboard.type("reader@example.org");
  await tabTo(page, "kinds");
  await page.keyboard.press("Space");
  await tabTo(page, "rhythm");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "timezone");
  await page.keyboard.type("Asia/Kar");
  await tabTo(page, "language");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Subscribe");
  await page.keyboard.press("Enter");
  await page.waitForSelector("h1:has-text('Check your inbox')");
  const filter = { kinds: ["delisting", "incident", "enforcement", "policy"], minConfidence: 0.5, minSources: 1 };
  expect(world.did).toEqual([
    {
      what: "subscribe",
      with: [
        "reader@example.org",
        {
          filter,
          at: "07:30",
          timezone: "Asia/Karachi",
          days: ["mon", "tue", "wed", "thu", "fri"],
          atOnce: null,
          language: "en",
        },
      ],
    },
  ]);
  expect(complaints).toEqual([]);
  await page.close();
}, 20_000);

test("a browser lets an operator in by the form, and their buttons work", async () => {
  const { page } = await openPage(1200);
  await page.goto(`${url}/ops`);
  await page.fill("#token", TOKEN);
  await page.keyboard.press("Enter");
  await page.waitForSelector("h1:has-text('Operations') >> visible=true");
  await page.click("button[aria-label='Poll Dawn now']");
  await page.waitForSelector("[role=status]");
  expect(world.did.at(-1)).toEqual({ what: "poll", with: ["dawn"] });
  await page.close();
}, 20_000);

test("no page is wider than a phone of 360 pixels, and none complains on the console", async () => {
  const { page, complaints } = await openPage(360);
  await page.context().setExtraHTTPHeaders({ authorization: `Bearer ${TOKEN}` });
  for (const path of [
    "/",
    "/events",
    "/events/evt_quetta1",
    "/events/evt_long1",
    "/subscribe",
    "/preferences/manage-me",
    "/confirm/confirm-me",
    "/ops",
    "/ops/lists?q=baloch",
  ]) {
    await page.goto(url + path);
    expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, 360]);
  }
  await page.goto(`${url}/`);
  await page.click("summary");
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  expect(complaints).toEqual([]);
  await page.close();
}, 30_000);

/** Every kind of page, its errors and empty states included. */
const PAGES = [
  "/",
  "/events",
  "/events?q=nothing-of-the-kind",
  "/events/evt_quetta1",
  "/events/evt_listing1",
  "/events/none",
  "/subscribe",
  "/confirm/confirm-me",
  "/confirm/of-long-ago",
  "/preferences/manage-me",
  "/unsubscribe/manage-me",
  "/ops",
  "/ops/events/evt_quetta1",
  "/ops/lists?q=baloch",
  "/events?group=bla",
];
test("axe finds faults where there are some", async () => {
  const { page } = await openPage(360);
  await page.setContent("<html><body><img src='x.png'><p style='color:#bbb'>faint</p></body></html>");
  const found = (await faultsOf(page)).map((fault) => fault.split(":")[0]);
  for (const fault of ["image-alt", "html-has-lang", "color-contrast"]) expect(found).toContain(fault);
  await page.close();
});

test.each(["light", "dark"] as const)(
  "axe finds nothing on any page, nor on a form sent with mistakes, in the %s scheme",
  async (colorScheme) => {
    const { page } = await openPage(360);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.context().setExtraHTTPHeaders({ authorization: `Bearer ${TOKEN}` });
    for (const path of PAGES) {
      await page.goto(url + path);
      expect([path, await faultsOf(page)]).toEqual([path, []]);
    }
    await page.goto(`${url}/subscribe`);
    await page.fill("#email", "nobody");
    await page.evaluate("document.querySelector('form.subscribe, form').noValidate = true");
    await page.focus("#email");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[role=alert]");
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  },
  60_000,
);

test.each(["light", "dark"] as const)(
  "axe finds nothing in a digest, in either direction, in the %s scheme",
  async (colorScheme) => {
    const { page } = await openPage(360);
    await page.emulateMedia({ colorScheme });
    for (const input of [DIGESTS.english, DIGESTS.arabic, DIGESTS.empty]) {
      if (input === undefined) throw new Error("there is no such digest");
      await page.setContent((await renderDigest(composeDigest(input))).html);
      expect(await faultsOf(page, { isMail: true })).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    }
    await page.close();
  },
  60_000,
);
