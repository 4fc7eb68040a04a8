import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readCsv, writeCsv } from "../../../src/feeds/exchange/csv.js";
import { EXCHANGED_KEYS } from "../../../src/feeds/exchange/exchanged.js";
import { newFeeds } from "../../../src/feeds/exchange/new-feeds.js";
import { readOpml, writeOpml } from "../../../src/feeds/exchange/opml.js";

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[^\P{C}]|\s+/gu, " ").trim());
const feed = fc
  .record(Object.fromEntries(EXCHANGED_KEYS.filter((key) => key !== "url").map((key) => [key, words])), { requiredKeys: ["id"] })
  .map((values) => ({
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")),
    url: "https://a.example/?a=1&b=2",
  }));

test("whatever stands in a feed, OPML and CSV give it back", () => {
  fc.assert(
    fc.property(fc.array(feed, { minLength: 1, maxLength: 4 }), (list) => {
      const withIds = list.map((one, i) => ({ ...one, id: `f${i}` }));
      expect(readCsv(Buffer.from(writeCsv(withIds)))).toEqual(withIds);
      expect(readOpml(Buffer.from(writeOpml(withIds, new Date(0))))).toEqual(withIds);
    }),
    { numRuns: 60 },
  );
});

test("spreadsheets' CSV is read: semicolons, other names of columns, other charsets", () => {
  const csv = iconv.encode(
    "Name;Feed URL;Notes\nEl País;https://elpais.example/rss;información política de España y América\nOpinión: año nuevo;https://b.example/;también aquí, según él\n;;\n",
    "windows-1252",
  );
  expect(readCsv(csv)).toEqual([
    { title: "El País", url: "https://elpais.example/rss" },
    { title: "Opinión: año nuevo", url: "https://b.example/" },
    {},
  ]);
});

test.each<[string, () => unknown, RegExp]>([
  ["what is no OPML", () => readOpml(Buffer.from("<html></html>")), /is no OPML/],
  ["an entity bomb", () => readOpml(Buffer.from('<!DOCTYPE o [<!ENTITY a "b">]><opml/>')), /entities/],
  ["bottomless OPML", () => readOpml(Buffer.from(`<opml>${"<outline>".repeat(100_000)}`)), /nested/],
  ["CSV without addresses", () => readCsv(Buffer.from("a,b\n1,2\n")), /no column `url`/],
  ["broken CSV", () => readCsv(Buffer.from('url,title\n"https://a.example,b\n')), /is no CSV: .*line/],
])("%s is refused with its reason", (_, read, message) => {
  expect(read).toThrow(expect.objectContaining({ name: "ExchangeError", message: expect.stringMatching(message) }));
});

test("one address is one feed, and each gets an id of its own", () => {
  const { added, duplicates, renamed } = newFeeds(
    [{ id: "dawn", url: "https://www.dawn.com/feed" }],
    [
      { url: "http://www.dawn.com/feed/", title: "Dawn" },
      { url: "https://a.example/1", title: "Dawn" },
      { url: "https://a.example/2", id: "Not An Id!" },
      { url: "https://www.site.example/rss", title: "الجزيرة" },
      { url: "https://www.site.example/rss#x" },
    ],
  );
  expect(added.map(({ id }) => id)).toEqual(["dawn-2", "not-an-id", "site-example", "site-example-2"]);
  expect(duplicates.map(({ of }) => of)).toEqual(["dawn"]);
  expect(renamed).toEqual([{ from: "Not An Id!", to: "not-an-id" }]);
});
