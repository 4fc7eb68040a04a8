import { fullText } from "../classify/full-text.js";
import type { ArticleText, Assessment, Happening } from "../classify/types.js";
import { type RoleOfMention, rolesIn } from "../watchlist/roles.js";
import type { Mention } from "../watchlist/types.js";
import type { Cpu } from "./cpu.js";
import { type PageReader, readPage, reasonOf } from "./read-page.js";

/** An article from outside the feeds, with what had to be guessed about it. */
export interface ArticleInput extends ArticleText {
  notes: string[];
}

export interface Explanation {
  article: ArticleInput;
  assessment: Assessment;
  mentions: Mention[];
  /** The contract of `vigil read --json`; keys may be added. */
  json: ReturnType<typeof toJson>;
}

/** @param opinion a further word on what the rules found, where there is one to ask */
export async function explain(
  cpu: Cpu,
  article: ArticleInput,
  opinion: (found: Assessment) => Promise<Assessment> = async (found) => found,
): Promise<Explanation> {
  const { assessment: found, mentions } = await cpu.assess(article);
  const assessment = await opinion(found);
  return { article, assessment, mentions, json: toJson(article, assessment, mentions) };
}

/**
 * Fetches a page, with the later ones of its article, and reads it.
 *
 * @throws PageError where no answer comes or it holds no article
 */
export async function readUrl(reader: PageReader, url: string): Promise<ArticleInput> {
  const page = await readPage(reader, url);
  if (page.kind !== "read")
    throw new PageError(`${url} can't be read: ${page.kind === "unchanged" ? "no page came" : page.reason}.`);
  const { title, text, language, publishedAt, updates } = page.article;
  return { title: title ?? "", text, language, publishedAt, updates, notes: page.reason === null ? [] : [page.reason] };
}

/** There is no page, or it is no article. */
export class PageError extends Error {
  override readonly name = "PageError";
}

/**
 * Reads a saved page, a PDF, or a text whose first line is the title and whose second may be a date.
 *
 * @throws PageError for a page or PDF without an article
 */
export async function readInput(cpu: Cpu, bytes: Uint8Array): Promise<ArticleInput> {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString("latin1");
  if (/<(?:!doctype|html|head|body|article)\b|^\s*%PDF-/i.test(head)) {
    const { article, problem } = await cpu.readPage(bytes, { contentType: null, url: "http://localhost/", status: 200 });
    const { title, text, language, publishedAt, updates } = article;
    if (text === "") throw new PageError(`No article was found in it${problem === null ? "" : `: ${reasonOf(problem)}`}.`);
    return { title: title ?? "", text, language, publishedAt, updates, notes: problem === null ? [] : [reasonOf(problem)] };
  }
  return parseText(Buffer.from(bytes).toString("utf8"));
}

