/** Whether the words of two whole reports tell one story, whatever their facts were read as. */
import type { Happening } from "../classify/types.js";
import { compareDays, dayOf, dayOfEvent, dayOfHappening, mayBeOneNight } from "./day.js";
import { compareGroups, comparePlaces, compareTolls, compareTypes, fewerDied, type Kin, sequelCue } from "./features.js";
import type { Finding } from "./finding.js";
import { placeKey } from "./place.js";
import { type EventCandidate, eventTextOf, leadOf, type ReportText, type Resolution } from "./report-text.js";
import { type Likeness, vectorLikeness, type WordWeights, wordWeights } from "./words.js";

/** So many days apart may be one story. */
const MOST_DAYS = 3;
/** Notices of fewer words are alike by their form: "a bomb killed two in Turbat, police said". */
const FEWEST_WORDS = 20;
/** From this likeness of whole texts on, two reports are of one event though its group, its place or its toll contradicts. */
const ONE_STORY = 0.25;
/** Where the day or the type contradicts, or several facts do: notices of one town's attacks are nearly as like as that. */
const SURELY_ONE = 0.4;

/**
 * The last look before an event is opened: a place, a group or a day may have been misread, but reports of one event share its names.
 *
 * In whole texts, weighed by how rare words are among all reports, reports of one event are nearly always alike (0.25 and more), and
 * of two events seldom. So one contradiction does not open a second event where the texts are alike; a toll of another order, a sequel
 * (`the second attack in two days`) or several contradictions do.
 *
 * @param vector     of the report's words
 * @param candidates events that share rare words with the article, with their reports' vectors
 */
export function resolveByStory(
  happening: Happening,
  article: ReportText,
  vector: WordWeights,
  candidates: readonly EventCandidate[],
  kin: Kin,
): Resolution {
  const none: Resolution = { eventId: null, score: 0, why: ["no report tells the same story"] };
  if (happening.kind !== "incident" || vector.size < FEWEST_WORDS) return none;
  const day = dayOf(dayOfHappening(happening), article);
  const lead = leadOf(article);
  let best: Resolution = none;
  for (const event of candidates) {
    const eventDay = dayOfEvent(event);
    if (event.kind !== happening.kind || Math.abs(day.day - eventDay.day) > MOST_DAYS) continue;
    if (event.reports.every((report) => report.articleId === article.articleId)) continue;
    if (eventDay.day < day.day && sequelCue(lead)?.sure) continue;
    const place = comparePlaces(happening, event, lead);
    // Another place is a misreading only where the text names this one too.
    if (place.verdict === "different" && !names(lead, event.place)) continue;
    const like = (event.words ?? []).filter((words) => words.size >= FEWEST_WORDS).map((words) => vectorLikeness(vector, words));
    const likest = like.reduce<Likeness>((a, b) => (b.score > a.score ? b : a), { score: 0, shared: [] });
    const isOneNight = mayBeOneNight(day, eventDay, `${lead}\n${eventTextOf(event)}`);
    const days: Finding = isOneNight ? { verdict: "compatible", why: "of one night" } : compareDays(day, eventDay);
    const types = compareTypes(happening, event);
    const tolls = compareTolls(happening, event);
    if (tolls.verdict === "different" && fewerDied(happening, event)) continue;
    const facts: Finding[] = [compareGroups(happening, event, kin), place, types, days, tolls];
    const against = facts.filter(({ verdict }) => verdict === "different");
    const isDoubtful = against.length > 1 || types.verdict === "different" || days.verdict === "different";
    const needed = isDoubtful ? SURELY_ONE : ONE_STORY;
    if (likest.score < needed || likest.score <= best.score) continue;
    best = {
      eventId: event.id,
      score: likest.score,
      why: [
        `joins ${event.id}: one story (${likest.score.toFixed(2)}): ${likest.shared.join(", ")}`,
        ...against.map(({ why }) => `although ${why}`),
      ],
    };
  }
  return best;
}

const names = (text: string, place: string | null) => place !== null && ` ${placeKey(text)} `.includes(` ${placeKey(place)} `);

/** What of an article's vector is in the sentences that tell of a happening, of length 1 again. */
export function partOf(vector: WordWeights, { evidence }: Happening): WordWeights {
  const own = wordWeights(evidence.map(({ quote }) => quote).join("\n"));
  const part = [...vector].filter(([word]) => own.has(word));
  const length = Math.hypot(...part.map(([, weight]) => weight)) || 1;
  return new Map(part.map(([word, weight]) => [word, weight / length]));
}
