import type { ConfigDocument } from "./document.js";
import type { ListConfig } from "./feeds-schema.js";
import { showPath } from "./issues.js";
import type { ConfigProblem } from "./problem.js";

type Complaint = Pick<ConfigProblem, "what" | "why" | "fix"> & { key: "entries" | "aliases" | "programme" | null };

/** Whether each list has the keys that its format needs, and no other's. */
export function listSources(document: ConfigDocument, lists: readonly ListConfig[]): ConfigProblem[] {
  return lists.flatMap((list, i) =>
    complaints(list).map(({ key, ...said }) => {
      const path = ["lists", i, ...(key === null ? [] : [key])];
      return { file: document.file, ...document.place(path), path: showPath(path), ...said };
    }),
  );
}

function complaints({ format, entries, aliases, programme }: ListConfig): Complaint[] {
  const stray = (key: "entries" | "aliases" | "programme", of: string): Complaint => ({
    key,
    what: `is only for format ${of}.`,
    fix: "Take it out, or change the format.",
  });
  return [
    ...(format === "page" && entries === undefined
      ? [
          {
            key: null,
            what: "has no `entries`.",
            why: "A page says nowhere which of its parts are entries.",
            fix: 'Add e.g.  entries: "main table tr"',
          },
        ]
      : []),
    ...(format !== "page" && entries !== undefined ? [stray("entries", "page")] : []),
    ...(format !== "page" && programme !== undefined ? [stray("programme", "page")] : []),
    ...(format !== "ofac-csv" && aliases !== undefined ? [stray("aliases", "ofac-csv")] : []),
  ];
}
