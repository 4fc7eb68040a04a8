import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/feeds/parse.js";
import { CHARSET_MUTATIONS, MARKUP_MUTATIONS, type Mutation } from "./mutations.js";
import { SPECIMENS, type Specimen } from "./specimens.js";

/** Reads a specimen after the mutations, markup first, and expects what it held before. */
async function survives(specimen: Specimen, mutations: Mutation[]): Promise<void> {
  const text = mutations.reduce((xml, { text }) => text?.(xml) ?? xml, specimen.text);
  const encode = mutations.find(({ bytes }) => bytes !== undefined)?.bytes ?? ((xml: string) => Buffer.from(xml));
  const contentType = mutations.find((each) => each.contentType !== undefined)?.contentType ?? null;
  const feed = await parseFeed(encode(text), { contentType, url: "https://news.example/feed" });
  const kept = Math.min(...mutations.map(({ keeps }) => keeps ?? specimen.entries.length));
  expect({
    title: feed.title,
    entries: feed.entries.map(({ id, title, url, publishedAt }) => ({ id, title, url, published: publishedAt?.toISOString() })),
  }).toEqual({
    title: specimen.title,
    entries: specimen.entries.slice(0, kept).map((entry) => ({ ...entry, published: new Date(entry.published).toISOString() })),
  });
}

const each = (mutations: Mutation[]) =>
  SPECIMENS.flatMap((specimen) => mutations.map((mutation) => [specimen.name, mutation.name, specimen, mutation] as const));

test.each(each(CHARSET_MUTATIONS))("%s in %s is read", async (_format, _name, specimen, mutation) => {
  await survives(specimen, [mutation]);
});

test.each(each(MARKUP_MUTATIONS))("%s with %s is read", async (_format, _name, specimen, mutation) => {
  await survives(specimen, [mutation]);
});

/** Of these, two at once say something else than each alone. */
const ALONE =
  /^(?:truncated|no closing|the root's end|unclosed|junk|words behind|a second|a NUL|single quotes|style|a DOCTYPE|an entity|no declaration|a declaration)/;
const SIMPLE = MARKUP_MUTATIONS.filter(({ name }) => !ALONE.test(name) && name !== "names in capitals");

test("two troubles at once are read as well", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SPECIMENS),
      fc.constantFrom(...MARKUP_MUTATIONS),
      fc.constantFrom(...SIMPLE.filter(({ name }) => !/first|mark/.test(name))),
      fc.constantFrom(...CHARSET_MUTATIONS.filter(({ name }) => /declared$|with a mark/.test(name) && !/undeclared/.test(name))),
      async (specimen, first, second, charset) => {
        if (first === second) return;
        // What touches the declaration or comes before it says something of the charset too.
        const marked = /first|mark|declaration|single quotes/.test(first.name);
        await survives(specimen, marked ? [second, first] : [charset, second, first]);
      },
    ),
    { numRuns: 200, seed: 20_260_105 },
  );
});
