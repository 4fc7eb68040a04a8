import { attachReport } from "../../../dist/src/events/attach.js";
import { openEvent } from "../../../dist/src/events/open.js";
import { resolve } from "../../../dist/src/events/resolve.js";
import { wordWeights } from "../../../dist/src/events/words.js";

const UNDATED = new Date("2000-01-01T00:00:00Z");

/** The product's own resolver on news of any kind: no watchlist, no places, every article an incident of which only the words are known. */
export function createResolver() {
  const events = new Map();
  return {
    assign({ id, title, text, publishedAt }) {
      const seenAt = publishedAt ?? UNDATED;
      const happening = {
        kind: "incident",
        groups: [],
        terms: [],
        types: [],
        place: null,
        country: null,
        date: null,
        killed: null,
        killedMax: null,
        injured: null,
        injuredMax: null,
        designation: null,
        confidence: 0.5,
        evidence: [{ quote: title }],
      };
      const report = {
        articleId: id,
        url: "https://example.org/",
        title,
        feedId: id,
        feedTitle: id,
        reliability: "C",
        publishedAt,
        copyOf: null,
        killed: null,
        killedMax: null,
        injured: null,
        injuredMax: null,
        evidence: happening.evidence,
        seenAt,
      };
      const { eventId } = resolve(happening, { title, text, publishedAt, seenAt, articleId: id }, [...events.values()]);
      const known = events.get(eventId);
      const event = known ? attachReport(known, happening, report, new Map()).event : openEvent(happening, report, id, new Map());
      events.set(event.id, { ...event, words: [...(known?.words ?? []), wordWeights(`${title}\n${text}`)] });
      return event.id;
    },
  };
}
