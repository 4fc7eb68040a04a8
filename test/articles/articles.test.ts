import fc from "fast-check";
import { expect, test } from "vitest";
import { extractArticle, pageProblem, plainText } from "../../src/articles/index.js";
import { bands, fingerprint, isCopy } from "../../src/articles/near-duplicate.js";
import { canonicalUrl } from "../../src/articles/url.js";

test.each([
  ["https://WWW.Example.org:443/News/?utm_source=x&id=7#top", "https://example.org/News?id=7"],
  ["http://m.example.org/a/amp/", "https://example.org/a"],
  ["https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2"],
  ["https://example.org/", "https://example.org/"],
  ["http://example.org/a/=", "https://example.org/a/="],
  ["https://example.org/?article7", "https://example.org/?article7"],
  ["https://example.org/a/index.html/amp/", "https://example.org/a"],
  ["https://example.org/?", "https://example.org/"],
])("%s counts as %s", (url, canonical) => {
  expect(canonicalUrl(url)).toBe(canonical);
});

test("applying it twice changes nothing more", () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      (url) => canonicalUrl(canonicalUrl(url)) === canonicalUrl(url),
    ),
    { numRuns: 2_000 },
  );
});

const words =
  "police said that the bomb had been planted on a motorcycle near the market and was set off by remote control as a patrol passed by on its way to the station where officials were meeting to talk about the security of the city after weeks of violence that left many families without homes and traders without income in the old town";

test("a wire copy with another first line is a copy, another text is none", () => {
  const text = Array.from({ length: 4 }, (_, i) =>
    words
      .split(" ")
      .map((word, n) => (n % 9 === i ? `${word}${i}` : word))
      .join(" "),
  ).join(". ");
  const [original, copy, other] = [
    text,
    `QUETTA (Wire) — ${text}. Reporting by our staff.`,
    text.split(" ").reverse().join(" "),
  ].map((each) => fingerprint(each) ?? "");
  expect(isCopy(original ?? "", copy ?? "")).toBe(true);
  expect(bands(original ?? "").some((band) => bands(copy ?? "").includes(band))).toBe(true);
  expect(isCopy(original ?? "", other ?? "")).toBe(false);
  expect(fingerprint("too short to say")).toBeNull();
});

test("the article of a page is found among its menus, with its date", () => {
  const html = `<html lang="en"><head><title>Blast - Times</title><meta property="article:published_time" content="2026-01-05T10:00:00Z"></head><body><nav>${"<a href=/>Home</a>".repeat(20)}</nav><article><h1>Blast</h1>${`<p>${words}.</p>`.repeat(3)}</article><footer>Terms</footer></body></html>`;
  const article = extractArticle(html, "https://example.org/a?utm_source=x");
  expect(article).toMatchObject({ language: "en", canonicalUrl: "https://example.org/a" });
  expect(article.publishedAt?.toISOString()).toBe("2026-01-05T10:00:00.000Z");
  expect(article.text).toContain("planted on a motorcycle");
  expect(article.text).not.toContain("Home");
  expect(pageProblem(html, article, 200, "https://example.org/a")).toBeNull();
});

test("a page that says 404 with a status of 200 is told apart", () => {
  const html = "<html><body><h1>Page not found</h1><p>Sorry.</p></body></html>";
  expect(pageProblem(html, extractArticle(html, "https://example.org/a"), 200, "https://example.org/a")).toBe("soft-404");
});

test("no page makes it throw or hang", () => {
  for (const html of ["", "<", "<div>".repeat(50_000), "\u0000<p>x", `<script type="application/ld+json">{broken</script>`]) {
    expect(extractArticle(html, "https://example.org/").text).toBeTypeOf("string");
  }
  fc.assert(
    fc.property(fc.string(), (html) => typeof extractArticle(html, "https://example.org/").text === "string"),
    { numRuns: 50 },
  );
});

test("plain text keeps paragraphs apart and lone surrogates out", () => {
  expect(plainText("<p>a\ud800b</p><p>c<br>d</p>")).toBe("a\ufffdb\n\nc d");
});