export function parseText(text: string): ArticleInput {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const title = lines[first]?.trim() ?? "";
  const rest = lines.slice(first + 1);
  const dated = rest.findIndex((line) => line.trim() !== "");
  const date = /^[-–\s]*(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?\s*(?:Z|UTC)?$/.exec(rest[dated]?.trim() ?? "");
  const publishedAt = date ? new Date(`${date[1]}T${date[2] ?? "00:00"}Z`) : null;
  const body = (date ? rest.slice(dated + 1) : rest).join("\n").trim();
  return {
    title,
    text: body,
    language: null,
    publishedAt,
    notes: publishedAt === null ? ["no date of publication is known: undated happenings count as new"] : [],
  };
}

function toJson(article: ArticleInput, assessment: Assessment, mentions: readonly Mention[]) {
  const roles = rolesIn(fullText(article), mentions, article.publishedAt);
  return {
    title: article.title,
    kind: assessment.kind,
    new: assessment.isNew,
    confidence: assessment.confidence,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    groups: assessment.groups.map((group) => ({
      ...group,
      aliases: aliasesOf(mentions, group.id),
      roles: countedRoles(roles, group.id),
    })),
    terms: assessment.terms.map((term) => ({ ...term, aliases: aliasesOf(mentions, term.id) })),
    incidents: assessment.happenings.filter((happening) => happening.kind === "incident").map(incidentJson),
    designations: assessment.happenings
      .filter((happening) => happening.designation !== null)
      .map((happening) => ({ ...happening.designation, groups: happening.groups, evidence: quotes(happening) })),
    happenings: assessment.happenings,
    background: assessment.background,
    evidence: assessment.happenings.flatMap(quotes),
    explanation: [...article.notes, ...assessment.explanation],
  };
}

const quotes = (happening: Happening) => happening.evidence.map((evidence) => evidence.quote);
const aliasesOf = (mentions: readonly Mention[], id: string) => [
  ...new Set(mentions.filter((mention) => mention.id === id).map((mention) => mention.alias)),
];

/** The roles of a group, most frequent first, each with the first sentence that shows it. */
function countedRoles(roles: readonly RoleOfMention[], id: string) {
  const rows = new Map<string, { role: RoleOfMention["role"]; mentions: number; quote: string }>();
  for (const { role, quote } of roles.filter((row) => row.id === id)) {
    const row = rows.get(role);
    if (row) row.mentions++;
    else rows.set(role, { role, mentions: 1, quote });
  }
  return [...rows.values()].sort((a, b) => b.mentions - a.mentions);
}

function incidentJson({
  types,
  groups,
  place,
  country,
  date,
  killed,
  killedMax,
  injured,
  injuredMax,
  confidence,
  responsibility = null,
  ...rest
}: Happening) {
  return {
    types,
    groups,
    place,
    country,
    date,
    killed,
    killedMax,
    injured,
    injuredMax,
    responsibility,
    confidence,
    evidence: rest.evidence.map(({ quote }) => quote),
  };
}

interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** The explanation as an analyst reads it in a terminal: what was found, what is new, what was set aside and why. */
export function explanationText({ article, assessment, json }: Explanation, c: Colours): string {
  const lines = [c.bold(article.title || "(no title)")];
  const published =
    article.publishedAt === null
      ? "date unknown"
      : `published ${article.publishedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  lines.push(c.dim(published), "");
  lines.push(
    `${c.bold("Kind")}        ${assessment.kind}, ${assessment.isNew ? c.green("new") : "nothing new"}, confidence ${assessment.confidence.toFixed(2)}`,
  );
  const named = (rows: typeof json.terms) =>
    rows.map(
      ({ name, mentions, aliases }) =>
        `${name} ×${mentions}${aliases.some((alias) => alias !== name) ? ` (${aliases.join(", ")})` : ""}`,
    );
  const roles = json.groups.map((group) => group.roles.map(({ role, mentions }) => `${role} ×${mentions}`).join(", "));
  const list = (label: string, rows: string[]) => {
    for (const [i, row] of rows.entries()) lines.push(`${c.bold((i === 0 ? label : "").padEnd(11))} ${row}`);
  };
  list(
    "Groups",
    named(json.groups).map((row, i) => `${row}${roles[i] ? c.dim(`: ${roles[i]}`) : ""}`),
  );
  list("Terms", named(json.terms));
  if (json.groups.length + json.terms.length === 0) lines.push(c.dim("Nobody and nothing of the watchlist is mentioned."));
  for (const happening of assessment.happenings) {
    lines.push(
      "",
      `${c.green("New")} ${c.bold(happening.kind)}: ${summary(happening)} (confidence ${happening.confidence.toFixed(2)})`,
    );
    for (const { quote } of happening.evidence) lines.push(`  “${quote}”`);
  }
  if (assessment.background.length > 0) lines.push("", c.bold("Set aside as background"));
  for (const { kind, groups, quote, reason } of assessment.background) {
    lines.push(`  ${c.yellow(kind)}${groups.length > 0 ? ` ${groups.join(", ")}` : ""}: ${reason}`, `    “${quote}”`);
  }
  lines.push("", c.bold("How it was decided"), ...json.explanation.map((line) => `  ${line}`));
  return lines.join("\n");
}

function summary(happening: Happening): string {
  const toll = (label: string, low: number | null, high: number | null) =>
    low === null ? null : `${high !== null && high > low ? `${low}–${high}` : low} ${label}`;
  const parts = [
    happening.types.join(", ") || (happening.kind === "incident" ? "means not told" : null),
    happening.designation === null
      ? null
      : [happening.designation.authority, happening.designation.instrument, happening.designation.action]
          .filter(Boolean)
          .join(" "),
    happening.groups.length > 0
      ? `by or about ${happening.groups.join(", ")}${happening.responsibility ? ` (${happening.responsibility})` : ""}`
      : "no tracked group",
    [happening.place, happening.country].filter(Boolean).join(", ") || "place unknown",
    happening.date === null ? "date unknown" : `${happening.isWithinDays ? "about " : ""}${happening.date}`,
    toll("killed", happening.killed, happening.killedMax),
    toll("injured", happening.injured, happening.injuredMax),
  ];
  return parts.filter((part) => part !== null).join("; ");
}
