/** Writes what is generated from the schemas: the editors' JSON Schemas and the configuration reference. */
import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchema, renderReference } from "./reference.js";
import { FILES, type FileName } from "./schema.js";

mkdirSync("config/schemas", { recursive: true });
for (const name of Object.keys(FILES) as FileName[]) {
  writeFileSync(`config/schemas/${name}.schema.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
}
writeFileSync("docs/configuration.md", renderReference());
