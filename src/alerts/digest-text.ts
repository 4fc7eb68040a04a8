import type { DigestItem, DigestModel } from "./digest.js";
import type { Wording } from "./wording/index.js";

const WIDTH = 72;
const BAR = 30;

/** A digest as plain text, from the model that the page is made from. */
export function digestText(model: DigestModel): string {
  const { words } = model;
  const lines = [model.title, model.day, "", `${model.summary}.`];
  const most = model.byCountry[0]?.incidents ?? 0;
  const width = Math.max(0, ...model.byCountry.map(({ name }) => name.length));
  if (most > 0) lines.push("", `${words.say("by_country")}:`);
  for (const { name, incidents } of model.byCountry)
    lines.push(`  ${name.padEnd(width)}  ${"#".repeat(Math.ceil((incidents / most) * BAR))} ${incidents}`);
  for (const section of model.sections) {
    lines.push("", "", section.title.toLocaleUpperCase(words.language), "=".repeat(section.title.length));
    for (const { name, items } of section.groups) {
      lines.push("", `[${name ?? words.say("no_group")}]`);
      for (const item of items) lines.push("", ...itemLines(item, words));
    }
  }
  if (model.changed.length > 0) {
    const title = words.say("changed");
    lines.push("", "", title.toLocaleUpperCase(words.language), "=".repeat(title.length));
    for (const item of model.changed) {
      const changes = item.changes.flatMap((line) => wrap(`  ${line}`, "  "));
      lines.push("", ...wrap(`* ${item.headline.text}`, "  "), ...changes, `  ${item.url}`);
    }
    if (model.changedLeft > 0) lines.push("", words.say("more_changed", { n: model.changedLeft }));
  }
  if (model.left > 0) {
    lines.push("", "", ...wrap(words.say("left", { n: model.left }), ""), `${words.say("see_all")}: ${model.eventsUrl}`);
  }
  lines.push("", "-- ", ...wrap(model.period, ""));
  lines.push(...wrap(words.say("reliability_short"), ""));
  lines.push(`${words.say("all_events")}: ${model.eventsUrl}`);
  if (model.preferencesUrl !== null) lines.push(`${words.say("change")}: ${model.preferencesUrl}`);
  if (model.unsubscribeUrl !== null) lines.push(`${words.say("unsubscribe")}: ${model.unsubscribeUrl}`);
  return `${lines.join("\n")}\n`;
}

function itemLines(item: DigestItem, words: Wording): string[] {
  const others = item.groups.slice(1);
  const facts = [
    ...item.facts,
    ...(item.toll === null ? [] : [item.toll]),
    ...(others.length > 0 ? [words.say("with_names", { names: words.list(others) })] : []),
  ];
  const outlets = item.outlets.map(({ name, reliability }) => `${name} (${reliability})`);
  const more = item.sources - item.outlets.length;
  return [
    ...wrap(`* ${item.headline.text}`, "  "),
    ...wrap(`  ${facts.join(" · ")}`, "  "),
    ...(item.quote === null ? [] : wrap(`  “${item.quote.text}”`, "  ")),
    ...(item.byModel === null ? [] : wrap(`  ${item.byModel.text} (${words.say("by_machine")})`, "  ")),
    ...wrap(`  ${outlets.join(", ")}${more > 0 ? ` ${words.say("and_more", { n: more })}` : ""}`, "  "),
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
