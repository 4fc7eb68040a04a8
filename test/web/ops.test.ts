import { load } from "cheerio";
import { expect, test } from "vitest";
import { NOW, OPS, TOKEN } from "./sample.js";
import { bearer, createWorld, post } from "./world.js";

const session = (answer: Response) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";

test("without an admin token nobody comes in, and the page says how to set one", async () => {
  const { app } = createWorld({ adminToken: null });
  const answer = await app.request("/ops", { headers: { authorization: "Bearer " } });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("VIGIL_ADMIN_TOKEN");
  expect((await app.request("/ops/login", post({ token: "" }))).status).toBe(403);
  expect((await app.request("/api/v1/events", bearer)).status).toBe(403);
});

test("the token opens a session whose cookie scripts and other sites can't use", async () => {
  const { app } = createWorld({ publicUrl: "https://vigil.example" });
  expect((await app.request("/ops")).status).toBe(401);
  const login = await app.request("/ops/login", post({ token: TOKEN }));
  expect([login.status, login.headers.get("location")]).toEqual([303, "/ops"]);
  for (const part of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/ops"])
    expect(login.headers.get("set-cookie")).toContain(part);
  expect(login.headers.get("set-cookie")).not.toContain(TOKEN);
  expect((await app.request("/ops", { headers: { cookie: session(login) } })).status).toBe(200);
});

test("a session ends after twelve hours, by logging out, and with a new token", async () => {
  let now = NOW;
  const { app } = createWorld({ now: () => now });
  const login = await app.request("/ops/login", post({ token: TOKEN }));
  const cookie = { headers: { cookie: session(login) } };
  expect((await createWorld({ adminToken: "another-one" }).app.request("/ops", cookie)).status).toBe(401);
  expect((await app.request("/ops/logout", post({}))).headers.get("set-cookie")).toContain("Max-Age=0");
  now = new Date(NOW.getTime() + 12 * 3_600_000);
  expect((await app.request("/ops", cookie)).status).toBe(401);
});

test("a session that was not signed with the token is none", async () => {
  const { app } = createWorld();
  const forged = `vigil_ops=${NOW.getTime() + 3_600_000}.${Buffer.alloc(32).toString("base64")}`;
  expect((await app.request("/ops", { headers: { cookie: forged } })).status).toBe(401);
});

test("who guesses tokens has to wait, and nobody else does", async () => {
  const { app } = createWorld();
  const guess = (token: string, from: string) => app.request("/ops/login", post({ token }, { "x-forwarded-for": from }));
  for (let i = 0; i < 20; i++) expect((await guess(`guess ${i}`, "203.0.113.7")).status).toBe(401);
  expect((await guess(TOKEN, "203.0.113.7")).status).toBe(429);
  expect((await guess(TOKEN, "203.0.113.8")).status).toBe(303);
});

test("the operator sees what needs attention first, then feeds, queue, deliveries and coverage", async () => {
  const $ = load(await (await createWorld().app.request("/ops", bearer)).text());
  const troubles = $(".notice.bad li")
    .map((_, node) => $(node).text())
    .get();
  expect(troubles).toEqual([
    "The last edit of the configuration is invalid: the one before stays in use",
    "1 feed failing",
    "1 feed gone quiet",
    "1 official list held for you",
    "The mailbox of mail that comes back can't be read: imap.example.org refuses the login of vigil",
    "1 webhook delivery given up",
    "1 subscription paused",
  ]);
  expect($(".error-text").text()).toContain("config/watchlist.yaml:14:7");
  expect(
    $("table")
      .first()
      .find("tbody .status")
      .map((_, node) => $(node).text())
      .get(),
  ).toEqual(["failing", "quiet", "ok"]);
  expect(
    $("table")
      .map((_, node) => $(node).find("caption").text())
      .get(),
  ).toHaveLength(4);
  expect($("main").text()).toContain("soc.example.org answered 500");
  expect($("tr.dim").text()).toContain("Tehrik-i-Taliban");
});

test("when nothing is wrong the page says so", async () => {
  const fine = {
    ...OPS,
    feeds: OPS.feeds.slice(0, 1),
    deliveryCounts: { delivered: 3 },
    stopped: [],
    lists: OPS.lists.slice(0, 1),
    mailboxProblem: null,
    config: { ...OPS.config, ok: true, error: null },
  };
  const answer = await createWorld({ ops: async () => fine }).app.request("/ops", bearer);
  expect(await answer.text()).toContain("All is well");
});

test("a delivery is replayed and a feed polled by a button, and only by the operator", async () => {
  const { app, did } = createWorld();
  for (const path of ["/ops/deliveries/msg_1/replay", "/ops/feeds/dawn/poll", "/ops/try"]) {
    expect((await app.request(path, post({}))).status).toBe(401);
  }
  expect(did).toEqual([]);
  const replayed = await app.request("/ops/deliveries/msg_1/replay", post({}, bearer.headers));
  expect([replayed.status, replayed.headers.get("location")]).toEqual([303, "/ops?done=replayed#deliveries"]);
  expect((await app.request("/ops/feeds/dawn/poll", post({}, bearer.headers))).status).toBe(303);
  expect((await app.request("/ops/deliveries/msg_2/replay", post({}, bearer.headers))).status).toBe(404);
  expect(did.map(({ what, with: [id] }) => `${what} ${id}`)).toEqual(["replay msg_1", "poll dawn", "replay msg_2"]);
});

test("an article that is tried is explained: what is new, what was set aside and why, with its mentions marked", async () => {
  const { app, did } = createWorld();
  const $ = load(await (await app.request("/ops/try", post({ text: "Blast in Quetta\n\nThe BLA …" }, bearer.headers))).text());
  expect(did).toEqual([{ what: "try", with: [{ text: "Blast in Quetta\n\nThe BLA …" }] }]);
  expect($(".article-text").text()).toBe("The BLA said it was behind the blast. The BLA was listed in 2019.");
  expect(
    $(".article-text mark")
      .map((_, node) => $(node).text())
      .get(),
  ).toEqual(["BLA", "BLA"]);
  expect($(".verdict").text()).toContain("Incident, new");
  expect($("main").text()).toContain("Older than the article by years");
});

test.each([
  [{}, "Give the address"],
  [{ url: "javascript:alert(1)" }, "no web address"],
  [{ url: "https://broken.example/" }, "That page holds no article."],
])("an article that can't be tried (%j) is answered with the reason", async (fields, words) => {
  const answer = await createWorld().app.request("/ops/try", post(fields, bearer.headers));
  expect(load(await answer.text())("[role=alert]").text()).toContain(words);
});

test("an event's page for operators has forms that say what was done, and what can't be", async () => {
  const { app, did } = createWorld();
  const ask = (path: string, fields?: Record<string, string> | URLSearchParams) => {
    const { headers } = bearer;
    if (fields === undefined) return app.request(path, { headers });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    return app.request(path, { method: "POST", headers: { ...headers, ...form }, body: new URLSearchParams(fields) });
  };
  const at = "/ops/events/evt_quetta1";
  expect((await app.request(at)).status).toBe(401);
  expect((await app.request(`${at}/mute`, post({ muted: "yes" }))).status).toBe(401);
  const $ = load(await (await ask(at)).text());
  expect($("form[action^='/ops/events/']").get()).toHaveLength(4);
  expect($("#correct-killed").val()).toBe("4");
  expect(load(await (await app.request("/events/evt_quetta1")).text())(`a[href='${at}']`)).toHaveLength(1);

  expect((await ask(`${at}/mute`, { muted: "yes" })).headers.get("location")).toBe(`${at}?done=muted`);
  const form = $("form[action$='/correct']").serializeArray();
  const fields = Object.fromEntries(form.map(({ name, value }) => [name, value]));
  expect((await ask(`${at}/correct`, fields)).headers.get("location")).toBe(`${at}?done=unchanged`);
  const changed = { ...fields, killed: "5", killedMax: "", country: "af", note: "a call" };
  expect((await ask(`${at}/correct`, changed)).headers.get("location")).toBe(`${at}?done=corrected`);
  const bad = await ask(`${at}/correct`, { ...fields, killed: "9" });
  expect([bad.status, await bad.text()]).toEqual([400, expect.stringContaining("killed is more than killedMax")]);
  const url = "https://vigil.example/events/evt_listing1";
  expect((await ask(`${at}/merge`, { into: url })).headers.get("location")).toBe("/ops/events/evt_listing1?done=merged");
  expect((await ask(`${at}/merge`, { into: "the other" })).status).toBe(400);
  expect((await ask(`${at}/merge`, { into: "evt_quetta1" })).status).toBe(409);
  const two = new URLSearchParams([
    ["article", "https://www.dawn.example/news/1"],
    ["article", "https://mirror.example/3"],
  ]);
  expect((await ask(`${at}/split`, two)).headers.get("location")).toBe("/ops/events/evt_split1?done=split");
  expect((await ask(`${at}/split`, { tell: "yes" })).status).toBe(400);
  expect(did).toEqual([
    { what: "mute", with: ["evt_quetta1", true] },
    { what: "correct", with: ["evt_quetta1", { killed: 5, killedMax: null, country: "AF", note: "a call" }] },
    { what: "merge", with: ["evt_quetta1", "evt_listing1"] },
    { what: "merge", with: ["evt_quetta1", "evt_quetta1"] },
    { what: "split", with: ["evt_quetta1", two.getAll("article"), false] },
  ]);
  expect(await (await ask(`${at}?done=muted`)).text()).toContain("It is silenced.");
  expect((await ask("/ops/events/evt_merged1")).headers.get("location")).toBe(at);
});

test("who logs in on the way to a page comes to it, and to no other site's", async () => {
  const { app } = createWorld();
  const $ = load(await (await app.request("/ops/events/evt_quetta1")).text());
  const next = String($("input[name=next]").val());
  const to = async (where: string) =>
    (await app.request("/ops/login", post({ token: TOKEN, next: where }))).headers.get("location");
  expect(await to(next)).toBe("/ops/events/evt_quetta1");
  for (const foreign of ["//evil.example", "https://evil.example/ops", "/ops/../../x", "/ops//evil.example", "/events"])
    expect(await to(foreign)).toBe("/ops");
});
