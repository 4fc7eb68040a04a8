import { closest, distance } from "fastest-levenshtein";
import { z } from "zod";
import type { ConfigDocument } from "./document.js";
import type { ConfigProblem } from "./problem.js";

type Issue = z.core.$ZodIssue;

/** What zod found wrong, in the user's words, with its place. */
export function problemsOf(document: ConfigDocument, schema: z.ZodType, issues: readonly Issue[]): ConfigProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(document, schema, path, key));
    const missing = issue.code === "invalid_type" && valueAt(document.value, path) === undefined;
    const place = missing ? document.place(path.slice(0, -1)) : document.place(path);
    const shown = showPath(path);
    if (missing)
      return [
        {
          file: document.file,
          ...place,
          path: showPath(path.slice(0, -1)),
          what: `has no \`${String(path.at(-1))}\`.`,
          fix: `Add  ${String(path.at(-1))}: …`,
        },
      ];
    return [{ file: document.file, ...place, path: shown, ...inWords(issue, valueAt(document.value, path), path) }];
  });
}

function inWords(issue: Issue, value: unknown, path: readonly (string | number)[]): { what: string; fix?: string } {
  // A secret is never shown.
  const shown = /secret|smtp|token|password/i.test(String(path.at(-1))) ? "" : ` ${JSON.stringify(value)?.slice(0, 60)}`;
  if (issue.code === "invalid_type")
    return {
      what: `is${shown}, which is no ${TYPES[issue.expected] ?? issue.expected}.`,
      fix: `Write ${EXAMPLES[issue.expected] ?? "a value of that kind"}.`,
    };
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const nearest = typeof value === "string" ? near(value, values) : null;
    return {
      what: `is${shown}, which is none of ${values.join(", ")}.`,
      ...(nearest === null ? {} : { fix: `Did you mean ${nearest}?` }),
    };
  }
  if (issue.code === "too_small" && issue.origin === "array")
    return { what: "is empty.", fix: `Name at least ${String(issue.minimum)}.` };
  if (issue.code === "too_small" || issue.code === "too_big") {
    const bound = issue.code === "too_small" ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`;
    return { what: `is${shown}: it must be ${bound}${issue.origin === "string" ? " characters long" : ""}.` };
  }
  return { what: `is${shown || " not right"}.`, fix: `It must be ${issue.message}` };
}

const TYPES: Record<string, string> = { string: "text", array: "list", object: "map of keys", int: "whole number" };
const EXAMPLES: Record<string, string> = {
  array: "a list: [a, b]",
  string: 'text, in quotes where YAML reads it as something else: "…"',
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "keys and values: { key: value }",
};

function unknownKey(document: ConfigDocument, schema: z.ZodType, path: readonly (string | number)[], key: string): ConfigProblem {
  const known = keysAt(schema, path);
  const nearest = near(key, known);
  return {
    file: document.file,
    ...document.place(path, key),
    path: showPath([...path, key]),
    what: "is no known key.",
    why: `Known here: ${known.join(", ")}.`,
    ...(nearest === null ? {} : { fix: `Did you mean \`${nearest}\`?` }),
  };
}

/** The keys that a schema knows at a place. */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let at: unknown = schema;
  for (const part of path) {
    at = inner(at);
    at = at instanceof z.ZodObject ? at.shape[part as string] : at instanceof z.ZodArray ? at.element : undefined;
  }
  at = inner(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** What stands inside a default or an optional. */
export function inner(schema: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return inner(schema.unwrap());
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  return schema;
}

/** The known word that a mistyped one is likely to mean; null where none is near. */
export function near(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), best) <= Math.max(2, Math.floor(word.length / 3)) ? best : null;
}

export function showPath(path: readonly (string | number)[]): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === "object" && at !== null ? (at as Record<string | number, unknown>)[part] : undefined),
    value,
  );
}
