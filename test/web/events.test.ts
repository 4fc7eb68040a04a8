import { load } from "cheerio";
import { expect, test } from "vitest";
import { disagreementText } from "../../src/web/words.js";
import { HOSTILE, LISTING, QUETTA } from "./sample.js";
import { createWorld } from "./world.js";

const many = Array.from({ length: 60 }, (_, i) => ({ ...QUETTA, id: `evt_${i}`, headline: `Event ${i}` }));
const read = async (answer: Response | Promise<Response>) => load(await (await answer).text());

test("the front page says what this is, shows the latest events and takes an address", async () => {
  const $ = await read(createWorld().app.request("/"));
  expect($("h1")).toHaveLength(1);
  expect(
    $(".event .headline")
      .map((_, node) => $(node).text())
      .get(),
  ).toEqual([QUETTA.headline, LISTING.headline]);
  expect($('form[action="/subscribe"] label[for="email"]').text()).toBe("E-mail address");
});

test("without a mail server the front page offers the feed and no form", async () => {
  const $ = await read(createWorld({ smtp: false }).app.request("/"));
  expect($('form[action="/subscribe"]')).toHaveLength(0);
  expect($("main").text()).toContain("no mail server");
});

test("events are filtered by kind, group, country and words, and the form remembers them", async () => {
  const { app } = createWorld();
  const headlines = async (query: string) => {
    const $ = await read(app.request(`/events?${query}`));
    return $(".event .headline")
      .map((_, node) => $(node).text())
      .get();
  };
  expect(await headlines("kind=designation")).toEqual([LISTING.headline]);
  expect(await headlines("country=PK")).toEqual([QUETTA.headline]);
  expect(await headlines("q=checkpost")).toEqual([QUETTA.headline]);
  expect(await headlines("group=ttp")).toEqual([]);
  expect(await headlines("kind=nonsense&country=1&group=A%20B")).toHaveLength(2);
  const $ = await read(app.request("/events?kind=incident&country=PK&q=checkpost"));
  expect([$("select[name=kind]").val(), $("select[name=country]").val(), $("input[name=q]").val()]).toEqual([
    "incident",
    "PK",
    "checkpost",
  ]);
});

test("a filter that nothing fits says so and leads back to all events", async () => {
  const $ = await read(createWorld().app.request("/events?q=nothing-like-this"));
  expect($(".empty").text()).toContain("No event fits");
  expect($('.empty a[href="/events"]')).toHaveLength(1);
});

test("following the pages shows every event once", async () => {
  const { app } = createWorld({ events: many });
  const seen: string[] = [];
  for (let path: string | undefined = "/events?kind=incident"; path !== undefined; ) {
    const $ = await read(app.request(path));
    seen.push(
      ...$(".event .headline")
        .map((_, node) => $(node).text())
        .get(),
    );
    path = $("a[rel=next]").attr("href");
  }
  expect(seen).toEqual(many.map((event) => event.headline));
});

test("an event's page tells the toll as a minimum, its evidence, sources and how the reports changed", async () => {
  const $ = await read(createWorld().app.request("/events/evt_quetta1"));
  expect($("h1").text()).toBe(QUETTA.headline);
  expect($(".facts").text()).toContain("At least 4 killed (up to 7 reported), at least 11 injured");
  expect($(".facts").text()).toContain("4–7 killed: Dawn 4, Mirror 4–7");
  expect($(".facts").text()).toContain("Quetta, Pakistan");
  expect($('.facts time[datetime="2026-01-05"]').text()).toBe("5 Jan 2026");
  expect($("table caption")).toHaveLength(1);
  expect($("tbody tr").first().text()).toContain("Dawn");
  expect($("tbody tr").first().find("abbr").attr("title")).toBe("usually reliable");
  expect($("time[datetime='2026-01-05T06:12:09.000Z']").first().text()).toBe("5 Jan 2026, 06:12 UTC");
  expect(
    $("section[aria-labelledby=timeline] li")
      .map((_, node) => $(node).find("span").text())
      .get(),
  ).toEqual(["Dawn: at least 4 killed", "Urdu Daily: no figures", "Mirror (copy): at least 4 killed (up to 7 reported) changed"]);
});

test("where outlets agree, no figures of theirs are listed beside the toll", () => {
  const [dawn, urdu, mirror] = QUETTA.reports;
  if (!dawn || !urdu || !mirror) throw new Error("the sample has three reports");
  expect(disagreementText([dawn, urdu], "killed")).toBeNull();
  expect(disagreementText([dawn, { ...urdu, killed: 4, killedMax: 4 }], "killed")).toBeNull();
  expect(disagreementText([dawn, { ...mirror, killed: 4, killedMax: 4 }], "killed")).toBeNull();
  expect(disagreementText([dawn, { ...urdu, killed: 7, killedMax: 7 }], "killed")).toBe("4–7 killed: Dawn 4, Urdu Daily 7");
  // An outlet's last figure counts.
  const later = { ...dawn, articleId: "5", killed: 7, killedMax: 7 };
  expect(disagreementText([dawn, { ...urdu, killed: 7, killedMax: 7 }, later], "killed")).toBeNull();
});

