import type { EventKind } from "../config/vocabulary.js";
import { type Cluster, clusterReports, type Report } from "./cluster.js";
import type { DateHit } from "./dates.js";
import { designationDetails } from "./designation-details.js";
import { SEIZES } from "./enforcement-rules.js";
import { dayOf, dayOfTelling, isFollowUp } from "./happening-date.js";
import { groupsOf, ownOf } from "./happening-groups.js";
import { areasOf, placeOf, placesBeside, says, TOWN_AND_PROVINCE } from "./happening-place.js";
import type { LanguageRules } from "./languages/rules.js";
import { oneKindEach } from "./one-kind.js";
import { INTERNATIONAL, type Place } from "./place.js";
import { responsibilityFor } from "./responsibility.js";
import { confidenceOf, JOINS, OPENS } from "./scoring.js";
import type { ReadSentence } from "./signal.js";
import { tollOfReports } from "./toll-of-reports.js";
import { NO_TOLL, type Toll } from "./tolls.js";
import type { Evidence, Happening } from "./types.js";
import { type Head, ledBy, reasonAgainst, seriesIn, withoutRepeats, withoutSummary } from "./what-counts.js";

const MAX_EVIDENCE = 3;

export interface Gathered {
  happenings: Happening[];
  /** Why reports of a kind made no happening. */
  notes: string[];
}

/**
 * Puts the reports of an article together into what happened.
 *
 * @param dateline  where the article was written from, for a happening whose sentences name no place
 * @param leadPlace where its first sentence says that something happened
 * @param isDated   its day of publication is known, and with it which days are recent
 */
export function gatherHappenings(
  reports: readonly Report[],
  sentences: readonly ReadSentence[],
  rules: LanguageRules | null,
  dateline: Place | null,
  leadPlace: Place | null,
  isDated: boolean,
): Gathered {
  const title = sentences
    .filter(({ part }) => part === "title")
    .map(({ low }) => low)
    .join(" ");
  const opening = sentences.find(({ part }) => part !== "title");
  const head: Head = { title, opening, lead: ledBy(reports), isDated, seriesAt: seriesIn(sentences) };
  const happenings: Happening[] = [];
  const notes: string[] = [];
  for (const kind of ["designation", "delisting", "incident", "enforcement", "policy"] as const) {
    const own = reports.filter(({ signal, score }) => signal.kind === kind && score >= JOINS);
    if (own.length === 0) continue;
    const found =
      kind === "incident"
        ? withoutRepeats(clusterReports(own), head)
        : kind === "enforcement"
          ? clusterReports(own)
          : single(own);
    found.forEach((cluster, i) => {
      const about = ownOf(
        cluster,
        found.filter((other) => other !== cluster),
        sentences,
      );
      const happening = build(kind, cluster, sentences, about, rules, dateline, leadPlace, i === 0, found.length === 1);
      const reason = reasonAgainst(happening, cluster, found[0], head);
      if (reason === null) happenings.push(happening);
      else notes.push(`${kind} not counted: ${reason}`);
    });
  }
  const told = withoutSummary(happenings);
  if (told.length < happenings.length) notes.push("incident not counted: it sums up those told below it");
  const { kept, notes: merged } = oneKindEach(told, sentences);
  return { happenings: kept, notes: [...notes, ...merged] };
}

function single(reports: readonly Report[]): Cluster[] {
  return reports.some(({ score }) => score >= OPENS) ? [{ reports: [...reports] }] : [];
}

