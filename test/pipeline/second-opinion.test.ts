import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text as streamText } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { languageModelSchema } from "../../src/config/vigil-schema.js";
import { createLanguageModel, type LanguageModel } from "../../src/http/language-model.js";
import { assessArticle } from "../../src/pipeline/assess.js";
import { listEvents } from "../../src/store/events.js";
import { type Polling, startPolling } from "./polling.js";
import { addArticle, FEEDS, GROUP, subscribe } from "./told.js";

const BOMB = "A bomb claimed by the Balochistan Liberation Army killed four people in Quetta on Monday, police said.";
/** What the rules make nothing of. */
const HARD = "The road to Kalat has been in the hands of the Balochistan Liberation Army since Monday morning, drivers told us.";

interface Asked {
  authorization: string | undefined;
  body: { model: string; messages: { role: string; content: string }[]; response_format: { type: string } };
}

let server: Server;
let vigil: Polling;
let model: LanguageModel;
let asked: Asked[] = [];
/** What the endpoint does with a question. */
let answer: (response: import("node:http").ServerResponse) => void;

const said = (happenings: unknown) => (response: import("node:http").ServerResponse) =>
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ choices: [{ message: { role: "assistant", content: JSON.stringify({ happenings }) } }] }));
const incident = {
  kind: "incident",
  groups: ["bla"],
  types: ["bombing"],
  place: "Quetta",
  date: "2026-01-05",
  killed: 4,
  injured: null,
  quote: BOMB,
};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked.push({ authorization: request.headers.authorization, body: JSON.parse(await streamText(request)) });
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  vigil = await startPolling({ watchlist: { groups: [GROUP] } });
});
afterAll(async () => {
  await vigil.close();
  server.close();
});
beforeEach(async () => {
  await vigil.again();
  await vigil.feeds(FEEDS);
  await subscribe(vigil, 1);
  asked = [];
  configure({});
});
afterEach(() => model.close());

function configure(settings: object) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  model = createLanguageModel(
    languageModelSchema.parse({ url, model: "small", apiKey: "secret", below: 0.99, timeout: "1s", ...settings }),
    "Vigil test",
  );
  vigil.setModel(model);
}
async function tell(title: string, text: string, feed = "dawn") {
  const id = await addArticle(vigil, feed, title, text);
  await assessArticle(vigil.ctx, id);
  const [row] = await vigil.ctx.store.query<{ assessment: { confidence: number; explanation: string[] } }>(
    "select assessment from articles where id = $1",
    [id],
  );
  const { events } = await listEvents(vigil.ctx.store, { limit: 10 });
  return { events, explanation: (row?.assessment.explanation ?? []).filter((line) => /small|second opinion/.test(line)) };
}
async function confidenceWithoutModel() {
  vigil.setModel(null);
  const { events } = await tell("Bomb kills four in Quetta", BOMB, "wire");
  await vigil.again();
  await vigil.feeds(FEEDS);
  vigil.setModel(model);
  return events[0]?.confidence ?? Number.NaN;
}

test("what both find is surer, and the question names groups and asks for JSON of a shape", async () => {
  const alone = await confidenceWithoutModel();
  answer = said([incident]);
  const { events, explanation } = await tell("Bomb kills four in Quetta", BOMB);
  expect(events[0]?.confidence).toBeCloseTo(1 - (1 - alone) / 2, 2);
  expect(explanation).toEqual(["small: reads an incident in it"]);
  expect(asked).toMatchObject([
    {
      authorization: "Bearer secret",
      body: { model: "small", response_format: { type: "json_schema" }, messages: [{ role: "system" }, { role: "user" }] },
    },
  ]);
  expect(asked[0]?.body.messages[1]?.content).toContain("bla: Balochistan Liberation Army");
});

test("what the model does not find is less sure, and is not dropped", async () => {
  const alone = await confidenceWithoutModel();
  answer = said([]);
  const { events, explanation } = await tell("Bomb kills four in Quetta", BOMB);
  expect(events[0]?.confidence).toBeCloseTo(alone / 2, 2);
  expect(explanation).toEqual(["small: does not read an incident in it"]);
});

