/** The pages over data in memory: what they were told to do is kept, to be looked at. */

import type { VigilEvent } from "../../src/events/types.js";
import { createWebApp } from "../../src/web/app.js";
import type { OpsView, PageData, SubscriberChoices, SubscriptionView, TriedArticle } from "../../src/web/data.js";

export const NOW = new Date("2026-01-06T09:00:00Z");
export const TOKEN = "an-admin-token-of-some-length";
export const GROUPS = [
  { id: "bla", name: "Balochistan Liberation Army" },
  { id: "ttp", name: "Tehrik-i-Taliban Pakistan" },
];

export const QUETTA: VigilEvent = {
  id: "evt_quetta1",
  kind: "incident",
  headline: "Bomb kills at least four near a checkpost in Quetta",
  confidence: 0.93,
  groups: [{ id: "bla", name: "Balochistan Liberation Army" }],
  terms: [],
  types: ["bombing", "armed_assault"],
  place: "Quetta",
  country: "PK",
  date: "2026-01-05",
  killed: 4,
  killedMax: 7,
  injured: 11,
  injuredMax: 11,
  designation: null,
  evidence: [
    {
      quote: "At least four people were killed when a bomb went off near a checkpost on Quetta's western bypass on Monday.",
      article: "https://www.dawn.example/news/1",
    },
    { quote: "کوئٹہ میں بم دھماکے سے کم از کم چار افراد ہلاک ہو گئے۔", article: "https://urdu.example/khabar/2" },
  ],
  sources: 2,
  firstSeenAt: new Date("2026-01-05T06:12:09Z"),
  updatedAt: new Date("2026-01-05T11:40:00Z"),
  reports: [
    report("1", "https://www.dawn.example/news/1", "Blast near Quetta checkpost", "Dawn", "B", "2026-01-05T06:12:09Z", 4, 4),
    report("2", "https://urdu.example/khabar/2", "کوئٹہ دھماکہ", "Urdu Daily", "C", "2026-01-05T07:30:00Z", null, null),
    {
      ...report("3", "https://mirror.example/3", "Blast near Quetta checkpost", "Mirror", "D", "2026-01-05T11:40:00Z", 4, 7),
      copyOf: "1",
    },
  ],
};

export const LISTING: VigilEvent = {
  ...QUETTA,
  id: "evt_listing1",
  kind: "designation",
  headline: "US State Department lists the Majeed Brigade as an alias of a Foreign Terrorist Organization",
  types: [],
  place: "Washington",
  country: "US",
  date: "2026-01-04",
  killed: null,
  killedMax: null,
  injured: null,
  injuredMax: null,
  designation: { authority: "US State", instrument: "FTO", date: "2026-01-04", action: "listed" },
  evidence: [
    {
      quote: "The Department of State is adding the Majeed Brigade as an alias to the designation.",
      article: "https://state.example/notice",
    },
  ],
  sources: 1,
  firstSeenAt: new Date("2026-01-04T15:00:00Z"),
  updatedAt: new Date("2026-01-04T15:00:00Z"),
  reports: [report("9", "https://state.example/notice", "Public notice", "US State", "A", "2026-01-04T15:00:00Z", null, null)],
};

/** What a hostile feed would like a page to do. */
export const HOSTILE: VigilEvent = {
  ...QUETTA,
  id: "evt_hostile1",
  headline: '<script>alert(1)</script>"><img src=x onerror=alert(2)>',
  place: "<b>Nowhere</b>",
  evidence: [{ quote: "</blockquote><script>alert(3)</script> \u0000\u0008 \ud800 ]]>", article: "javascript:alert(4)" }],
  reports: [report("8", "javascript:alert(5)", "<i>x</i>", '"onmouseover="alert(6)', "F", "2026-01-05T06:12:09Z", null, null)],
};