function build(
  kind: EventKind,
  { reports }: Cluster,
  sentences: readonly ReadSentence[],
  own: readonly ReadSentence[],
  rules: LanguageRules | null,
  dateline: Place | null,
  leadPlace: Place | null,
  first: boolean,
  alone: boolean,
): Happening {
  const told = reports.map(({ sentence }) => sentence);
  const isAct = kind === "incident" || kind === "enforcement";
  const place = isAct ? placeOf(reports, sentences, dateline, leadPlace, first, rules, own) : null;
  const day = dayOf(reports, isAct ? own : [], rules);
  const toldOn = isAct && day === null ? dayOfTelling(reports) : null;
  const groups = groupsOf(kind, { reports }, sentences, own, rules, day, first, alone);
  const happening = {
    kind,
    groups,
    terms: [...new Set(told.flatMap((sentence) => sentence.terms))],
    types: kind === "incident" ? typesOf(reports) : [],
    place: place === null ? null : place.name,
    isDateline: place !== null && dateline !== null && place.name === dateline.name && !says(told, dateline),
    areas: [
      ...new Set([
        ...areasOf(told),
        ...(place?.level === "province" && place.name !== null && !TOWN_AND_PROVINCE.has(place.name) ? [place.name] : []),
      ]),
    ],
    near: placesBeside(
      [...(alone ? sentences.filter(({ part }) => part === "title") : []), ...told, ...namingIt(place?.name ?? null, own, told)],
      place?.name ?? null,
      dateline,
    ),
    country: place === null || place.country === INTERNATIONAL ? null : place.country,
    date: day ?? toldOn,
    ...(isAct
      ? tollWith(
          kind === "enforcement" ? reports.filter(({ signal }) => !SEIZES.test(signal.cue)) : reports,
          alone ? sentences : [],
        )
      : NO_TOLL),
    designation:
      kind === "designation"
        ? designationDetails(
            reports.map(({ sentence, signal }) => ({ low: sentence.low, at: signal.at })),
            "listed",
            day,
          )
        : kind === "delisting"
          ? designationDetails(
              reports.map(({ sentence, signal }) => ({ low: sentence.low, at: signal.at })),
              "delisted",
              day,
            )
          : null,
    ...(kind === "incident" && { responsibility: responsibilityFor(new Set(groups), sentences, day) }),
    isWithinDays: day === null && (toldOn !== null || told.some(({ dates }) => dates.some(isRecentWithoutDay))),
    ...(kind === "incident" && isFollowUp(reports) && { isFollowUp: true }),
    evidence: evidenceOf(reports),
  };
  const best = Math.max(...reports.map(({ score }) => score));
  return { ...happening, confidence: confidenceOf(happening, best, told, day !== null) };
}

const isRecentWithoutDay = ({ age, day }: DateHit) => age === "recent" && day === null;

/**
 * The toll of the reports; where they give none, of the sentences right after that speak of nothing else. Who is arrested or tried kills
 * nobody that day: a toll beside it is of what they are accused of.
 */
function tollWith(reports: readonly Report[], sentences: readonly ReadSentence[]): Toll {
  const toll = tollOfReports(reports);
  if (toll.killed !== null || toll.injured !== null) return toll;
  const after = reports.flatMap(({ sentence }) => [1, 2].map((step) => sentences[sentence.index + step]));
  const beside = after.find(
    (one) =>
      one !== undefined &&
      (one.signals.length === 0 || IT_KILLED.test(one.low)) &&
      (one.toll.killed !== null || one.toll.injured !== null) &&
      !one.dates.some(({ age }) => age === "old"),
  );
  return beside?.toll ?? toll;
}

/** "It happened at El Aguaje, a community of Aguililla": the sentences besides that name its place. */
const namingIt = (name: string | null, own: readonly ReadSentence[], told: readonly ReadSentence[]) =>
  own.filter(
    (sentence) =>
      !told.includes(sentence) &&
      sentence.signals.length === 0 &&
      sentence.places.some((hit) => hit.places.some((place) => place.name === name)),
  );

/** "It killed at least 34 people", after the sentence that tells of the attack. */
const IT_KILLED =
  /^(?:it|they|the (?:attack|assault|blast|bombing|explosion|raid|shooting|massacre)) (?:killed|left|claimed|cost|wounded|injured)\b|^the (?:death )?toll (?:is|was|stands|stood|now|has)\b/;

/** Types by how plainly and where they are told; a body's passing words add none. */
function typesOf(reports: readonly Report[]): Happening["types"] {
  const weights = new Map<Happening["types"][number], number>();
  const plain = reports.filter(({ signal }) => signal.generic !== true);
  for (const { signal, sentence } of plain.length > 0 ? plain : reports) {
    if (sentence.part === "body" && signal.weight < 0.5 && plain.length > 1) continue;
    const value = signal.weight * (sentence.part === "title" ? 2 : sentence.part === "lead" ? 1.5 : 1);
    signal.types.forEach((type, i) => {
      weights.set(type, (weights.get(type) ?? 0) + value / (1 + i * 0.2));
    });
  }
  const highest = Math.max(0, ...weights.values());
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .filter(([, weight]) => weight >= 0.25 * Math.min(highest, 1.6))
    .map(([type]) => type);
}

/** The sentences that prove it: body before title, with toll, group and place. */
function evidenceOf(reports: readonly Report[]): Evidence[] {
  const worth = ({ sentence, score }: Report) =>
    score +
    (sentence.part === "title" ? -0.3 : sentence.part === "lead" ? 0.2 : 0) +
    (sentence.groups.length > 0 ? 0.15 : 0) -
    (sentence.quote.length > 450 ? 0.3 : 0);
  const quotes = [...reports].sort((a, b) => worth(b) - worth(a)).map(({ sentence }) => sentence.quote);
  return [...new Set(quotes)].slice(0, MAX_EVIDENCE).map((quote) => ({ quote }));
}
