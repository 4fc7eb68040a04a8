import { load } from "cheerio";
import { expect, test } from "vitest";
import { composeDigest, type DigestInput } from "../../src/alerts/digest.js";
import { renderDigest } from "../../src/alerts/render-digest.js";
import { renderConfirmMail } from "../../src/alerts/subscription-mails.js";
import { event, report } from "./sample-events.js";

function render(events: DigestInput["events"], given: Partial<DigestInput> = {}) {
  return renderDigest(
    composeDigest({
      events,
      title: "Vigil",
      period: { from: new Date("2026-01-05T02:30:00Z"), to: new Date("2026-01-06T02:30:00Z") },
      timezone: "Asia/Karachi",
      publicUrl: "https://vigil.example.org",
      unsubscribeUrl: "https://vigil.example.org/unsubscribe/tok",
      preferencesUrl: "https://vigil.example.org/preferences/tok",
      ...given,
    }),
  );
}

const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`;

test("hostile titles, quotes, names and links do nothing in the page", async () => {
  const nasty = event({
    headline: HOSTILE,
    place: HOSTILE,
    groups: [{ id: "x", name: HOSTILE }],
    evidence: [{ quote: HOSTILE, article: "javascript:alert(1)" }],
    reports: [
      report({ url: "javascript:alert(1)", feedTitle: HOSTILE }),
      report({ articleId: "2", feedId: "b", url: "data:text/html,x", title: HOSTILE }),
    ],
  });
  const { html } = await render([nasty], { title: HOSTILE });
  const page = load(html);
  expect(page("script, img, iframe, object, [onerror]")).toHaveLength(0);
  expect(page("h3").text()).toBe(HOSTILE);
  for (const link of page("a").toArray()) expect(page(link).attr("href")).toMatch(/^https:\/\/vigil\.example\.org\//);
});

test("a page loads nothing from anywhere", async () => {
  const page = load((await render([event()])).html);
  expect(page("img, link, script, [src], [background]")).toHaveLength(0);
  expect(page("style").text()).not.toMatch(/url\(|@import/);
});

test("page and text say the same: summary, headline, toll, quote, outlets, links", async () => {
  const { html, text, subject, preheader } = await render([
    event(),
    event({ id: "evt_2", headline: "Raid in Turbat", kind: "enforcement" }),
  ]);
  const words = (all: string) => all.replace(/[\s\u00a0]+/gu, " ");
  const shown = words(load(html)("body").text());
  const written = words(text);
  for (const part of [
    "1 new incident, 1 enforcement action, at least 4 killed",
    "Blast in Quetta kills four",
    "Raid in Turbat",
    "at least 4 killed, up to 7 reported; 11 injured",
    "“A bomb killed four people in Quetta on Monday.”",
    "Dawn (B)",
    "Covers Mon 5 Jan 07:30 to Tue 6 Jan 07:30 (Asia/Karachi)",
  ]) {
    expect(shown).toContain(part);
    expect(written).toContain(part);
  }
  for (const url of ["events/evt_1", "events/evt_2", "unsubscribe/tok", "preferences/tok"]) {
    expect(html).toContain(`href="https://vigil.example.org/${url}"`);
    expect(text).toContain(`https://vigil.example.org/${url}`);
  }
  expect(subject).toBe("Vigil: 1 new incident, 1 enforcement action, at least 4 killed");
  expect(preheader).toBe("Blast in Quetta kills four · Raid in Turbat");
});

test("a digest of one event has its headline as subject", async () => {
  expect((await render([event()])).subject).toBe("Vigil: Blast in Quetta kills four");
  expect((await render([event()], { title: "desk" })).subject).toBe("Vigil desk: Blast in Quetta kills four");
});

test("a subject is one line, however long and broken the title", async () => {
  const { subject } = await render([event({ headline: `Blast\r\nBcc: x@example.org ${"very ".repeat(100)}` })]);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(subject.length).toBeLessThanOrEqual(140);
});

test("an Urdu quote runs right to left, in its language and not in italics", async () => {
  const quote = "پولیس کے مطابق نامعلوم افراد نے فائرنگ کی";
  const page = load((await render([event({ evidence: [{ quote, article: "https://dawn.example/quetta-blast" }] })])).html);
  const line = page("[lang=ur]");
  expect(line.attr("dir")).toBe("rtl");
  expect(line.attr("style")).toContain("text-align:right");
  expect(line.attr("style")).not.toContain("italic");
});

test("a page knows light and dark, and is built of tables", async () => {
  const page = load((await render([event()])).html);
  expect(page("meta[name=color-scheme]").attr("content")).toBe("light dark");
  expect(page("style").text()).toContain("prefers-color-scheme:dark");
  expect(page("table[role=presentation]").length).toBeGreaterThan(1);
});

test("the longest titles and quotes stay under 100 kB, and what had to go is counted", async () => {
  const long = "بلوچستان کوئٹہ میں دھماکہ ہلاک زخمی پولیس ".repeat(30);
  const events = Array.from({ length: 80 }, (_, n) =>
    event({
      id: `evt_${n}`,
      killed: n,
      headline: long,
      evidence: [{ quote: long, article: "https://dawn.example/quetta-blast" }],
      reports: Array.from({ length: 8 }, (_, m) =>
        report({ articleId: String(m), feedId: `f${m}`, feedTitle: long, url: `https://f${m}.example/${"x".repeat(400)}` }),
      ),
    }),
  );
  const { html, text } = await render(events);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  const shown = load(html)("h3").length;
  expect(shown).toBeGreaterThan(5);
  expect(html).toContain(`${80 - shown} more events are left out here`);
  expect(text).toContain(`${80 - shown} more events are left out here`);
  expect(text).toContain("/events/evt_79");
});

test("an empty digest is a whole page too", async () => {
  const { html, text, subject } = await render([]);
  expect(subject).toBe("Vigil: Nothing new");
  expect(html).toContain("Nothing new.");
  expect(text).toContain("Unsubscribe: https://vigil.example.org/unsubscribe/tok");
});

test("a reader who can't change or leave a digest is shown no link for it", async () => {
  const { html, text } = await render([event()], { unsubscribeUrl: null, preferencesUrl: null });
  expect(`${html}${text}`).not.toMatch(/unsubscribe|preferences/i);
});

test("the confirmation mail has its link in the page and in the text", async () => {
  const confirmUrl = "https://vigil.example.org/confirm/tok";
  const { html, text, subject } = await renderConfirmMail({ confirmUrl, publicUrl: "https://vigil.example.org" });
  expect(subject).toBe("Confirm your Vigil digest");
  expect(load(html)(".button").attr("href")).toBe(confirmUrl);
  expect(text).toContain(confirmUrl);
});
