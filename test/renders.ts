/** Mails and chat messages from fixed events, as they are kept in docs/renders: node dist/test/renders.js */
import { mkdirSync, writeFileSync } from "node:fs";
import { composeDigest, type DigestInput } from "../src/alerts/digest.js";
import { toldFacts } from "../src/alerts/digest-changes.js";
import { CHANNEL_FORMATS, type ChannelFormat } from "../src/alerts/formats/index.js";
import { renderDigest } from "../src/alerts/render-digest.js";
import { webhookBody } from "../src/alerts/webhook-body.js";
import { webhookBodySchema } from "../src/alerts/webhook-schema.js";
import { event, report } from "./alerts/sample-events.js";
import { launchChromium } from "./world/chromium.js";

const FOLDER = "docs/renders";
const LISTING = event({
  id: "evt_2",
  kind: "designation",
  headline: "US names group a Foreign Terrorist Organization",
  types: [],
  place: null,
  country: "US",
  killed: null,
  killedMax: null,
  injured: null,
  injuredMax: null,
  designation: { authority: "US State", instrument: "FTO", date: "2026-01-05", action: "listed" },
  evidence: [
    {
      quote: "The State Department designated the group as a Foreign Terrorist Organization.",
      article: "https://dawn.example/quetta-blast",
    },
  ],
  sources: 1,
});
const URDU = event({
  id: "evt_3",
  headline: "کوئٹہ میں دھماکہ، چار افراد ہلاک",
  evidence: [
    { quote: "پولیس کے مطابق کوئٹہ میں بم دھماکے سے چار افراد ہلاک اور گیارہ زخمی ہو گئے۔", article: "https://bbc.example/urdu" },
  ],
  reports: [report({ articleId: "3", feedId: "bbc", feedTitle: "BBC اردو", url: "https://bbc.example/urdu", reliability: "A" })],
});
const COUNTRIES = ["PK", "PK", "PK", "PK", "AF", "AF", "SO", "NG", "PK", "AF"];
const TOWNS = ["Quetta", "Turbat", "Gwadar", "Peshawar", "Kabul", "Kandahar", "Mogadishu", "Maiduguri", "Karachi", "Herat"];
const MANY = Array.from({ length: 80 }, (_, i) =>
  event({
    id: `evt_m${i}`,
    place: TOWNS[i % 10] ?? null,
    country: COUNTRIES[i % 10] ?? null,
    headline: `Blast in ${TOWNS[i % 10]} kills ${80 - i}`,
    killed: 80 - i,
    killedMax: 80 - i,
  }),
);
const CHANGED = event({ id: "evt_9", headline: "Ambush near Turbat", killed: 9, killedMax: 9, injured: 3, injuredMax: 3 });

const base: Omit<DigestInput, "events"> = {
  title: "Vigil",
  period: { from: new Date("2026-01-05T02:30:00Z"), to: new Date("2026-01-06T02:30:00Z") },
  timezone: "Asia/Karachi",
  publicUrl: "https://vigil.example.org",
  unsubscribeUrl: "https://vigil.example.org/unsubscribe/tok",
  preferencesUrl: "https://vigil.example.org/preferences/tok",
};
const told = [{ event: CHANGED, facts: toldFacts(event({ ...CHANGED, killed: 4, killedMax: 4 })) }];
/** Each digest that is looked at, by the name of its pictures. */
export const DIGESTS: Record<string, DigestInput> = {
  english: { ...base, events: [event(), LISTING, URDU], told },
  arabic: {
    ...base,
    events: [event(), LISTING, URDU],
    told,
    language: "ar",
    byModel: new Map([["evt_1", "قتلت قنبلة أربعة أشخاص في كويتا يوم الاثنين."]]),
  },
  long: { ...base, events: MANY },
  empty: { ...base, events: [] },
};

/** What each chat format is sent of one incident and one listing. */
export function chatMessages(): Record<ChannelFormat, unknown> {
  const alerts = [event(), LISTING].map((one) =>
    webhookBodySchema.parse(
      JSON.parse(webhookBody(one, { publicUrl: base.publicUrl, now: new Date("2026-01-05T06:12:09Z"), updated: false }).body),
    ),
  );
  const url: Partial<Record<ChannelFormat, string>> = {
    telegram: "https://api.telegram.org/botTOKEN/sendMessage?chat_id=-100",
    ntfy: "https://ntfy.sh/desk",
  };
  return Object.fromEntries(
    (Object.keys(CHANNEL_FORMATS) as ChannelFormat[]).map((format) => {
      const [first, ...rest] = alerts.slice(0, CHANNEL_FORMATS[format].mostAlerts);
      if (first === undefined) throw new Error("there are two alerts");
      const to = { url: url[format] ?? "https://chat.example/hook", secrets: ["ROUTING-KEY"] };
      return [format, CHANNEL_FORMATS[format].shape([first, ...rest], to).body];
    }),
  ) as Record<ChannelFormat, unknown>;
}

if (process.argv[1]?.endsWith("renders.js")) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [format, body] of Object.entries(chatMessages()))
    writeFileSync(`${FOLDER}/${format}.json`, `${JSON.stringify(body, null, 2)}\n`);
  const browser = await launchChromium();
  for (const [name, input] of Object.entries(DIGESTS)) {
    const { html } = await renderDigest(composeDigest(input));
    for (const width of [360, 640])
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        await page.setContent(html);
        const height = (await page.evaluate("document.documentElement.scrollHeight")) as number;
        await page.screenshot({
          path: `${FOLDER}/${name}-${width}-${colorScheme}.png`,
          clip: { x: 0, y: 0, width, height: Math.min(height, 1600) },
          fullPage: true,
        });
        await page.close();
      }
  }
  await browser.close();
}
