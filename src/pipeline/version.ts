import { readFileSync } from "node:fs";

/** The program's version, from package.json: above the built file or the source. */
export function version(): string {
  for (const place of ["../../../package.json", "../../package.json"]) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(new URL(place, import.meta.url), "utf8"));
      if (name === "vigil") return String(found);
    } catch {
      // not there: the other place
    }
  }
  return "unknown";
}
