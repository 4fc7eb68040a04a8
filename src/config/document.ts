import { readFileSync } from "node:fs";
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { ConfigProblem } from "./problem.js";

type Path = readonly (string | number)[];

/** A YAML file, parsed, with the place of everything in it. */
export interface ConfigDocument {
  file: string;
  value: unknown;
  problems: ConfigProblem[];
  /** Where a key or a value stands; the nearest thing around it where it is missing. */
  place(path: Path, key?: string): { line: number; col: number };
}

/**
 * Reads a YAML file and fills in `${NAME}` from the environment.
 *
 * @param instead what the file is to hold, where that is to be checked before it is written
 * @returns null where there is no such file
 */
export function readDocument(path: string, file: string, env: NodeJS.ProcessEnv, instead?: string): ConfigDocument | null {
  let text: string;
  try {
    text = instead ?? new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    const what =
      error instanceof TypeError
        ? "is not UTF-8 text."
        : `can't be read: ${error instanceof Error ? error.message : String(error)}`;
    const fix = error instanceof TypeError ? "Save it as UTF-8." : undefined;
    return {
      file,
      value: {},
      problems: [{ file, line: null, col: null, path: "", what, fix }],
      place: () => ({ line: 1, col: 1 }),
    };
  }
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), col: Math.max(1, col) };
  };
  const problems: ConfigProblem[] = doc.errors.map((error) => ({
    file,
    ...at(error.pos[0]),
    path: "",
    ...syntaxWords(error.code, error.message),
  }));
  if (problems.length === 0) problems.push(...fillIn(doc, file, env, at));
  let value: unknown = {};
  try {
    value = problems.length > 0 ? {} : (doc.toJS({ maxAliasCount: 100 }) ?? {});
  } catch {
    problems.push({
      file,
      line: 1,
      col: 1,
      path: "",
      what: "repeats itself through aliases (&x, *x) too often.",
      fix: "Write the values out.",
    });
  }
  return { file, value, problems, place: (where, key) => at(offsetOf(doc, where, key)) };
}

function offsetOf(doc: Document, path: Path, key?: string): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? doc.contents : doc.getIn(path.slice(0, depth), true);
    if (key !== undefined && depth === path.length && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function fillIn(
  doc: Document,
  file: string,
  env: NodeJS.ProcessEnv,
  at: (offset: number) => { line: number; col: number },
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  visit(doc, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string" || !node.value.includes("${")) return;
      node.value = node.value.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name: string) => {
        const value = env[name];
        if (value === undefined || value === "") {
          problems.push({
            file,
            ...at(node.range?.[0] ?? 0),
            path: "",
            what: `needs the environment variable ${name}, which is not set.`,
            fix: `Set it before the start, e.g.  ${name}=… npm start`,
          });
          return "";
        }
        return value;
      });
    },
  });
  return problems;
}

function syntaxWords(code: string, message: string): { what: string; fix?: string } {
  if (code === "DUPLICATE_KEY") return { what: "the same key stands here twice.", fix: "Keep one of the two." };
  if (code === "TAB_AS_INDENT") return { what: "a tab is used to indent.", fix: "YAML wants spaces: replace it by two." };
  if (code === "BAD_INDENT")
    return { what: "the indentation does not fit the lines above.", fix: "Align it with its neighbours." };
  return {
    what: `is no valid YAML: ${message.split("\n")[0]}`,
    fix: "Look at the quotes, brackets and colons of this line and the one above.",
  };
}
