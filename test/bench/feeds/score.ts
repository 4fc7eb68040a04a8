/** How much of what a feed holds a reader finds. */
import type { Reader, ReadFeed } from "./readers.js";

export interface Expected {
  file: string;
  bytes: Uint8Array;
  contentType: string | null;
  url: string;
  outcome: "feed" | "not-a-feed" | "empty" | "hostile";
  count?: number | null | undefined;
  title?: string | null | undefined;
  /** The first ones, in order. */
  entries: { id: string | null; title: string | null; link: string | null; published: string | null }[];
}

const IN_TIME_MS = 5000;
const spaced = (said: string | null | undefined) => (typeof said === "string" ? said.replace(/\s+/g, " ").trim() : "");
const address = (said: string | null | undefined) => (said ? (URL.canParse(said) ? new URL(said).href : said) : null);
const instant = (said: string | Date | null | undefined) => (said ? new Date(said).getTime() : null);

/**
 * Scores a reader: `read` is the right outcome (as many entries, or an error); titles, links, dates and ids are shares of the expected
 * entries, matched by position, an unread feed losing all of its; `hostile` is the share of bombs refused in time.
 */
export async function score(parse: Reader["parse"], cases: readonly Expected[]) {
  const tally = new Map<string, { right: number; all: number }>();
  const failures: string[] = [];
  for (const expected of cases) {
    const count = (column: string, right: boolean, got: unknown) => {
      const sum = tally.get(column) ?? { right: 0, all: 0 };
      tally.set(column, { right: sum.right + (right ? 1 : 0), all: sum.all + 1 });
      if (!right) failures.push(`${expected.file}\t${column}\tgot ${JSON.stringify(got)}`);
    };
    const start = performance.now();
    const got: ReadFeed | Error = await Promise.resolve()
      .then(() => parse(expected.bytes, expected))
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    const entries = got instanceof Error ? null : got.entries;
    if (expected.outcome !== "feed") {
      const refused = entries === null || (expected.outcome === "empty" && entries.length === 0);
      const right = refused && performance.now() - start < IN_TIME_MS;
      count("read", right, entries?.length);
      if (expected.outcome === "hostile") count("hostile", right, entries?.length);
      continue;
    }
    count("read", entries?.length === expected.count, got instanceof Error ? got.message : entries?.length);
    if (expected.title) count("titles", !(got instanceof Error) && spaced(got.title) === spaced(expected.title), got);
    expected.entries.forEach((want, i) => {
      const have = entries?.[i];
      count("titles", have !== undefined && spaced(have.title) === spaced(want.title), have?.title);
      count("links", have !== undefined && address(have.url) === address(want.link), have?.url);
      count("dates", have !== undefined && instant(have.publishedAt) === instant(want.published), have?.publishedAt);
      if (want.id !== null) count("ids", have?.id === want.id, have?.id);
    });
  }
  const percent = ({ right, all } = { right: 0, all: 0 }) => (all === 0 ? "–" : ((100 * right) / all).toFixed(1));
  const columns = ["read", "titles", "links", "dates", "ids", "hostile"];
  return { failures, row: Object.fromEntries(columns.map((column) => [`${column} %`, percent(tally.get(column))])) };
}
