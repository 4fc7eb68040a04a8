/** Whose a happening is: the groups that its sentences name, that claim it or are blamed for it. */
import type { EventKind } from "../config/vocabulary.js";
import { claimants, claimantsOfAll, claimsOfAnother, DENIES_ROLE, DISOWNED, isOfAnotherDay } from "./attribution.js";
import type { Cluster, Report } from "./cluster.js";
import type { LanguageRules } from "./languages/rules.js";
import type { ReadSentence } from "./signal.js";

/**
 * @param own   the sentences that speak of this happening, see `ownOf`
 * @param first it is the first of its kind in the article
 * @param alone it is the only one of its kind there
 */
export function groupsOf(
  kind: EventKind,
  { reports }: Cluster,
  sentences: readonly ReadSentence[],
  own: readonly ReadSentence[],
  rules: LanguageRules | null,
  date: string | null,
  first: boolean,
  alone: boolean,
): string[] {
  const groups = new Set(reports.flatMap(({ sentence }) => (DENIES_ROLE.test(sentence.low) ? [] : sentence.groups)));
  const ofAnother = claimsOfAnother(sentences);
  const speak = (some: readonly ReadSentence[]) => some.filter((sentence) => !ofAnother.has(sentence));
  if (kind === "incident" && (alone || first)) for (const group of claimants(speak(own), rules, date)) groups.add(group);
  if (kind === "incident") for (const group of claimantsOfAll(speak(sentences))) groups.add(group);
  if (kind === "incident" && alone && groups.size === 0 && ofAnother.size === 0)
    for (const group of onlyGroupBeside(reports, sentences, date)) groups.add(group);
  if (kind !== "incident" && groups.size === 0) for (const group of inherited(reports, sentences)) groups.add(group);
  return [...groups];
}

/**
 * The sentences that speak of one of several happenings: those that report it, and what follows each until another is told. What stands
 * before all of them speaks of all.
 */
export function ownOf({ reports }: Cluster, others: readonly Cluster[], sentences: readonly ReadSentence[]): ReadSentence[] {
  const theirs = new Set(others.flatMap((other) => other.reports.map(({ sentence }) => sentence)));
  const own = new Set(reports.map(({ sentence }) => sentence));
  let isOwn = true;
  return sentences.filter((sentence) => {
    if (own.has(sentence)) isOwn = true;
    else if (theirs.has(sentence)) isOwn = false;
    return isOwn;
  });
}

/** "In law it now stands beside Al Qaeda": groups that another is likened to. */
const LIKENS =
  /\b(?:beside|alongside|in the company of|on a par with|(?:same|like) (?:list|status|footing) as|joins|joining) (?:\w+ ){0,4}zq/;

/** Groups of the sentences right before or after, for a report that goes on speaking of them. */
function inherited(reports: readonly Report[], sentences: readonly ReadSentence[]): string[] {
  for (const { sentence } of reports) {
    for (const step of [-1, -2, 1, 2, 3]) {
      const beside = sentences[sentence.index + step];
      if (beside !== undefined && beside.groups.length > 0 && !LIKENS.test(beside.low)) return beside.groups;
    }
  }
  return [];
}

/** The one group that an article names, in a sentence beside those of the attack: who else would it be about? */
function onlyGroupBeside(reports: readonly Report[], sentences: readonly ReadSentence[], day: string | null): string[] {
  const named = new Set(sentences.flatMap(({ groups }) => groups));
  if (named.size !== 1) return [];
  const beside = reports.flatMap(({ sentence }) => [1, 2].map((step) => sentences[sentence.index + step]));
  const says = beside.some(
    (one) =>
      one !== undefined &&
      one.groups.length > 0 &&
      !DISOWNED.test(one.low) &&
      !isOfAnotherDay(one, day) &&
      !DENIES_ROLE.test(one.low) &&
      !one.dates.some(({ age }) => age === "old"),
  );
  return says ? [...named] : [];
}
