import { attachReport } from "../../../dist/src/events/attach.js";
import { openEvent } from "../../../dist/src/events/open.js";
import { resolve } from "../../../dist/src/events/resolve.js";
import { reportVector, tellingWords } from "../../../dist/src/events/words.js";

const MOST_CANDIDATES = 50;
const UNDATED = new Date("2000-01-01T00:00:00Z");

/**
 * The product's own resolver on news of any kind: no watchlist, no places, every article an incident of which only the words are known.
 * What the product keeps in its database (reports' vectors, counts of words, events by word) is kept in maps.
 */
export function createResolver() {
  const [events, counted, byWord] = [new Map(), new Map(), new Map()];
  const counts = { reports: 0, of: (word) => counted.get(word) ?? 0 };
  return {
    assign({ id, title, text, publishedAt }) {
      const seenAt = publishedAt ?? UNDATED;
      const toll = { killed: null, killedMax: null, injured: null, injuredMax: null };
      const evidence = [{ quote: title }];
      const place = { place: null, country: null, date: null };
      const happening = {
        kind: "incident",
        groups: [],
        terms: [],
        types: [],
        ...place,
        ...toll,
        designation: null,
        confidence: 0.5,
        evidence,
      };
      const source = { feedId: id, feedTitle: id, reliability: "C", copyOf: null };
      const report = { articleId: id, url: "https://example.org/", title, ...source, publishedAt, ...toll, evidence, seenAt };
      const vector = reportVector(`${title}\n${text}`, counts);
      const shared = new Map();
      for (const word of tellingWords(vector, counts))
        for (const event of byWord.get(word) ?? []) shared.set(event, (shared.get(event) ?? 0) + 1);
      const ids = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES);
      const candidates = ids.map(([known]) => events.get(known));
      const { eventId } = resolve(happening, { title, text, publishedAt, seenAt, articleId: id, vector }, candidates);
      const known = events.get(eventId);
      const event = known ? attachReport(known, happening, report, new Map()).event : openEvent(happening, report, id, new Map());
      events.set(event.id, { ...event, words: [...(known?.words ?? []), vector] });
      counts.reports++;
      for (const word of vector.keys()) {
        counted.set(word, counts.of(word) + 1);
        byWord.set(word, (byWord.get(word) ?? new Set()).add(event.id));
      }
      return event.id;
    },
  };
}
