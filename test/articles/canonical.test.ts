import { expect, test } from "vitest";
import { ownAddress } from "../../src/articles/canonical.js";
import { gregorian } from "../../src/articles/metadata/calendars.js";
import { readDateline } from "../../src/articles/metadata/dateline.js";

test.each([
  [
    "its AMP edition names the article",
    ["https://www.a.example/x/story"],
    "https://amp.a.example/x/story/amp",
    "https://a.example/x/story",
  ],
  ["the front page is nobody's address", ["https://a.example/"], "https://a.example/x/story", "https://a.example/x/story"],
  ["nor is a section's", ["https://a.example/news"], "https://a.example/news/story", "https://a.example/news/story"],
  ["nor another site's", ["https://wire.example/story"], "https://a.example/story", "https://a.example/story"],
  [
    "two outlets under co.uk are two sites",
    ["https://one.co.uk/a/story"],
    "https://two.co.uk/a/story",
    "https://two.co.uk/a/story",
  ],
  [
    "nor the script's without its query",
    ["https://a.example/news.php"],
    "https://a.example/news.php?id=7",
    "https://a.example/news.php?id=7",
  ],
  [
    "the next claim counts then",
    ["https://a.example/", "/x/story"],
    "https://a.example/x/story?utm_source=b",
    "https://a.example/x/story",
  ],
  ["a claim that is no address is passed over", ["http://", "javascript:void(0)"], "https://a.example/x", "https://a.example/x"],
])("%s", (_, claims, url, own) => {
  expect(ownAddress(claims, url)).toBe(own);
});

test.each([
  ["2 آبان 1404", "2025-10-24"],
  ["30 اسفند 1403", "2025-03-20"], // a leap year's last day
  ["1404/01/01", "2025-03-21"],
  ["7 تشرين الأول 2025", "7 October 2025"],
  ["28 يوليو/تموز 2025", "28 July 2025"],
  ["31 آبان 1404", "31 آبان 1404"], // Aban has thirty days
])("%s is %s", (said, date) => {
  expect(gregorian(said)).toBe(date);
});

test.each([
  ["Mis à jour le 8 février 2025 - Publié le 6 février 2025", "fr", "2025-02-06", "2025-02-08"],
  ["Stand: 13.02.2025 14:20 Uhr", "de", undefined, "2025-02-13"],
  ["04/12/2025", "ar", "2025-12-04", undefined],
  ["04/12/2025", "en-US", "2025-04-12", undefined],
  ["© 2008-2025", "en", undefined, undefined],
  [
    "The court heard on 3 May 2024 that the men had met several times in the months before the attack on the hotel",
    "en",
    undefined,
    undefined,
  ],
])("the line %s (%s) was published %s and changed %s", (line, language, published, modified) => {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10);
  const found = readDateline(line, language);
  expect([day(found.published), day(found.modified)]).toEqual([published, modified]);
});