test("an Urdu sentence is marked as Urdu and read from the right", async () => {
  const $ = await read(createWorld().app.request("/events/evt_quetta1"));
  const quotes = $("blockquote");
  expect([quotes.eq(1).attr("lang"), quotes.eq(1).attr("dir")]).toEqual(["ur", "rtl"]);
  expect(quotes.eq(0).attr("lang")).toBeUndefined();
});

test("what an outlet changed in its report is shown: what went and what came", async () => {
  const $ = await read(createWorld().app.request("/events/evt_quetta1"));
  const section = $('section[aria-labelledby="changes"]');
  expect(section.find("del").text()).toBe("Seven people were killed, the police said.");
  expect(section.find("ins").text()).toBe("Four people were killed, the police said in a correction.");
  const none = await read(createWorld().app.request("/events/evt_listing1"));
  expect(none('section[aria-labelledby="changes"]')).toHaveLength(0);
});

test("a listing names its authority and instrument", async () => {
  const $ = await read(createWorld().app.request("/events/evt_listing1"));
  expect($(".facts").text()).toContain("Listed by US State as FTO, 4 Jan 2026");
});

test.each(["/", "/events", "/events/evt_hostile1", "/events.atom"])("hostile text is only text on %s", async (path) => {
  const body = await (await createWorld({ events: [HOSTILE] }).app.request(path)).text();
  expect(body).not.toMatch(/<script|<img|<b>Nowhere|<i>x/);
  const $ = load(body);
  expect($("[onmouseover], [onerror]")).toHaveLength(0);
  expect($("a[href^='javascript']")).toHaveLength(0);
});

test("the Atom feed is well-formed, with ids that are the events' addresses", async () => {
  const { app } = createWorld({ events: [HOSTILE, QUETTA], publicUrl: "https://vigil.example" });
  const answer = await app.request("/events.atom?kind=incident");
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const xml = await answer.text();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 can't hold them
  expect(xml).not.toMatch(/[\u0000-\u0008]/);
  const $ = load(xml, { xml: true });
  expect($("feed > id").text()).toBe("https://vigil.example/events.atom?kind=incident");
  expect($("feed > updated").text()).toBe("2026-01-05T11:40:00.000Z");
  expect(
    $("entry > id")
      .map((_, node) => $(node).text())
      .get(),
  ).toEqual(["https://vigil.example/events/evt_hostile1", "https://vigil.example/events/evt_quetta1"]);
  expect($("entry > title").first().text()).toBe(HOSTILE.headline);
});

test("an unchanged Atom feed costs a 304", async () => {
  const { app } = createWorld();
  const etag = (await app.request("/events.atom")).headers.get("etag") ?? "";
  expect((await app.request("/events.atom", { headers: { "if-none-match": etag } })).status).toBe(304);
});

test("an event says how sure its place, day and author are, what it belongs with, and what was merged into it", async () => {
  const merged = {
    ...QUETTA,
    merged: ["evt_merged1"],
    date: null,
    reports: QUETTA.reports.map((report, i) => ({
      ...report,
      place: "Quetta",
      isDateline: true,
      isWithinDays: i === 0,
      responsibility: i === 0 ? ("alleged" as const) : ("denied" as const),
    })),
  };
  const { app } = createWorld({ events: [merged] });
  const moved = await app.request("/events/evt_merged1");
  expect([moved.status, moved.headers.get("location")]).toEqual([301, "/events/evt_quetta1?was=evt_merged1"]);
  const $ = await read(app.request("/events/evt_quetta1?was=evt_merged1"));
  expect($("[role=status]").text()).toContain("evt_merged1, which turned out to be this event");
  const facts = Object.fromEntries(
    $(".facts > div")
      .get()
      .map((row) => [$(row).find("dt").text(), $(row).find("dd").text().trim()]),
  );
  expect(facts).toMatchObject({
    Place: expect.stringContaining("where it was reported from"),
    Date: expect.stringContaining("in the days before 5 Jan 2026"),
    Responsibility: "alleged, and denied by the group",
  });
  const related = $("#related").parent();
  expect(related.find("h2").text()).toBe("Part of a wave");
  expect(
    related
      .find("li a")
      .get()
      .map((link) => $(link).attr("href")),
  ).toEqual(["/events/evt_turbat1", "/events/evt_arrests1"]);
  const invented = await read(app.request("/events/evt_quetta1?was=evt_%3Cb%3E"));
  expect(invented("[role=status]")).toHaveLength(0);
});

test("events come as a JSON Feed under the same filters, page by page, linked from the pages", async () => {
  const { app } = createWorld({ events: many });
  const first = await app.request("/events.json?country=PK");
  expect(first.headers.get("content-type")).toBe("application/feed+json");
  const feed = (await first.json()) as { items: { id: string }[]; next_url: string; feed_url: string };
  expect([feed.items.length, feed.feed_url]).toEqual([50, expect.stringContaining("/events.json?country=PK")]);
  const next = new URL(feed.next_url);
  const rest = (await (await app.request(next.pathname + next.search)).json()) as typeof feed;
  expect(rest.items).toHaveLength(10);
  expect(rest.next_url).toBeUndefined();
  const $ = await read(app.request("/events"));
  expect($("link[type='application/feed+json']").attr("href")).toMatch(/^\/events\.json/);
  const etag = first.headers.get("etag") ?? "";
  expect((await app.request("/events.json?country=PK", { headers: { "if-none-match": etag } })).status).toBe(304);
});
