/** The pages over data in memory: what they were told to do is kept, to be looked at. */

import type { VigilEvent } from "../../src/events/types.js";
import { createWebApp } from "../../src/web/app.js";
import type { PageData, SubscriberChoices, SubscriptionView } from "../../src/web/data.js";
import type { OpsView } from "../../src/web/views.js";
import { CHANGES, GROUPS, LISTED, LISTING, LISTS, NOW, OPS, QUETTA, RELATED, TOKEN, TRIED } from "./sample.js";

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

export const REPORTS_KEY = "key-of-the-mail-service";
export const HUB_TOKEN = "hub-token-of-the-tests-0001";

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
    pausedUntil: null,
    atOnce: null,
    language: "en",
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
    async *exportEvents(format, query) {
      yield `${format} ${JSON.stringify(query)}\n`;
    },
    mergedInto: async (id) => (id === "evt_merged1" ? QUETTA.id : null),
    relatedTo: async () => RELATED,
    changesOf: async (ids) => CHANGES.filter(({ articleId }) => ids.includes(articleId)),
    verifyHub: async (token, said) => (token === HUB_TOKEN ? (said("hub.challenge") ?? null) : null),
    takePush: async (token, body, signature) => {
      note("push", token, body.length, signature);
      return token === HUB_TOKEN;
    },
    takeMailReports: async (service, body) => {
      note("reports", service, body);
      return body === "[]" ? { ok: true, reports: 0 } : { ok: false, problem: "the body is no JSON" };
    },
    subscribe: async (email: string, choices: SubscriberChoices) => void note("subscribe", email, choices),
    confirmable: async (token) => token === "confirm-me",
    previewDigest: async () => ({ ok: false, problem: "alerts.yaml has no digests." }),
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
    async pause(token, until) {
      note("pause", token, until);
      subscription = { ...subscription, pausedUntil: until };
      return token === "manage-me";
    },
    previewMail: async (token) =>
      token === "manage-me" ? { subject: "Next", html: "<p style='color:red'>The next digest</p>" } : null,
    ownData: async (token) => (token === "manage-me" ? { subscriptions: [], mails: [], reports: [], events: [] } : null),
    async deleteOwnData(token) {
      note("forget", token);
      return token === "manage-me";
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
    async muteEvent(id, mute) {
      note("mute", id, mute);
      return id === QUETTA.id ? { ...QUETTA, mutedAt: mute ? NOW : null } : null;
    },
    async correctEvent(id, facts) {
      note("correct", id, facts);
      return id === QUETTA.id ? { ...QUETTA, ...facts } : null;
    },
    async mergeEvents(id, into) {
      note("merge", id, into);
      if (![QUETTA.id, LISTING.id].includes(id) || into === "evt_none") return null;
      return id === into ? { ok: false, problem: "An event can't be merged into itself." } : { ok: true, value: QUETTA };
    },
    async splitEvent(id, articles, tell) {
      note("split", id, articles, tell);
      if (id !== QUETTA.id) return null;
      return articles.length === QUETTA.reports.length
        ? { ok: false, problem: "One report at least must go, and one must stay." }
        : { ok: true, value: { event: QUETTA, split: { ...LISTING, id: "evt_split1" } } };
    },
    listSubscribers: async () => [],
    subscriberData: async () => null,
    storedArticles: async () => [],
    lists: async () => LISTS,
    searchListings: async (name) =>
      /bal/i.test(name) ? [{ entry: LISTED, score: 0.93, why: "“BALOCH LIBERATION ARMY”: the same words" }] : [],
    listingsOf: async (group) => (group === "bla" ? [LISTED] : []),
    suggestGroups: async () => [],
    groupOfListing: async (ref) => (ref === "sdn:9001" ? { list: "OFAC SDN", group: { id: "bla" } } : null),
    async acceptList(id) {
      note("accept", id);
      return id === "un";
    },
    async pollListNow(id) {
      note("look", id);
      return id === "sdn";
    },
    async importList(id, files) {
      note(
        "import",
        id,
        files.map((bytes) => Buffer.from(bytes).toString()),
      );
      return { ok: true };
    },
    liftSuppression: async (email) => email === "reader@example.org",
    async deleteSubscriber(email) {
      note("delete", email);
      return { deleted: 1, configured: [] };
    },
    async reclassify(since) {
      note("reclassify", since);
      return 12;
    },
    async replayDeliveries(query) {
      note("replay", ...(query.ids ?? [query]));
      return query.ids?.includes("msg_1") ? ["msg_1"] : [];
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
      mailReportsKey: REPORTS_KEY,
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
