/** Events, an article and an operator's view, made up for the pages' tests. */
import type { VigilEvent } from "../../src/events/types.js";
import type { StoredListing } from "../../src/store/lists.js";
import type { RelatedEvent } from "../../src/store/related-events.js";
import type { Change } from "../../src/store/revisions.js";
import type { TriedArticle } from "../../src/web/data.js";
import type { ListsView, OpsView } from "../../src/web/views.js";

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

export const RELATED: RelatedEvent[] = [
  {
    id: "evt_turbat1",
    kind: "incident",
    headline: "Gunmen attack a convoy in Turbat",
    place: "Turbat",
    date: "2026-01-05",
    why: "wave",
  },
  {
    id: "evt_arrests1",
    kind: "enforcement",
    headline: "Two held over Quetta bombing",
    place: null,
    date: null,
    why: "told-together",
  },
];

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

/** What outlets changed: a correction of a report, and one that holds markup. */
export const CHANGES: Change[] = [
  {
    articleId: "1",
    number: 1,
    replacedAt: new Date("2026-01-05T09:00:00Z"),
    title: "Blast near Quetta checkpost",
    added: ["Four people were killed, the police said in a correction."],
    removed: ["Seven people were killed, the police said."],
  },
  {
    articleId: "8",
    number: 1,
    replacedAt: new Date("2026-01-05T09:00:00Z"),
    title: "<i>x</i>",
    added: ["<script>alert(7)</script>"],
    removed: [],
  },
];

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
  mailboxProblem: "imap.example.org refuses the login of vigil",
  get lists() {
    return LISTS.lists;
  },
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
  return {
    id,
    title,
    type: "rss" as const,
    url: `https://${id}.example/rss`,
    reliability: "B" as const,
    status,
    reason,
    ...times,
    entries24h,
    hub: id === "dawn" ? ("verified" as const) : null,
  };
}

/** An entry of a list, and two lists: one well, one held. */
export const LISTED: StoredListing = {
  listId: "sdn",
  list: "OFAC SDN",
  listing: {
    id: "9001",
    name: "BALOCHISTAN LIBERATION ARMY",
    kind: "organisation",
    aliases: [{ name: "BALOCH LIBERATION ARMY", quality: "good" }],
    nativeNames: [],
    programmes: ["FTO", "SDGT"],
    listedOn: null,
    changedOn: null,
    remarks: null,
    identifiers: [],
    reference: null,
  },
  firstSeenAt: NOW,
  delistedAt: null,
};
const LIST = {
  version: "1",
  heldVersion: null,
  acceptedVersion: null,
  etag: null,
  checkedAt: NOW,
  changedAt: NOW,
  nextPollAt: NOW,
};
export const LISTS: ListsView = {
  lists: [
    {
      ...LIST,
      id: "sdn",
      format: "ofac-csv",
      url: "https://ofac.example/sdn.csv",
      title: "OFAC SDN",
      status: "ok",
      reason: null,
      entries: 8976,
    },
    {
      ...LIST,
      id: "un",
      format: "un-xml",
      url: "https://un.example/list.xml",
      title: "UN Security Council",
      status: "held",
      reason: "300 of 1003 entries are gone (more than 10 %): nothing is taken from it.",
      heldVersion: "2",
      entries: 1003,
    },
  ],
  changes: [
    {
      listId: "sdn",
      entryId: "9001",
      action: "programmes",
      seenAt: NOW,
      eventId: "evt_listing1",
      name: "BALOCHISTAN LIBERATION ARMY",
      programmes: ["FTO", "SDGT"],
    },
    {
      listId: "sdn",
      entryId: "9002",
      action: "delisted",
      seenAt: NOW,
      eventId: null,
      name: "<b>BLUE FRONT</b>",
      programmes: ["SDGT"],
    },
  ],
};
