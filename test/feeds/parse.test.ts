import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { FeedError } from "../../src/feeds/error.js";
import { parseFeed } from "../../src/feeds/parse.js";

const about = { contentType: "application/xml", url: "https://example.org/feed/" };
const parse = (xml: string | Buffer) => parseFeed(typeof xml === "string" ? Buffer.from(xml) : xml, about);
const rss = (items: string) => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;

test.each<[string, string, object]>([
  [
    "RSS 2.0",
    rss(
      "<item><title>A &amp;amp; B</title><link>/x</link><guid>1</guid><pubDate>Mon, 05 Jan 2026 10:00:00 +0500</pubDate></item>",
    ),
    { id: "1", title: "A & B", url: "https://example.org/x", publishedAt: new Date("2026-01-05T05:00:00Z") },
  ],
  [
    "Atom",
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">&lt;b&gt;A&lt;/b&gt;</title><link href="x" xml:base="https://a.example/d/"/><id>i</id><updated>2026-01-05</updated></entry></feed>',
    { id: "i", title: "A", url: "https://a.example/d/x", publishedAt: new Date("2026-01-05T00:00:00Z") },
  ],
  [
    "RDF",
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item rdf:about="u"><title>A</title><link>https://a.example/</link></item></rdf:RDF>',
    { id: "u", title: "A", url: "https://a.example/", publishedAt: null },
  ],
  [
    "JSON Feed",
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":7,"url":"/x","title":"A"}]}',
    { id: "7", title: "A", url: "https://example.org/x" },
  ],
  ["an undeclared entity", rss("<item><title>Caf&eacute; &nbsp; R&D</title></item>"), { title: "Café R&D" }],
  ["an undeclared namespace", rss("<item><title>A</title><media:thing>x</media:thing></item>"), { title: "A" }],
  [
    "junk before and after",
    `<!-- x -->\nWarning: PHP\n${rss("<item><title>A</title></item>")}\n<script>1</script>`,
    { title: "A" },
  ],
  [
    "a truncated document",
    `<rss version="2.0"><channel><title>T</title><item><title>A</title></item><item><title>B</ti`,
    { title: "A" },
  ],
])("%s is read", async (_, xml, entry) => {
  const feed = await parse(xml);
  expect(feed.title).toBe("T");
  expect(feed.entries).toHaveLength(1);
  expect(feed.entries[0]).toMatchObject(entry);
});

test("a charset that only the document names is used", async () => {
  const feed = await parse(
    iconv.encode(`<?xml version="1.0" encoding="windows-1251"?>${rss("<item><title>Взрыв</title></item>")}`, "windows-1251"),
  );
  expect(feed.entries[0]?.title).toBe("Взрыв");
});

test.each([
  ["nothing", "", "empty"],
  ["a web page", "<!doctype html><html><body>Log in</body></html>", "not-a-feed"],
  ["other JSON", '{"a":1}', "not-a-feed"],
  [
    "an entity bomb",
    `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${rss("<item><title>&b;</title></item>")}`,
    "hostile",
  ],
  [
    "an external entity",
    `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss("<item><title>&x;</title></item>")}`,
    "hostile",
  ],
  ["bottomless nesting", `<rss><channel>${"<a>".repeat(100_000)}`, "hostile"],
])("%s is refused with its reason", async (_, text, code) => {
  await expect(parse(text)).rejects.toMatchObject({ name: "FeedError", code });
});

test("whatever bytes come, the answer is a feed or a FeedError", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 300 }).map((text) => Buffer.from(rss(text))),
      ),
      async (bytes) => {
        await parse(Buffer.from(bytes)).catch((error: unknown) => expect(error).toBeInstanceOf(FeedError));
      },
    ),
    { numRuns: 200 },
  );
});
