import type { ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { languageModelSchema } from "../../src/config/vigil-schema.js";
import { createLanguageModel, type LanguageModel } from "../../src/http/language-model.js";
import { assessArticle } from "../../src/pipeline/assess.js";
import { type Listening, listen } from "../world/listen.js";
import { type Polling, startPolling } from "./polling.js";
import { addArticle, addReader, composeDue, FEEDS, GROUP } from "./told.js";

const BOMB = "A bomb claimed by the Balochistan Liberation Army killed four people in Quetta on Monday, police said.";
const HAND = "(Written by a language model from the reports, unchecked)";

let endpoint: Listening;
let vigil: Polling;
let model: LanguageModel;
let asked: { messages: { content: string }[] }[] = [];
let answer: (response: ServerResponse) => void;
const said = (text: unknown) => (response: ServerResponse) =>
  response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ text }) } }] }));

beforeAll(async () => {
  endpoint = await listen(async (request, response) => {
    asked.push((await json(request)) as (typeof asked)[number]);
    answer(response);
  });
  vigil = await startPolling({ watchlist: { groups: [GROUP] } });
});
afterAll(async () => {
  await vigil.close();
  await endpoint.down();
});
beforeEach(async () => {
  await vigil.again();
  await vigil.feeds(FEEDS);
  asked = [];
  configure({});
});
afterEach(() => model.close());

function configure(settings: object) {
  const url = `${endpoint.url}/v1`;
  model = createLanguageModel(languageModelSchema.parse({ url, model: "small", timeout: "1s", ...settings }), "Vigil test");
  vigil.setModel(model);
}
/** The next digest's text, of one event; spaces as one. */
async function digest(): Promise<string> {
  await assessArticle(vigil.ctx, await addArticle(vigil, "dawn", "Bomb kills four in Quetta", BOMB));
  vigil.pass(2 * 3600);
  asked = [];
  const [mail] = await composeDue(vigil);
  return mail?.text.replace(/\s+/g, " ") ?? "";
}

test("a summary stands under the quote, marked, made of the reports and asked for once", async () => {
  await addReader(vigil, { byModel: "summary" });
  await addReader(vigil, { byModel: "summary" });
  answer = said("Dawn reports a bomb in Quetta.");
  expect(await digest()).toContain(`police said.” Dawn reports a bomb in Quetta. ${HAND} dawn (C)`);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.messages[0]?.content).toContain("at most two sentences in English");
  expect(asked[0]?.messages[1]?.content).toBe(`Bomb kills four in Quetta\ndawn: ${BOMB}`);
  // The same event in somebody else's digest: known already.
  await addReader(vigil, { id: "digest:desk:2", email: "other@example.org", byModel: "summary" });
  await vigil.ctx.store.query(
    "insert into digest_items (subscription_id, event_id, due_at) select 'digest:desk:2', event_id, due_at from digest_items",
  );
  const [other] = await composeDue(vigil);
  expect(other?.text.replace(/\s+/g, " ")).toContain("Dawn reports a bomb in Quetta.");
  expect(asked).toHaveLength(1);
});

test("a translation is asked for the quote alone, in the digest's language", async () => {
  await addReader(vigil, { byModel: "translation", language: "fr" });
  answer = said("Une bombe a tué quatre personnes.");
  expect(await digest()).toContain("Une bombe a tué quatre personnes. (Rédigé par un modèle de langage");
  expect(asked[0]?.messages[0]?.content).toContain("into French");
  expect(asked[0]?.messages[1]?.content).toBe(BOMB);
});

test.each<[string, () => void]>([
  ["an error", () => (answer = (response) => void response.writeHead(500).end("no"))],
  ["another shape", () => (answer = said({ text: 1 }))],
  ["no JSON", () => (answer = (response) => void response.end("Sorry, I can't."))],
  ["nothing within its time", () => (answer = () => {})],
  ["an empty text", () => (answer = said(" "))],
  ["a budget that is used up", () => configure({ perDay: 0 })],
  ["no model configured", () => vigil.setModel(null)],
])("with %s the digest is what it would have been", async (_, prepare) => {
  await addReader(vigil, { byModel: "summary" });
  prepare();
  const text = await digest();
  expect(text).toContain("Bomb kills four in Quetta");
  expect(text).not.toContain(HAND);
});

test("who did not ask for it gets nothing by a model, and none is asked", async () => {
  await addReader(vigil);
  answer = said("Never asked.");
  expect(await digest()).not.toContain("Never asked");
  expect(asked).toEqual([]);
});
