import { load } from "cheerio";
import { expect, test } from "vitest";
import { bearer, createWorld, post } from "./world.js";

const operator = bearer.headers;

test("the page shows each list with its state, what changed, and what a name leads to", async () => {
  const { app } = createWorld();
  const $ = load(await (await app.request("/ops/lists?q=baloch", { headers: operator })).text());
  const text = $("main").text();
  for (const part of [
    "OFAC SDN",
    "8976",
    "held",
    "300 of 1003 entries are gone",
    "further programmes",
    "0.93",
    "<b>BLUE FRONT</b>",
  ])
    expect(text).toContain(part);
  expect($('a[href="/events/evt_listing1"]').text()).toBe("BALOCHISTAN LIBERATION ARMY");
  expect($('form[action="/ops/lists/un/accept"]')).toHaveLength(1);
  expect($('form[action="/ops/lists/sdn/accept"]')).toHaveLength(0);
  const none = load(await (await app.request("/ops/lists?q=zzz", { headers: operator })).text());
  expect(none("main").text()).toContain("No list has a name like “zzz”");
});

test("its buttons do what they say, for operators only", async () => {
  const { app, did } = createWorld();
  for (const [path, status] of [
    ["/ops/lists/sdn/poll", 303],
    ["/ops/lists/nothing/poll", 404],
    ["/ops/lists/un/accept", 303],
    ["/ops/lists/sdn/accept", 404],
  ] as const)
    expect([path, (await app.request(path, { ...post({}), headers: { ...post({}).headers, ...operator } })).status]).toEqual([
      path,
      status,
    ]);
  expect(did.map(({ what, with: [id] }) => `${what} ${id}`)).toEqual(["look sdn", "look nothing", "accept un", "accept sdn"]);
  for (const path of ["/ops/lists", "/api/v1/lists", "/api/v1/lists/search?q=x"])
    expect((await app.request(path)).status).toBe(401);
  expect((await app.request("/ops/lists/un/accept", post({}))).status).toBe(401);
});

test("a group's page says where it is listed; the page of all events does not", async () => {
  const { app } = createWorld();
  const listings = async (path: string) => load(await (await app.request(path)).text())("section.listings").text();
  expect(await listings("/events?group=bla")).toContain("OFAC SDN: BALOCHISTAN LIBERATION ARMY, entry 9001, FTO, SDGT");
  expect(await listings("/events")).toBe("");
});

test("the API lists, searches, accepts and imports", async () => {
  const { app, did } = createWorld();
  const get = async (path: string) => (await app.request(`/api/v1/lists${path}`, { headers: operator })).json();
  expect(await get("")).toMatchObject({ data: { lists: [{ id: "sdn" }, { id: "un", status: "held" }] } });
  expect(await get("/search?q=baloch")).toMatchObject({ data: [{ score: 0.93, entry: { listId: "sdn" } }], next: null });
  expect(await get("/group?entry=sdn:9001")).toMatchObject({ data: { group: { id: "bla" } } });
  expect(await get("/suggest?programme=FTO")).toEqual({ data: [], next: null });
  expect(await get("/search?q=")).toMatchObject({ status: 400 });
  const send = async (path: string, body: object) =>
    (
      await app.request(`/api/v1/lists${path}`, {
        method: "POST",
        headers: { ...operator, "content-type": "application/json" },
        body: JSON.stringify(body),
      })
    ).status;
  expect(await send("/accept", { id: "un" })).toBe(200);
  // Past the 64 KB that other routes take.
  const file = Buffer.from("x".repeat(200_000)).toString("base64");
  expect(await send("/import", { id: "sdn", files: [file] })).toBe(200);
  expect(await send("/import", { id: "sdn", files: [] })).toBe(400);
  expect(did.map(({ what }) => what)).toEqual(["accept", "import"]);
  expect((await app.request("/api/v1/lists/import", { method: "POST", body: "x".repeat(200_000) })).status).toBe(401);
});
