import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chatMessages } from "../renders.js";

test.each(Object.entries(chatMessages()))("docs/renders/%s.json is what that format is sent", (format, body) => {
  expect(JSON.parse(readFileSync(`docs/renders/${format}.json`, "utf8"))).toEqual(body);
});
