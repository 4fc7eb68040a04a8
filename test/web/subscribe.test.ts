import { load } from "cheerio";
import { expect, test } from "vitest";
import { NOW } from "./sample.js";
import { createWorld, post } from "./world.js";

const FIELDS = {
  email: "new@example.org",
  chosen: "yes",
  kinds: "incident",
  at: "06:30",
  timezone: "Asia/Karachi",
  rhythm: "weekly",
  weekday: "thu",
};

test("a subscription holds what was chosen", async () => {
  const { app, did } = createWorld();
  const body: [string, string][] = [...Object.entries(FIELDS), ["kinds", "policy"], ["groups", "ttp"]];
  const answer = await app.request("/subscribe", post(body));
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Check your inbox");
  const choices = {
    filter: { kinds: ["incident", "policy"], groups: ["ttp"], minConfidence: 0.5, minSources: 1 },
    at: "06:30",
    timezone: "Asia/Karachi",
    days: ["thu"],
    atOnce: null,
    language: "en",
  };
  expect(did).toEqual([{ what: "subscribe", with: ["new@example.org", choices] }]);
});

test("an address alone is enough: everything, every morning", async () => {
  const { app, did } = createWorld();
  await app.request("/subscribe", post({ email: "new@example.org" }));
  const choices = {
    filter: { minConfidence: 0.5, minSources: 1 },
    at: "07:30",
    timezone: "UTC",
    days: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    atOnce: null,
    language: "en",
  };
  expect(did[0]?.with[1]).toEqual(choices);
});