function report(
  articleId: string,
  url: string,
  title: string,
  feedTitle: string,
  reliability: "A" | "B" | "C" | "D" | "F",
  at: string,
  killed: number | null,
  killedMax: number | null,
) {
  const when = new Date(at);
  const source = { feedId: feedTitle.toLowerCase(), feedTitle, reliability, publishedAt: when, copyOf: null };
  return { articleId, url, title, ...source, killed, killedMax, injured: null, injuredMax: null, evidence: [], seenAt: when };
}

export const TRIED: TriedArticle = {
  title: "Blast in Quetta",
  text: "The BLA said it was behind the blast. The BLA was listed in 2019.",
  language: "en",
  publishedAt: NOW,
  assessment: {
    kind: "incident",
    isNew: true,
    confidence: 0.9,
    groups: [{ id: "bla", name: "Balochistan Liberation Army", mentions: 2 }],
    terms: [],
    happenings: [
      {
        kind: "incident",
        groups: ["bla"],
        terms: [],
        types: ["bombing"],
        place: "Quetta",
        country: "PK",
        date: "2026-01-05",
        killed: 4,
        killedMax: 4,
        injured: null,
        injuredMax: null,
        designation: null,
        confidence: 0.9,
        evidence: [{ quote: "The BLA said it was behind the blast." }],
      },
    ],
    background: [
      { kind: "designation", groups: ["bla"], quote: "The BLA was listed in 2019.", reason: "older than the article by years" },
    ],
    explanation: ["a bombing in the first sentence"],
  },
  mentions: [
    { of: "group", id: "bla", name: "Balochistan Liberation Army", alias: "BLA", start: 4, end: 7, acronym: true },
    { of: "group", id: "bla", name: "Balochistan Liberation Army", alias: "BLA", start: 42, end: 45, acronym: true },
  ],
  explanation: ["a bombing in the first sentence"],
};

export const OPS: OpsView = {
  feeds: [
    feed("dawn", "Dawn", "ok", null, 42),
    feed(
      "tribune",
      "The Express Tribune",
      "failing",
      "tribune.example answered 503 five times since 06:00; it is asked again every hour",
      0,
    ),
    feed("geo", "Geo", "quiet", "nothing new for 3 days; it used to bring 60 entries a day", 0),
  ],
  queue: [
    { stage: "poll", counts: { waiting: 0, active: 1, delayed: 0, failed: 0 } },
    { stage: "fetch", counts: { waiting: 12, active: 4, delayed: 0, failed: 0 } },
  ],
  deliveries: [
    {
      id: "msg_1",
      subscriptionId: "soc",
      eventId: QUETTA.id,
      type: "incident.new",
      state: "dead",
      attempts: 10,
      status: 500,
      reason: "soc.example.org answered 500",
      createdAt: new Date("2026-01-05T06:12:10Z"),
      nextAttemptAt: null,
      deliveredAt: null,
    },
  ],
  deliveryCounts: { delivered: 118, dead: 1 },
  mailCounts: { sent: 31 },
  stopped: [{ id: "old", title: "Old desk", channel: "webhook", state: "paused", reason: "nothing but failures for five days" }],
  config: {
    ok: false,
    loadedAt: new Date("2026-01-06T08:00:00Z"),
    error: 'config/watchlist.yaml:14:7  groups[3].acronyms[0] "TTP" has no `near` words.',
  },
  coverage: [
    { of: "group", id: "bla", name: "Balochistan Liberation Army", mentions7d: 31, events7d: 4, lastMentionAt: NOW },
    { of: "group", id: "ttp", name: "Tehrik-i-Taliban Pakistan", mentions7d: 0, events7d: 0, lastMentionAt: null },
  ],
  totals: { events: { incident: 210, designation: 3 }, articles: { assessed: 12_400 }, subscriptions: { active: 5, pending: 1 } },
  process: { role: "all", data: "embedded", queue: "postgres", rssBytes: 210_000_000, uptimeSeconds: 86_400, version: "0.1.0" },
};

