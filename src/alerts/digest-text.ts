import type { DigestItem, DigestModel } from "./digest.js";
import { CHANGED_TITLE } from "./digest-wording.js";

const WIDTH = 72;

/** A digest as plain text, from the model that the page is made from. */
export function digestText(model: DigestModel): string {
  const lines = [model.title, model.day, "", `${model.summary}.`];
  for (const section of model.sections) {
    lines.push("", "", section.title.toUpperCase(), "=".repeat(section.title.length));
    for (const { name, items } of section.groups) {
      lines.push("", `[${name ?? "No group named"}]`);
      for (const item of items) lines.push("", ...itemLines(item));
    }
  }
  if (model.changed.length > 0) {
    lines.push("", "", CHANGED_TITLE.toUpperCase(), "=".repeat(CHANGED_TITLE.length));
    for (const item of model.changed) {
      const changes = item.changes.flatMap((line) => wrap(`  ${line}`, "  "));
      lines.push("", ...wrap(`* ${item.headline.text}`, "  "), ...changes, `  ${item.url}`);
    }
    if (model.changedLeft > 0) lines.push("", `${model.changedLeft} more have changed.`);
  }
  if (model.left > 0) lines.push("", "", `${model.left} more left out here. See all events: ${model.eventsUrl}`);
  lines.push("", "-- ", `Covers ${model.period}.`);
  lines.push(...wrap("The letter after an outlet is its reliability, A to F. Outlets that print the same text count once.", ""));
  lines.push(`All events: ${model.eventsUrl}`);
  if (model.preferencesUrl !== null) lines.push(`Change what you get: ${model.preferencesUrl}`);
  if (model.unsubscribeUrl !== null) lines.push(`Unsubscribe: ${model.unsubscribeUrl}`);
  return `${lines.join("\n")}\n`;
}

function itemLines(item: DigestItem): string[] {
  const others = item.groups.slice(1);
  const facts = [
    ...item.facts,
    ...(item.toll === null ? [] : [item.toll]),
    ...(others.length > 0 ? [`with ${others.join(", ")}`] : []),
  ];
  const outlets = item.outlets.map(({ name, reliability }) => `${name} (${reliability})`);
  const more = item.sources - item.outlets.length;
  return [
    ...wrap(`* ${item.headline.text}`, "  "),
    ...wrap(`  ${facts.join(" · ")}`, "  "),
    ...(item.quote === null ? [] : wrap(`  “${item.quote.text}”`, "  ")),
    ...wrap(`  ${outlets.join(", ")}${more > 0 ? ` and ${more} more` : ""}`, "  "),
    `  ${item.url}`,
  ];
}

/** Breaks a line at spaces; further lines are indented. A longer word stays whole. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trimEnd().split(/(?<=\S) +/)) {
    if (line.trim() !== "" && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
