/**
 * MB of text a second of processor time, one thread, with 2,000 and 20,000 aliases, beside a RegExp of alternatives, an Aho–Corasick automaton from npm
 * and, as the limit, Vectorscan (where a C compiler and libvectorscan-dev are installed).
 * usage: npm run bench -- matcher [--text FILE.jsonl] [--seconds 2]
 *
 * FILE has an article a line as JSON with a `text`; without one, articles are made up from the project's own words. Each peer does
 * less than Vigil: without case, but without other folding, without word boundaries (but RegExp), acronyms' context, and `not` phrases.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { parse } from "yaml";
import { watchlistSchema } from "../../src/config/schema.js";
import { compileWatchlist, findMentions } from "../../src/watchlist/index.js";

const { values } = parseArgs({ options: { text: { type: "string" }, seconds: { type: "string", default: "2" } } });
const SECONDS = Number(values.seconds);

const shipped = watchlistSchema.parse(parse(readFileSync("config/watchlist.yaml", "utf8")));

/** The shipped aliases and made-up names of the same build. */
function aliases(count: number): string[] {
  const heads = "Jaish Lashkar Harakat Jund Ansar Kataib Liwa Saraya Tehreek Sipah Hizb Jamaat Junud Fedayeen Asaib".split(" ");
  const links = ["al", "e", "ul", "i"];
  const tails =
    `Furqan Badr Sham Hijra Nasr Fath Qadisiya Hamza Umar Khalid Tariq Salah Nur Huda Iman Tawhid Sunna Haqq Quds Aqsa Karbala Madina Yarmuk
      Hittin Nahrawan Siffin Khandaq Uhud Tabuk Mutah Zulfiqar Usama Bilal Yasir Ammar Hudhayfa Salman Miqdad Ubayda Zayd Jafar Abbas Muslim`.split(
      /\s+/,
    );
  const places =
    `Kordofan Ituri Kivu Mopti Tillaberi Borno Sinai Derna Idlib Hasakah Anbar Diyala Nangarhar Kunar Zabul Helmand Panjwai Kech
      Awaran Zhob Swat Bajaur Kurram Mohmand Nagaland Manipur Assam Bastar Arakan Shan Kachin Chin Pattani Yala Sulu Basilan Cotabato Catatumbo
      Arauca Cauca Chocó Guaviare Apure Sinaloa Guerrero Michoacán Petén Olancho Artibonite Chechnya Ingushetia Dagestan`.split(
      /\s+/,
    );
  const kinds = "Liberation Army,Liberation Front,Resistance Movement,Freedom Fighters,Defence Force,Islamic Emirate".split(",");
  const made = [
    ...places.flatMap((place) => kinds.map((kind) => `${place} ${kind}`)),
    ...heads.flatMap((head) => tails.flatMap((tail) => links.map((link) => `${head} ${link} ${tail}`))),
    ...places.flatMap((place) => heads.flatMap((head) => tails.map((tail) => `${head} ${tail} ${place}`))),
  ];
  const own = shipped.groups.flatMap((group) => [group.name, ...group.aliases]);
  return [...new Set([...own, ...made])].slice(0, count);
}

function articles(): string[] {
  if (values.text !== undefined)
    return readFileSync(values.text, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => String(JSON.parse(line).text).replaceAll("\n", " "));
  const words = [
    "README.md",
    ...readdirSync("docs")
      .filter((file) => file.endsWith(".md"))
      .map((file) => `docs/${file}`),
  ]
    .map((file) => readFileSync(file, "utf8"))
    .join(" ")
    .split(/\s+/);
  const names = aliases(1000);
  return Array.from({ length: 2000 }, (_, n) =>
    Array.from({ length: 400 }, (_, i) =>
      i % 80 === 40 ? names[(n * 31 + i) % names.length] : words[(n * 97 + i * (1 + (n % 13))) % words.length],
    ).join(" "),
  );
}

const texts = articles();
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

interface Row {
  aliases: number;
  matcher: string;
  "MB/s": number;
  found: number;
  "compiled in ms": number;
}

/** Milliseconds of processor time: on a shared machine the clock on the wall measures the others. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Best of the passes that fit in the time; the first warms up. */
function measure(count: number, matcher: string, compile: () => (text: string) => number): Row {
  const began = cpuMs();
  const run = compile();
  const compiled = cpuMs() - began;
  let best = 0;
  let found = 0;
  const until = cpuMs() + SECONDS * 1000;
  for (let pass = 0; pass < 3 || cpuMs() < until; pass++) {
    const start = cpuMs();
    let read = 0;
    found = 0;
    for (const text of texts) {
      found += run(text);
      read += Buffer.byteLength(text);
      // A slow peer is not given the whole text.
      if (cpuMs() - start > SECONDS * 2000) break;
    }
    best = Math.max(best, read / (cpuMs() - start) / 1000);
    if (read < bytes) found = Number.NaN;
  }
  return { aliases: count, matcher, "MB/s": Number(best.toFixed(1)), found, "compiled in ms": Math.round(compiled) };
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function vectorscan(count: number, names: string[]): Row {
  const dir = mkdtempSync(join(tmpdir(), "vigil-vectorscan-"));
  try {
    writeFileSync(join(dir, "patterns"), names.map((name) => name.toLowerCase()).join("\n"));
    writeFileSync(join(dir, "text"), texts.join("\n"));
    execFileSync("cc", ["-O2", "-o", join(dir, "scan"), "test/bench/matcher/vectorscan.c", "-lhs"], { stdio: "pipe" });
    const began = performance.now();
    const answer = execFileSync(join(dir, "scan"), [join(dir, "patterns"), join(dir, "text"), String(SECONDS)]).toString();
    const [found = Number.NaN, rate = Number.NaN] = answer.trim().split(" ").map(Number);
    const compiled = Math.round(performance.now() - began - SECONDS * 1000);
    return { aliases: count, matcher: "Vectorscan, literals", "MB/s": rate, found, "compiled in ms": compiled };
  } catch (error) {
    console.error(`Vectorscan is left out: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return {
      aliases: count,
      matcher: "Vectorscan, literals",
      "MB/s": Number.NaN,
      found: Number.NaN,
      "compiled in ms": Number.NaN,
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

console.log(`${texts.length} articles, ${(bytes / 1e6).toFixed(1)} MB`);
const rows: Row[] = [];
for (const count of [2000, 20_000]) {
  const names = aliases(count);
  rows.push(
    measure(count, "Vigil, mentions", () => {
      const own = new Set(shipped.groups.flatMap((group) => [group.name, ...group.aliases]));
      const made = names.filter((name) => !own.has(name));
      const groups = [
        ...shipped.groups,
        ...Array.from({ length: Math.ceil(made.length / 10) }, (_, i) => made.slice(i * 10, i * 10 + 10)).map(
          ([name = "", ...rest], i) => ({ id: `made-${i}`, name, aliases: rest, acronyms: [], not: [] }),
        ),
      ];
      const watchlist = compileWatchlist({ groups, terms: shipped.terms });
      return (text) => findMentions(watchlist, text).length;
    }),
    measure(count, "@monyone/aho-corasick", () => {
      const automaton = new AhoCorasick(names.map((name) => name.toLowerCase()));
      return (text) => automaton.matchInText(text.toLowerCase()).length;
    }),
    measure(count, "RegExp alternatives", () => {
      const longest = [...names].sort((a, b) => b.length - a.length).map(quoted);
      const expression = new RegExp(`\\b(?:${longest.join("|")})\\b`, "gi");
      return (text) => text.match(expression)?.length ?? 0;
    }),
    vectorscan(count, names),
  );
}
console.table(rows);