function feed(id: string, title: string, status: "ok" | "failing" | "quiet", reason: string | null, entries24h: number) {
  const times = {
    lastPolledAt: new Date("2026-01-06T08:50:00Z"),
    lastOkAt: new Date("2026-01-06T05:50:00Z"),
    nextPollAt: new Date("2026-01-06T09:05:00Z"),
  };
  return { id, title, url: `https://${id}.example/rss`, reliability: "B" as const, status, reason, ...times, entries24h };
}

export interface World {
  data: PageData;
  /** Calls that change something, as they came. */
  did: { what: string; with: unknown[] }[];
  app: ReturnType<typeof createWebApp>;
  logged: string[];
}

interface Settings {
  publicUrl?: string;
  adminToken?: string | null;
  smtp?: boolean;
  events?: VigilEvent[];
  ops?: () => Promise<OpsView>;
  now?: () => Date;
  data?: Partial<PageData>;
}

/** Pages as they are where `confirm-me` confirms, and `manage-me` manages, the subscription of reader@example.org. */
export function createWorld(settings: Settings = {}): World {
  const did: World["did"] = [];
  const logged: string[] = [];
  const events = settings.events ?? [QUETTA, LISTING];
  const note = (what: string, ...with_: unknown[]) => did.push({ what, with: with_ });
  let subscription: SubscriptionView = {
    email: "reader@example.org",
    state: "active",
    editable: true,
    nextDigestAt: NOW,
    filter: { minConfidence: 0.7, minSources: 2, kinds: ["incident"], groups: ["bla"] },
    at: "06:00",
    timezone: "Asia/Karachi",
    days: ["mon", "tue", "wed", "thu", "fri"],
  };
  const data: PageData = {
    async listEvents({ kinds, group, country, q, limit, cursor }) {
      const fits = events.filter(
        (event) =>
          (!kinds?.length || kinds.includes(event.kind)) &&
          (!group || event.groups.some(({ id }) => id === group)) &&
          (!country || event.country === country) &&
          (!q || event.headline.toLowerCase().includes(q.toLowerCase())),
      );
      const start = Number(cursor ?? 0) || 0;
      return { events: fits.slice(start, start + limit), next: start + limit < fits.length ? String(start + limit) : null };
    },
    getEvent: async (id) => events.find((event) => event.id === id) ?? null,
    subscribe: async (email: string, choices: SubscriberChoices) => void note("subscribe", email, choices),
    confirmable: async (token) => token === "confirm-me",
    async confirm(token) {
      note("confirm", token);
      return token === "confirm-me" ? { manageToken: "manage-me" } : null;
    },
    preferences: async (token) => (token === "manage-me" ? subscription : null),
    async savePreferences(token, choices) {
      note("save", token, choices);
      subscription = { ...subscription, ...choices };
      return true;
    },
    async unsubscribe(token) {
      note("unsubscribe", token);
      return token === "manage-me";
    },
    ops: settings.ops ?? (async () => OPS),
    readiness: async () => ({
      ok: true,
      checks: [{ name: "configuration", state: "stale", detail: "the last edit is invalid" }],
    }),
    tryArticle: async (input) => {
      note("try", input);
      return "url" in input && input.url.includes("broken")
        ? { ok: false, problem: "That page holds no article." }
        : { ok: true, article: TRIED };
    },
    async replayDelivery(id) {
      note("replay", id);
      return id === "msg_1";
    },
    async pollNow(id) {
      note("poll", id);
      return id === "dawn";
    },
    ...settings.data,
  };
  const log = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
  const app = createWebApp({
    data,
    config: () => ({
      publicUrl: settings.publicUrl ?? "http://localhost",
      adminToken: settings.adminToken === undefined ? TOKEN : settings.adminToken,
      smtp: settings.smtp ?? true,
      groups: GROUPS,
    }),
    log: { info: log, warn: log, error: log },
    now: settings.now ?? (() => NOW),
  });
  return { data, did, app, logged };
}

/** A POST as a browser on our own page makes it. */
export const post = (fields: Record<string, string> | [string, string][], headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin", ...headers },
  body: new URLSearchParams(fields).toString(),
});

export const bearer = { headers: { authorization: `Bearer ${TOKEN}` } };