test("what only the model finds opens an event, with the sentence that proves it", async () => {
  answer = said([{ ...incident, types: ["armed_assault"], place: "Kalat", killed: null, quote: HARD.replace(" ", "\n") }]);
  const { events, explanation } = await tell("Drivers wait at Kalat", HARD);
  expect(events).toMatchObject([
    { kind: "incident", place: "Kalat", groups: [{ id: "bla" }], confidence: 0.55, evidence: [{ quote: HARD }] },
  ]);
  expect(explanation).toEqual(["small: reads an incident, which the rules had not found"]);
});

test.each([
  [
    "a quotation that is not in the article",
    { quote: "Forty people were killed in Kalat by the group." },
    "quotation does not stand",
  ],
  ["a group that the article does not name", { quote: HARD, groups: ["ttp"] }, "nothing of the watchlist"],
  ["something of years ago", { quote: HARD, date: "2019-02-01" }, "it is of 2019-02-01"],
])("%s does not count", async (_, wrong, reason) => {
  answer = said([{ ...incident, ...wrong }]);
  const { events, explanation } = await tell("Drivers wait at Kalat", HARD);
  expect(events).toEqual([]);
  expect(explanation).toEqual([expect.stringContaining(reason)]);
});

test.each<[string, (response: import("node:http").ServerResponse) => void, string]>([
  ["an error", (response) => response.writeHead(500).end("out of memory"), "answered 500: out of memory"],
  ["no JSON", (response) => response.end("<html>"), "no JSON"],
  ["another shape", said("none"), "not of the shape"],
  ["an unknown kind", said([{ ...incident, kind: "gossip" }]), "not of the shape"],
  ["no answer in time", () => {}, "within 1 s"],
  ["a broken connection", (response) => response.destroy(), "broke the connection"],
])("%s changes nothing", async (_, wrong, reason) => {
  const alone = await confidenceWithoutModel();
  answer = wrong;
  const { events, explanation } = await tell("Bomb kills four in Quetta", BOMB);
  expect(events.map(({ confidence }) => confidence)).toEqual([alone]);
  expect(explanation).toEqual([expect.stringContaining(reason)]);
  expect(vigil.log.at(-2) ?? vigil.log.at(-1)).toBeDefined();
});

test("an answer is kept: the same article is asked about once, and a second reading asks nothing new", async () => {
  answer = said([incident]);
  const { events } = await tell("Bomb kills four in Quetta", BOMB);
  const again = () => vigil.ctx.store.query("update articles set state = 'read', reread = true, next_attempt_at = '-infinity'");
  await again();
  const [{ id } = { id: "" }] = await vigil.ctx.store.query<{ id: string }>("select id::text from articles");
  answer = (response) => response.writeHead(500).end();
  await assessArticle(vigil.ctx, id);
  expect(asked).toHaveLength(1);
  expect((await listEvents(vigil.ctx.store, { limit: 9 })).events.map((event) => event.confidence)).toEqual([
    events[0]?.confidence,
  ]);
  await vigil.ctx.store.query("delete from second_opinions");
  await again();
  await assessArticle(vigil.ctx, id);
  expect(asked).toHaveLength(1);
});

test("past the day's budget the rules decide alone, until a day has gone by", async () => {
  await model.close();
  configure({ perDay: 2 });
  answer = said([]);
  for (const town of ["Quetta", "Turbat", "Khuzdar"]) await tell(`Bomb kills four in ${town}`, BOMB.replace("Quetta", town));
  const { explanation } = await tell("Bomb kills four in Sibi", BOMB.replace("Quetta", "Sibi"));
  expect([asked.length, explanation]).toEqual([2, ["no second opinion: 2 were asked for in the last 24 hours"]]);
  vigil.pass(86_400);
  await tell("Bomb kills four in Zhob", BOMB.replace("Quetta", "Zhob"));
  expect(asked).toHaveLength(3);
});

test("an article of which the rules are sure, or that names nothing watched, is not asked about", async () => {
  await model.close();
  configure({ below: 0.3 });
  await tell("Bomb kills four in Quetta", BOMB);
  configure({ below: 0.99 });
  await tell("Festival opens", "A festival of flowers opened in Lahore on Monday, and thousands came to see it.");
  expect(asked).toEqual([]);
});
