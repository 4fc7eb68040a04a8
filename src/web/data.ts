/** Everything that the pages read and do: a port, implemented over the database, so that the web room knows no tables. */
import type { AtOnce } from "../alerts/types.js";
import type { Assessment } from "../classify/types.js";
import type { Filter } from "../config/schema.js";
import type { DigestLanguage, EventKind, Weekday } from "../config/vocabulary.js";
import type { MailService } from "../delivery/mail-reports/providers.js";
import type { Corrections, VigilEvent } from "../events/types.js";
import type { StoredArticle } from "../store/articles.js";
import type { ReplayQuery } from "../store/deliveries.js";
import type { StoredListing } from "../store/lists.js";
import type { RelatedEvent } from "../store/related-events.js";
import type { Change } from "../store/revisions.js";
import type { Subscriber, SubscriberData } from "../store/subscribers.js";
import type { Mention } from "../watchlist/types.js";
import type { ListingFound, ListsView, OpsView } from "./views.js";

export interface EventListQuery {
  /** Left out or empty: every kind. */
  kinds?: readonly EventKind[] | undefined;
  /** Watchlist id of a group. */
  group?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** Words in the headline or place. */
  q?: string | undefined;
  /** When they were first seen. */
  since?: Date | undefined;
  until?: Date | undefined;
  limit: number;
  /** As a list before gave it; anything else counts as none. */
  cursor?: string | null | undefined;
}

/** What a subscriber chooses. */
export interface SubscriberChoices {
  filter: Filter;
  /** `HH:MM` in `timezone`. */
  at: string;
  /** IANA zone. */
  timezone: string;
  days: Weekday[];
  /** Mail as things happen; null: on the schedule. */
  atOnce: AtOnce | null;
  /** Of the digest itself; articles are quoted in theirs. */
  language: DigestLanguage;
}

/** A subscription as its owner sees it. */
export interface SubscriptionView extends SubscriberChoices {
  email: string;
  /** `paused` and `ended` receive nothing. */
  state: "pending" | "active" | "paused" | "ended";
  /** False for one that the configuration makes: it can be ended here, not changed. */
  editable: boolean;
  nextDigestAt: Date | null;
  /** Its owner wants nothing until then. */
  pausedUntil: Date | null;
}

export interface Readiness {
  /** Whether requests should be sent here: an invalid edit of the configuration does not make it false. */
  ok: boolean;
  checks: {
    name: string;
    /** `stale`: works, but with what was before (an invalid configuration edit). */
    state: "ok" | "stale" | "failed";
    /** Anybody may read it: no secrets, no addresses. */
    detail: string | null;
  }[];
}

/** One article through the pipeline, as `vigil read` explains it; nothing is stored. */
export interface TriedArticle {
  title: string;
  /** Plain text, into which the mentions' offsets point. */
  text: string;
  language: string | null;
  publishedAt: Date | null;
  assessment: Assessment;
  /** In text order; those outside `text` (in the title) are left out. */
  mentions: Mention[];
  /** What had to be guessed, and how the kind was decided. */
  explanation: string[];
}

export type TryAnswer =
  | { ok: true; article: TriedArticle }
  /** `problem` is for the operator to read: what happened and what to do. */
  | { ok: false; problem: string };

/** What came of an order; `problem` is for the operator to read. */
export type Ordered<T> = { ok: true; value: T } | { ok: false; problem: string };

export const EXPORTED_FORMATS = ["jsonl", "csv", "stix", "atom"] as const;
export type ExportedFormat = (typeof EXPORTED_FORMATS)[number];

export interface PageData {
  /** Newest first. */
  listEvents(query: EventListQuery): Promise<{ events: VigilEvent[]; next: string | null }>;
  /** Null where there is none of that id, or it was merged into another. */
  getEvent(id: string): Promise<VigilEvent | null>;
  /** Every event that fits, in a format, in pieces. */
  exportEvents(format: ExportedFormat, query: Omit<EventListQuery, "limit" | "cursor">): AsyncIterable<string>;
  /** The event that another was merged into; null where it was not. */
  mergedInto(id: string): Promise<string | null>;
  /** The other attacks of its wave, and what its articles report beside it. */
  relatedTo(event: VigilEvent): Promise<RelatedEvent[]>;
  /** What outlets changed in these articles since they were first read. */
  changesOf(articleIds: readonly string[]): Promise<Change[]>;

