import type { Report, VigilEvent } from "./types.js";
import { fold } from "./words.js";

const MAX_HEADLINE = 240;

const ENGLISH = /\b(?:the|of|in|to|and|at|on|for|after|with|from|by|as|is|are|kills?|killed|attacks?|blast|over|near|against)\b/;
const NOT_ENGLISH =
  /\b(?:der|die|das|und|bei|nach|le|la|les|des|el|los|las|del|por|en|une?|dans|di|il|per|nel|na|em|dos|ve|bir)\b/;

/** True where a title reads as English: Latin letters only, an English function word, and none that English lacks. */
export function readsAsEnglish(title: string): boolean {
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(title)) return false;
  const lower = title.toLowerCase();
  return ENGLISH.test(lower) && !NOT_ENGLISH.test(lower);
}

/** True where a title shouts: three or more cased words, none in lower case. */
export function shouts(title: string): boolean {
  const words = title.match(/\p{Lu}{2,}/gu) ?? [];
  return words.length >= 3 && !/\p{Ll}/u.test(title);
}

/** A report's title as a headline: one line, without the outlet's name at its end; its first quote where it has none of its own. */
export function headlineOf(report: Report): string {
  const title = report.isLive ? "" : report.title.replace(/\s+/gu, " ").trim();
  const parts = /^(.{12,}?)\s+[-–—|»]\s+([^-–—|»]{2,40})$/u.exec(title);
  const bare = parts?.[1] !== undefined && isOutlet(parts[2] ?? "", report) ? parts[1] : title;
  const headline = bare || (report.evidence[0]?.quote.replace(/\s+/gu, " ").trim() ?? "") || report.url;
  return headline.length <= MAX_HEADLINE
    ? headline
    : `${headline.slice(0, headline.lastIndexOf(" ", MAX_HEADLINE - 1)).trimEnd() || headline.slice(0, MAX_HEADLINE - 1)}…`;
}

function isOutlet(name: string, report: Report): boolean {
  const squeeze = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
  const outlet = squeeze(name);
  const host = URL.canParse(report.url) ? squeeze(new URL(report.url).hostname.replace(/^www\./, "")) : "";
  return outlet.length > 2 && (squeeze(report.feedTitle).includes(outlet) || host.startsWith(outlet) || host === outlet);
}

/** How far a title is from one that everybody can read: 0 is good. */
const flaws = (title: string) => (readsAsEnglish(title) ? 0 : 2) + (shouts(title) ? 1 : 0);

const WRITTEN_OUT = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** True where a title gives this figure, in digits or as English newsrooms write it out. */
const says = (title: string, figure: number) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,])(?:${[figure, WRITTEN_OUT[figure]].filter(Boolean).join("|")})(?![\\p{L}\\p{N}]|[.,]\\d)`,
    "iu",
  ).test(title);

/** True where a headline gives a number of dead that its reports have left behind. */
function isOutdated(headline: string, reports: readonly Report[], killed: number): boolean {
  const figure = reports.find((report) => headlineOf(report) === headline)?.killed ?? null;
  return figure !== null && figure !== killed && says(headline, figure) && !says(headline, killed);
}

/**
 * The headline to keep: the present one, so that readers recognise the event, unless it is not English, or shouts, or gives a toll that
 * no longer stands, and the report's title is better in that.
 *
 * @param killed the event's dead with this report; null where nobody counts them
 */
export function betterHeadline(
  { headline, reports }: Pick<VigilEvent, "headline" | "reports">,
  report: Report,
  killed: number | null,
): string {
  if (report.title.trim() === "") return headline;
  const offered = headlineOf(report);
  const [before, after] = [flaws(headline), flaws(offered)];
  if (after !== before) return after < before ? offered : headline;
  const isCurrent = killed !== null && report.killed === killed && says(offered, killed);
  return isCurrent && isOutdated(headline, reports, killed) ? offered : headline;
}
