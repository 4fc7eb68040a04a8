/**
 * Incidents told from other news, cross-validated, beside a keyword rule and "always".
 * usage: npm run bench -- incidents --data DIR [--folds 5]   (a folder with muc4-*.jsonl, satp-*.jsonl, bbc-*.jsonl)
 */
import { parseArgs } from "node:util";
import { assess } from "../../src/classify/index.js";
import { train } from "../../src/classify/model/train.js";
import { exampleOf, type Labelled, readLabelled } from "./incidents/data.js";

const { values } = parseArgs({ options: { data: { type: "string" }, folds: { type: "string", default: "5" } } });
if (values.data === undefined) {
  console.error("usage: npm run bench -- incidents --data DIR [--folds 5]");
  process.exit(2);
}
const FOLDS = Number(values.folds);
const docs = readLabelled(values.data);
const examples = docs.map(exampleOf);
/** Neighbours in a file are often about one thing: a fold is made of runs of 20. */
const foldOf = (i: number) => Math.floor(i / 20) % FOLDS;

type Said = ReadonlySet<string>;
type Row = Record<string, number>;
const MUC: Record<string, string> = { armed_assault: "attack", assassination: "attack", unarmed_assault: "attack" };
const SATP: Record<string, string> = {
  bombing: "bombing",
  kidnapping: "kidnapping",
  armed_assault: "armed_assault",
  assassination: "armed_assault",
};

function score(rows: readonly { doc: Labelled; said: Said }[]): Row {
  const of = (source: Labelled["source"]) => rows.filter(({ doc }) => doc.source === source);
  const f1 = (pairs: readonly (readonly [said: boolean, is: boolean])[]) => {
    const [tp, fp, fn] = [
      [true, true],
      [true, false],
      [false, true],
    ].map(([a, b]) => pairs.filter(([said, is]) => said === a && is === b).length);
    return {
      f1: (2 * (tp ?? 0)) / (2 * (tp ?? 0) + (fp ?? 0) + (fn ?? 0) || 1),
      precision: (tp ?? 0) / ((tp ?? 0) + (fp ?? 0) || 1),
    };
  };
  const muc = of("muc4");
  const satp = of("satp");
  const calm = of("bbc").filter(({ doc }) => !doc.labels?.includes("conflict"));
  const relevance = f1(muc.map(({ doc, said }) => [said.size > 0, doc.relevant === true]));
  const mucType = (type: string) =>
    f1(muc.map(({ doc, said }) => [[...said].some((t) => (MUC[t] ?? t) === type), doc.types?.includes(type) === true])).f1;
  const satpType = (type: string) =>
    f1(satp.map(({ doc, said }) => [[...said].some((t) => (SATP[t] ?? "other") === type), doc.labels?.includes(type) === true]))
      .f1;
  const [attack, bombing, kidnapping, arson] = ["attack", "bombing", "kidnapping", "arson"].map(mucType);
  const [assault, bombs, abducted, other] = ["armed_assault", "bombing", "kidnapping", "other"].map(satpType);
  return {
    "MUC relevance P": relevance.precision,
    "MUC relevance F1": relevance.f1,
    "MUC attack": attack ?? 0,
    "MUC bombing": bombing ?? 0,
    "MUC kidnapping": kidnapping ?? 0,
    "MUC arson": arson ?? 0,
    "MUC types macro": ((attack ?? 0) + (bombing ?? 0) + (kidnapping ?? 0) + (arson ?? 0)) / 4,
    "SATP assault": assault ?? 0,
    "SATP bombing": bombs ?? 0,
    "SATP kidnapping": abducted ?? 0,
    "SATP other": other ?? 0,
    "SATP macro": ((assault ?? 0) + (bombs ?? 0) + (abducted ?? 0) + (other ?? 0)) / 4,
    "BBC false alarms": calm.filter(({ said }) => said.size > 0).length / (calm.length || 1),
  };
}

const KEYWORDS: [RegExp, string][] = [
  [/bomb|explo|blast|grenade/i, "bombing"],
  [/kidnap|abduct|hostage/i, "kidnapping"],
  [/kill|attack|shot|murder|gunm[ae]n/i, "armed_assault"],
  [/arson|set (?:on fire|ablaze)|torched/i, "arson"],
];
const keyword = ({ text }: Labelled): Said => new Set(KEYWORDS.filter(([cue]) => cue.test(text)).map(([, type]) => type));
const always = (): Said => new Set(["armed_assault"]);

const folds: Row[] = [];
const all: { doc: Labelled; said: Said }[] = [];
let seconds = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(examples.filter((_, i) => foldOf(i) !== fold));
  const rows = docs
    .filter((_, i) => foldOf(i) === fold)
    .map((doc) => {
      const start = performance.now();
      const { happenings } = assess({ title: "", text: doc.text, language: "en", publishedAt: null }, [], weights);
      seconds += (performance.now() - start) / 1000;
      const attacks = happenings.filter(({ kind }) => kind === "incident");
      // An attack whose means nobody tells has no type: the collections call it "other".
      return { doc, said: new Set(attacks.flatMap(({ types }): string[] => (types.length > 0 ? types : ["unknown"]))) };
    });
  all.push(...rows);
  folds.push(score(rows));
}
const total = score(all);
const keywords = score(docs.map((doc) => ({ doc, said: keyword(doc) })));
const constant = score(docs.map((doc) => ({ doc, said: always() })));
const shown = (value: number | undefined) => (value ?? 0).toFixed(3);
console.table(
  Object.fromEntries(
    Object.keys(total).map((name) => {
      const spread = folds.map((row) => row[name] ?? 0);
      return [
        name,
        {
          Vigil: shown(total[name]),
          folds: `${shown(Math.min(...spread))}–${shown(Math.max(...spread))}`,
          keywords: shown(keywords[name]),
          always: shown(constant[name]),
        },
      ];
    }),
  ),
);
console.log(
  `${docs.length} articles, ${FOLDS} folds, each told by a model that has not seen it; ${(docs.length / seconds).toFixed(0)} articles/s on one thread`,
);