  /** Sends the address a mail that confirms; says nothing of whether it was known. */
  subscribe(email: string, choices: SubscriberChoices): Promise<void>;
  /** Whether the mail's link still holds; changes nothing. */
  confirmable(token: string): Promise<boolean>;
  /** Confirms; answers with a token for the subscriber's own pages, or null where the link does not hold (any more). */
  confirm(token: string): Promise<{ manageToken: string } | null>;
  preferences(token: string): Promise<SubscriptionView | null>;
  /** False where the token does not hold or the subscription can't be changed. */
  savePreferences(token: string, choices: SubscriberChoices): Promise<boolean>;
  /** Nothing is sent until then; null ends a pause. False where the token does not hold. */
  pause(token: string, until: Date | null): Promise<boolean>;
  /** The next mail as it stands now; null where the token does not hold. */
  previewMail(token: string): Promise<{ subject: string; html: string } | null>;
  /** All that is kept of the token's owner; null where the token does not hold. */
  ownData(token: string): Promise<SubscriberData | null>;
  /** Forgets the token's owner; false where the token does not hold. */
  deleteOwnData(token: string): Promise<boolean>;
  /** True also for one that had ended; false where the token does not hold. */
  unsubscribe(token: string): Promise<boolean>;

  /** What a WebSub hub asked to have repeated; null where what it asks about was not ours. `said` reads its query. */
  verifyHub(token: string, said: (name: string) => string | undefined): Promise<string | null>;
  /** False where nobody subscribed by this token. */
  takePush(token: string, body: Uint8Array, signature: string | undefined): Promise<boolean>;

  /** What a mail service says of mails it was given. */
  takeMailReports(service: MailService, body: string): Promise<{ ok: true; reports: number } | { ok: false; problem: string }>;

  /** The watched lists and their last changes. */
  lists(): Promise<ListsView>;
  /** Entries of every list under a name like this one, best first. */
  searchListings(name: string): Promise<ListingFound[]>;
  /** Where a watched group is listed now. */
  listingsOf(groupId: string): Promise<StoredListing[]>;
  /** Listed organisations that the watchlist has no group for. */
  suggestGroups(asked: { programmes: readonly string[]; since: Date | null }): Promise<object[]>;
  /** The watchlist group that an entry (`LIST:ENTRY`) would be; null where there is none. */
  groupOfListing(ref: string): Promise<object | null>;
  /** False where nothing is held of this list. */
  acceptList(id: string): Promise<boolean>;
  /** Makes a list due; false where there is none of that id. */
  pollListNow(id: string): Promise<boolean>;
  importList(id: string, files: readonly [Uint8Array, ...Uint8Array[]]): Promise<object>;

  ops(): Promise<OpsView>;
  /** The next mail of a configured digest; `id` null for the only one. */
  previewDigest(
    id: string | null,
  ): Promise<{ ok: true; subject: string; html: string; text: string } | { ok: false; problem: string }>;
  readiness(): Promise<Readiness>;
  tryArticle(input: { url: string } | { text: string }): Promise<TryAnswer>;
  /** Nobody is told of it while it is muted; null where there is no event of that id. */
  muteEvent(id: string, mute: boolean): Promise<VigilEvent | null>;
  /** Facts that stand whatever its reports say; null where there is no event of that id. */
  correctEvent(id: string, facts: Corrections & { note?: string | undefined }): Promise<VigilEvent | null>;
  /** Makes an event part of another; null where there is no event of one of the ids. */
  mergeEvents(id: string, into: string): Promise<Ordered<VigilEvent> | null>;
  /** Makes reports of an event one of their own; null where there is no event of that id. */
  splitEvent(
    id: string,
    articles: readonly string[],
    tell: boolean,
  ): Promise<Ordered<{ event: VigilEvent; split: VigilEvent }> | null>;
  /** Articles whose texts are kept, the oldest first. */
  storedArticles(since: Date): Promise<StoredArticle[]>;
  /** Makes articles first seen since then due for another reading, which tells nobody; answers how many. */
  reclassify(since: Date): Promise<number>;
  /** Who receives mail. */
  listSubscribers(): Promise<Subscriber[]>;
  /** All that is kept of an address; null where nothing is. */
  subscriberData(email: string): Promise<SubscriberData | null>;
  /** Forgets an address; those that alerts.yaml names are ended. */
  deleteSubscriber(email: string): Promise<{ deleted: number; configured: string[] }>;
  /** Mail is sent to an address again whose mail came back; false where it was not suppressed. */
  liftSuppression(email: string): Promise<boolean>;
  /** Makes deliveries due again; answers with their ids. */
  replayDeliveries(query: ReplayQuery): Promise<string[]>;
  /** False where there is none of that id. */
  pollNow(feedId: string): Promise<boolean>;
}