test.each([
  ["email", { email: "nobody" }],
  ["email", { email: "" }],
  ["at", { at: "25:00" }],
  ["timezone", { timezone: "Mars/Olympus" }],
  ["timezone", { timezone: "+05:00" }],
  ["rhythm", { rhythm: "hourly" }],
  ["kinds", { kinds: "gossip" }],
  ["groups", { groups: "unknown" }],
  ["regions", { regions: "atlantis" }],
  ["confidence", { confidence: "2" }],
  ["quietFrom", { quietFrom: "late" }],
])("a mistake in %s is told at the field, and what else was typed is kept", async (field, wrong) => {
  const { app, did } = createWorld();
  const answer = await app.request("/subscribe", post({ ...FIELDS, ...wrong }));
  expect(answer.status).toBe(422);
  const $ = load(await answer.text());
  expect($(`#${field}`).attr("aria-invalid")).toBe("true");
  expect($(`#${$(`#${field}`).attr("aria-describedby")}`).text().length).toBeGreaterThan(10);
  expect($(`[role=alert] a[href="#${field}"]`)).toHaveLength(1);
  expect($("#weekday").val()).toBe("thu");
  expect(did).toEqual([]);
});

test("a program that fills in every field gets the same answer and no subscription", async () => {
  const { app, did } = createWorld();
  const caught = await (await app.request("/subscribe", post({ ...FIELDS, website: "https://spam.example" }))).text();
  expect(did).toEqual([]);
  expect(caught).toBe(await (await app.request("/subscribe", post(FIELDS))).text());
});

test("an address gets at most three mails an hour, whoever asks, and nobody learns of it", async () => {
  let now = NOW;
  const { app, did } = createWorld({ now: () => now });
  const answers = [];
  for (const email of ["new@example.org", "NEW@example.org", "new@example.org", "new@example.org"]) {
    answers.push(await (await app.request("/subscribe", post({ ...FIELDS, email }))).text());
  }
  expect(new Set(answers).size).toBe(1);
  expect(did).toHaveLength(3);
  now = new Date(NOW.getTime() + 3_600_001);
  await app.request("/subscribe", post(FIELDS));
  expect(did).toHaveLength(4);
});

test("one client can't subscribe the whole world", async () => {
  const { app } = createWorld();
  const ask = (i: number, from: string) =>
    app.request("/subscribe", post({ ...FIELDS, email: `a${i}@example.org` }, { "x-forwarded-for": from }));
  const statuses = [];
  for (let i = 0; i < 21; i++) statuses.push((await ask(i, "203.0.113.7")).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  const refused = await ask(22, "203.0.113.7");
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect((await ask(23, "203.0.113.8")).status).toBe(200);
});

test("without a mail server nobody is subscribed", async () => {
  const { app, did } = createWorld({ smtp: false });
  expect((await app.request("/subscribe", post(FIELDS))).status).toBe(503);
  expect(did).toEqual([]);
});

test("opening the links of a mail changes nothing; their buttons do", async () => {
  const { app, did } = createWorld();
  for (const path of ["/confirm/confirm-me", "/unsubscribe/manage-me", "/preferences/manage-me"]) {
    expect((await app.request(path)).status).toBe(200);
    expect((await app.request(path, { method: "HEAD" })).status).toBe(200);
  }
  expect(did).toEqual([]);
  const confirmed = load(await (await app.request("/confirm/confirm-me", post({}))).text());
  expect(confirmed('a[href="/preferences/manage-me"]')).toHaveLength(1);
  expect((await app.request("/unsubscribe/manage-me", post({}))).status).toBe(200);
  expect(did.map(({ what }) => what)).toEqual(["confirm", "unsubscribe"]);
});

test("a mail client's one-click unsubscribes, wherever it comes from", async () => {
  const { app, did } = createWorld();
  const oneClick = post({ "List-Unsubscribe": "One-Click" }, { "sec-fetch-site": "cross-site", origin: "https://mail.example" });
  expect((await app.request("/unsubscribe/manage-me", oneClick)).status).toBe(200);
  expect(did).toEqual([{ what: "unsubscribe", with: ["manage-me"] }]);
});

test.each(["confirm", "preferences", "unsubscribe"])("a dead /%s link says so, by GET and POST", async (kind) => {
  const { app } = createWorld();
  for (const init of [undefined, post({})]) {
    const answer = await app.request(`/${kind}/of-long-ago`, init);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("no longer holds");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});

test("preferences show what holds now, and saving keeps what the form doesn't show", async () => {
  const { app, did } = createWorld();
  const $ = load(await (await app.request("/preferences/manage-me")).text());
  const ticked = (name: string) =>
    $(`input[name=${name}]:checked`)
      .map((_, node) => $(node).attr("value"))
      .get();
  expect([ticked("kinds"), ticked("groups"), ticked("rhythm"), $("#at").val(), $("#timezone").val()]).toEqual([
    ["incident"],
    ["bla"],
    ["weekdays"],
    "06:00",
    "Asia/Karachi",
  ]);
  const saved = await app.request("/preferences/manage-me", post({ ...FIELDS, kinds: "policy" }));
  expect([saved.status, saved.headers.get("location")]).toEqual([303, "/preferences/manage-me?saved=yes"]);
  expect(did[0]?.with[1]).toMatchObject({ filter: { kinds: ["policy"], minConfidence: 0.7, minSources: 2 }, days: ["thu"] });
  expect(did[0]?.with[1]).not.toHaveProperty("filter.groups");
});

test("who wants to know at once says in which hours not, where, and how sure it must be; the form shows it again", async () => {
  const { app, did } = createWorld();
  const chosen: [string, string][] = [
    ...Object.entries({ ...FIELDS, rhythm: "now", quietFrom: "23:00", quietUntil: "06:30", confidence: "0.85" }),
    ["regions", "north-africa"],
    ["regions", "west-africa"],
  ];
  expect((await app.request("/preferences/manage-me", post(chosen))).status).toBe(303);
  const saved = did[0]?.with[1] as { filter: { countries: string[]; minConfidence: number }; atOnce: unknown };
  expect([saved.atOnce, saved.filter.minConfidence]).toEqual([{ quiet: "23:00-06:30", perHour: 4 }, 0.85]);
  expect(saved.filter.countries).toEqual(expect.arrayContaining(["ML", "LY"]));
  expect(saved.filter.countries).not.toContain("PK");
  const $ = load(await (await app.request("/preferences/manage-me")).text());
  const ticked = $("input[name=regions]:checked")
    .get()
    .map((box) => $(box).attr("value"));
  expect([ticked.sort(), $("input[name=rhythm]:checked").val(), $("#quietFrom").val(), $("#confidence").val()]).toEqual([
    ["north-africa", "west-africa"],
    "now",
    "23:00",
    "0.85",
  ]);
});

test("a subscriber pauses for a week and goes on, sees the next digest, takes their data and has it deleted", async () => {
  const { app, did } = createWorld({ now: () => NOW });
  const at = "/preferences/manage-me";
  await app.request(`${at}/pause`, post({ pause: "yes" }));
  expect(await (await app.request(at)).text()).toContain("Paused until");
  await app.request(`${at}/pause`, post({ pause: "no" }));
  const preview = await app.request(`${at}/preview`);
  expect(await preview.text()).toContain("The next digest");
  expect(preview.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
  const data = await app.request(`${at}/data`);
  expect([data.headers.get("content-disposition"), await data.json()]).toEqual([
    'attachment; filename="vigil-my-data.json"',
    { subscriptions: [], mails: [], reports: [], events: [] },
  ]);
  expect(await (await app.request(`${at}/delete`, post({}))).text()).toContain("Your data is deleted");
  expect(did).toEqual([
    { what: "pause", with: ["manage-me", new Date(NOW.getTime() + 7 * 86_400_000)] },
    { what: "pause", with: ["manage-me", null] },
    { what: "forget", with: ["manage-me"] },
  ]);
  for (const path of ["preview", "data"]) expect((await app.request(`/preferences/guessed/${path}`)).status).toBe(404);
  for (const path of ["pause", "delete"]) expect((await app.request(`/preferences/guessed/${path}`, post({}))).status).toBe(404);
  // A scanner that opens links deletes nothing.
  expect((await app.request(`${at}/delete`)).status).toBe(405);
});
