import { expect, test } from "vitest";
import { alertsSchema, type Config, watchlistSchema } from "../../src/config/schema.js";
import { vigilSchema } from "../../src/config/vigil-schema.js";
import { backtest } from "../../src/pipeline/backtest.js";
import type { StoredArticle } from "../../src/store/articles.js";
import { GROUP } from "./told.js";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const config = (watchlist: object, when: object): Config =>
  ({
    dir: "x",
    env: { databaseUrl: null, redisUrl: null, adminToken: null },
    vigil: vigilSchema.parse({ http: { publicUrl: "http://localhost:8080" } }),
    feeds: [],
    lists: [],
    sites: [],
    watchlist: watchlistSchema.parse(watchlist),
    alerts: alertsSchema.parse({
      webhooks: [{ id: "soc", url: "https://soc.example/", secret, when: { minConfidence: 0, ...when } }],
      digests: [{ id: "desk", to: ["desk@example.org"], when: { minConfidence: 0, ...when } }],
    }),
  }) as Config;

let n = 0;
const article = (title: string, text: string, at: string): StoredArticle => ({
  feedId: "dawn",
  url: `https://dawn.example/${n++}`,
  title,
  text,
  language: "en",
  publishedAt: new Date(at),
  firstSeenAt: new Date(at),
});
const bomb = (group: string, town: string) =>
  `A bomb claimed by the ${group} killed four people in ${town} on Monday, police said.`;
const ARTICLES = [
  article("Bomb kills four in Quetta", bomb("Balochistan Liberation Army", "Quetta"), "2026-01-05T06:00:00Z"),
  article("Quetta bombing: four dead", bomb("Balochistan Liberation Army", "Quetta"), "2026-01-05T07:00:00Z"),
  article("Bomb kills four in Turbat", bomb("Green Front", "Turbat"), "2026-01-05T08:00:00Z"),
  article("Cricket", "Pakistan won by four wickets in Lahore on Monday.", "2026-01-05T09:00:00Z"),
];
const GREEN = { id: "green", name: "Green Front" };

test("a group more is alerts gained; a filter is alerts lost", async () => {
  const shares: number[] = [];
  const now = config({ groups: [GROUP] }, { groups: ["bla"] });
  const more = config({ groups: [GROUP, GREEN] }, { groups: ["bla", "green"] });
  const gained = await backtest(now, more, ARTICLES, (share) => shares.push(share));
  expect(gained).toMatchObject({ articles: 4, before: 2, after: 4, lost: [] });
  expect(gained.gained.map(({ subscription, groups, headline }) => [subscription, groups, headline])).toEqual([
    ["desk", ["Green Front"], "Bomb kills four in Turbat"],
    ["soc", ["Green Front"], "Bomb kills four in Turbat"],
  ]);
  expect([shares.at(-1), shares.every((share, i) => i === 0 || share >= (shares[i - 1] ?? 0))]).toEqual([1, true]);

  const fewer = config({ groups: [GROUP] }, { groups: ["bla"], countries: ["AF"] });
  expect(await backtest(now, fewer, ARTICLES, () => {})).toMatchObject({
    before: 2,
    after: 0,
    gained: [],
    lost: [{ subscription: "desk" }, { subscription: "soc" }],
  });
}, 180_000);
