import { expect, test } from "vitest";
import { matches, whyNot } from "../../src/alerts/filter.js";
import { type Filter, filterSchema } from "../../src/config/schema.js";
import type { VigilEvent } from "../../src/events/types.js";
import { event } from "./sample-events.js";

const incident = event();
const listing = event({
  kind: "designation",
  place: null,
  country: "US",
  terms: [{ id: "fto", name: "Foreign Terrorist Organization" }],
});
const policy = event({ kind: "policy", country: null });

/** A filter as the configuration gives it. */
const filter = (given: Partial<Filter>) => filterSchema.parse(given);

test.each<[string, Partial<Filter>, VigilEvent, boolean]>([
  ["nothing asked", {}, incident, true],
  ["its kind", { kinds: ["designation", "incident"] }, incident, true],
  ["another kind", { kinds: ["designation"] }, incident, false],
  ["its group", { groups: ["ttp", "bla"] }, incident, true],
  ["another group", { groups: ["ttp"] }, incident, false],
  ["a group, and none is named", { groups: ["bla"] }, event({ groups: [] }), false],
  ["its term", { terms: ["fto"] }, listing, true],
  ["a term that it is not about", { terms: ["fto"] }, incident, false],
  ["its group or a term that it is not about", { groups: ["bla"], terms: ["fto"] }, incident, true],
  ["another group or its term", { groups: ["ttp"], terms: ["fto"] }, listing, true],
  ["another group or another term", { groups: ["ttp"], terms: ["sdgt"] }, listing, false],
  ["its country", { countries: ["PK", "AF"] }, incident, true],
  ["another country", { countries: ["AF"] }, incident, false],
  ["a country, and none is known", { countries: ["PK"] }, event({ country: null }), false],
  ["a country, of a listing that was made abroad", { countries: ["PK"] }, listing, true],
  ["a country, of a policy of none", { countries: ["PK"] }, policy, true],
  ["a country, of another's policy", { countries: ["PK"] }, event({ kind: "policy", country: "IR" }), false],
  ["confidence at the limit", { minConfidence: 0.93 }, incident, true],
  ["confidence below the limit", { minConfidence: 0.94 }, incident, false],
  ["confidence below the default limit", {}, event({ confidence: 0.49 }), false],
  ["as many sources", { minSources: 3 }, incident, true],
  ["more sources", { minSources: 4 }, incident, false],
  ["empty lists", { kinds: [], groups: [], terms: [], countries: [] }, incident, true],
])("a filter that asks for %s", (_, given, subject, fits) => {
  expect(matches(filter(given), subject)).toBe(fits);
  expect(whyNot(filter(given), subject).length === 0).toBe(fits);
});

test("every reason for which an event does not fit is told", () => {
  const strict = filter({ kinds: ["policy"], groups: ["ttp"], countries: ["AF"], minConfidence: 0.95, minSources: 5 });
  expect(whyNot(strict, incident)).toEqual([
    "kind incident is not among policy",
    "it is about none of ttp",
    "country PK is not among AF",
    "confidence 0.93 is below minConfidence 0.95",
    "3 of at least 5 independent sources (minSources)",
  ]);
});
