import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/load.js";
import { jsonSchema, renderReference } from "../../src/config/reference.js";
import { FILES, type FileName } from "../../src/config/schema.js";

test("the shipped configuration is valid and rich enough to start with", () => {
  const { feeds, watchlist } = loadConfig("config", {});
  expect(feeds.length).toBeGreaterThanOrEqual(30);
  expect(new Set(feeds.map(({ language }) => language)).size).toBeGreaterThanOrEqual(5);
  expect(watchlist.groups.length).toBeGreaterThanOrEqual(25);
  expect(watchlist.terms.length).toBeGreaterThanOrEqual(15);
  expect(watchlist.groups.find(({ id }) => id === "bla")?.aliases).toContain("Majeed Brigade");
});

test.each(Object.keys(FILES) as FileName[])("the editors' schema of %s.yaml is what the code checks", (name) => {
  expect(JSON.parse(readFileSync(`config/schemas/${name}.schema.json`, "utf8"))).toEqual(jsonSchema(name));
});

test("the configuration reference is current", () => {
  expect(readFileSync("docs/configuration.md", "utf8")).toBe(renderReference());
});
