import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assessArticle } from "../../src/pipeline/assess.js";
import { listEvents } from "../../src/store/events.js";
import { startBackend } from "../e2e/backends.js";
import { type Polling, startPolling } from "./polling.js";
import { addArticle, FEEDS, GROUP, subscribe } from "./told.js";

const TOWNS = ["Quetta", "Turbat", "Khuzdar", "Panjgur", "Gwadar", "Chaman", "Sibi", "Kalat", "Nushki", "Zhob"];
const alerts = (vigil: Polling) => vigil.ctx.store.query<{ eventId: string }>(`select event_id as "eventId" from deliveries`);

describe("two workers on one database", () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  let workers: [Polling, Polling];
  beforeAll(async () => {
    backend = await startBackend("postgres");
    const databaseUrl = backend.env.DATABASE_URL ?? "";
    const first = await startPolling({ watchlist: { groups: [GROUP] }, databaseUrl });
    workers = [first, await startPolling({ watchlist: { groups: [GROUP] }, databaseUrl })];
    await first.feeds(FEEDS);
    await subscribe(first, 1);
  });
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await backend.stop();
  });

  test("who assess two reports of one event at the same instant make one event and one alert", async () => {
    const [one, other] = workers;
    for (const town of TOWNS) {
      const reports = await Promise.all([
        addArticle(
          one,
          "dawn",
          `Bomb kills four in ${town}`,
          `A bomb claimed by the Balochistan Liberation Army killed four people in ${town} on Monday, police said.`,
        ),
        addArticle(
          one,
          "geo",
          `Four dead as blast hits ${town}`,
          `Four people died when a blast hit a bazaar in ${town} on Monday. The Baloch Liberation Army claimed the bombing.`,
        ),
      ]);
      await Promise.all([assessArticle(one.ctx, reports[0]), assessArticle(other.ctx, reports[1])]);
    }
    const events = await one.ctx.store.query<{ place: string; sources: number }>(
      "select place, sources from events order by place",
    );
    expect(events).toEqual([...TOWNS].sort().map((place) => ({ place, sources: 2 })));
    expect(await alerts(one)).toHaveLength(TOWNS.length);
  });
});

test("an event alerts once when it reaches the number of independent sources that is asked for, however late", async () => {
  const vigil = await startPolling({ watchlist: { groups: [GROUP] } });
  try {
    await vigil.feeds(FEEDS);
    await subscribe(vigil, 2);
    const told = async (feed: string, title: string, text: string) => {
      await assessArticle(vigil.ctx, await addArticle(vigil, feed, title, text));
      return (await alerts(vigil)).length;
    };
    const first = "A bomb claimed by the Balochistan Liberation Army killed four people in Quetta on Monday, police said.";
    expect(await told("dawn", "Bomb kills four in Quetta", first)).toBe(0);
    expect(await told("dawn", "Quetta bomb: what we know", `${first} The bazaar was closed.`)).toBe(0);
    vigil.pass(20 * 3600);
    expect(
      await told(
        "geo",
        "Toll of Quetta bombing is six",
        "Six people have died of Monday's bombing in Quetta, which the Baloch Liberation Army claimed.",
      ),
    ).toBe(1);
    expect(
      await told(
        "wire",
        "Quetta buries its dead",
        "The six people killed in Monday's bombing in Quetta, claimed by the Balochistan Liberation Army, were buried.",
      ),
    ).toBe(1);
  } finally {
    await vigil.close();
  }
});

test("towns that are called as their province is are towns: attacks in two of them on one day are two events", async () => {
  const vigil = await startPolling({ watchlist: { groups: [GROUP] } });
  try {
    await vigil.feeds(FEEDS);
    const tell = async (town: string, killed: number) =>
      assessArticle(
        vigil.ctx,
        await addArticle(
          vigil,
          "dawn",
          `Bomb kills ${killed} in ${town}`,
          `A bomb claimed by the Balochistan Liberation Army killed ${killed} people in ${town} on Monday, police said. It tore through a market.`,
        ),
      );
    for (const [town, killed] of [
      ["Kandahar", 18],
      ["Herat", 11],
      ["Ghazni", 5],
      ["Jalalabad", 7],
    ] as const)
      await tell(town, killed);
    expect((await listEvents(vigil.ctx.store, { limit: 9 })).events.map(({ place }) => place).sort()).toEqual([
      "Ghazni",
      "Herat",
      "Jalalabad",
      "Kandahar",
    ]);
  } finally {
    await vigil.close();
  }
});

test("whole reports that tell one story are of one event though a fact was told otherwise; two notices of two towns are two", async () => {
  const other = { id: "blf", name: "Balochistan Liberation Front", aliases: [] };
  const vigil = await startPolling({ watchlist: { groups: [GROUP, other] } });
  try {
    await vigil.feeds(FEEDS);
    await subscribe(vigil, 1);
    const told = async (feed: string, title: string, text: string) => {
      await assessArticle(vigil.ctx, await addArticle(vigil, feed, title, text));
    };
    await told(
      "dawn",
      "Bomb kills 26 at Quetta railway station",
      "A bomb blamed on the Balochistan Liberation Army killed 26 people on Monday in Quetta, where passengers of the Jaffar Express were waiting on a crowded platform of the railway station, Commissioner Hamza Shafqaat said. Surgeon Wasim Baig of the Sandeman hospital asked for donations of blood.",
    );
    await told(
      "geo",
      "Blast at Quetta station: passengers of Jaffar Express among 26 dead",
      "The Balochistan Liberation Front was behind the blast on a crowded platform of Quetta railway station that killed 26 people on Monday, Commissioner Hamza Shafqaat said. Passengers of the Jaffar Express were waiting; surgeon Wasim Baig of the Sandeman hospital asked for blood.",
    );
    expect(await alerts(vigil)).toHaveLength(1);
    for (const town of ["Turbat", "Sibi"])
      await told(
        "wire",
        `Bomb kills two in ${town}`,
        `A bomb claimed by the Balochistan Liberation Army killed two people in ${town} on Monday, police said.`,
      );
    expect(await alerts(vigil)).toHaveLength(3);
    const { events } = await listEvents(vigil.ctx.store, { limit: 10 });
    expect(events.find(({ place }) => place === "Quetta")).toMatchObject({ sources: 2, killed: 26 });
  } finally {
    await vigil.close();
  }
});
