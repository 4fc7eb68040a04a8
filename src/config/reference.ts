import { z } from "zod";
import { FILES, type FileName } from "./schema.js";

/** JSON Schema of a configuration file, for editors; of what is written, before defaults. */
export function jsonSchema(name: FileName): Record<string, unknown> {
  return z.toJSONSchema(FILES[name], { io: "input", unrepresentable: "any" });
}

const INTRO: Record<FileName, string> = {
  vigil: "How it runs. Every key has a default; the file may be missing.",
  feeds: "What is polled.",
  watchlist: "Who and what is watched.",
  alerts: "Who is told. Readers who subscribe by themselves are not in it.",
};

/** The configuration reference as Markdown: every key with its type, default and meaning. */
export function renderReference(): string {
  const files = (Object.keys(FILES) as FileName[]).map((name) => {
    const rows = keysOf(jsonSchema(name), "");
    return `## ${name}.yaml\n\n${INTRO[name]}\n\n| key | type | default | |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return `# Configuration\n\nGenerated from the schemas that check the files (\`npm run docs\`). Durations are \`10s\`, \`15m\`, \`12h\`, \`180d\`; sizes \`500KB\`, \`10MB\`; \`\${NAME}\` reads the environment.\n\n${files.join("\n")}`;
}

interface Schema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

function keysOf(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    const item = value.items?.properties ? value.items : null;
    if (item) return [row(here, value, schema.required?.includes(key)), ...keysOf(item, `${here}[]`)];
    if (value.properties) return keysOf(value, here);
    return [row(here, value, schema.required?.includes(key))];
  });
}

function row(path: string, schema: Schema, required = false): string {
  const type = schema.enum
    ? schema.enum.map(String).join(", ")
    : schema.items
      ? `list of ${schema.items.enum ? schema.items.enum.map(String).join(", ") : (schema.items.type ?? "values")}`
      : (schema.type ?? "");
  const fallback = schema.default === undefined ? (required ? "**required**" : "") : `\`${JSON.stringify(schema.default)}\``;
  return `| \`${path}\` | ${type} | ${fallback} | ${schema.description ?? ""} |`;
}
