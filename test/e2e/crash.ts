import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { freePort } from "../world/listen.js";
import { startProgram } from "../world/program.js";
import { waitFor } from "../world/wait.js";
import { differences, startWorld } from "../world/world.js";
import { type BackendName, startBackend } from "./backends.js";

const KILLS = 20;

/** Kills the program at random moments of the story, starts it again, and looks at what was sent in all. */
export async function surviveKills(name: BackendName): Promise<void> {
  const backend = await startBackend(name);
  const world = await startWorld({ digestInMs: 45_000 });
  const env = { ...backend.env, VIGIL_ADMIN_TOKEN: "test" };
  const port = await freePort();
  const start = async () => {
    const begun = performance.now();
    const started = await startProgram({ configDir: world.configDir, env, port, timeoutMs: 60_000 });
    return { started, tookMs: performance.now() - begun };
  };
  let { started: program, tookMs } = await start();
  try {
    // What a list says before its baseline is no news: the first life takes it.
    await waitFor(() => world.hasBaseline(program), { what: "the list's baseline", timeoutMs: 60_000 });
    const steps = [...world.story.steps];
    for (let kill = 0; kill < KILLS; kill++) {
      // The story goes on a step a life; the last lives work on what is left.
      const step = steps.shift();
      if (step !== undefined) world.perform(step);
      // On a slow machine a life is longer: too short a one would do nothing that a kill could break.
      await sleep(Math.random() * Math.max(1500, tookMs));
      await program.kill9();
      ({ started: program, tookMs } = await start());
    }
    for (const step of steps) world.perform(step);
    const digest = await waitFor(() => world.smtp.mails[0], {
      what: "the digest",
      timeoutMs: 180_000,
      details: () => program.log.slice(-3000),
    });
    const ids = () => new Set(world.receiver.accepted().map(({ id }) => id)).size;
    await waitFor(() => ids() >= world.story.expected.length, {
      what: "a webhook for each event",
      timeoutMs: 120_000,
      details: () => program.log.slice(-3000),
    });
    await waitFor(
      async () => {
        const { totals } = (await (await program.get("/api/v1/status")).json()) as {
          totals: { articles: Record<string, number> };
        };
        return (
          (totals.articles.found ?? 0) === 0 &&
          (totals.articles.read ?? 0) === 0 &&
          (totals.articles.assessed ?? 0) + (totals.articles.failed ?? 0)
        );
      },
      { what: "every article read and assessed", timeoutMs: 120_000 },
    );
    const { totals } = (await (await program.get("/api/v1/status")).json()) as { totals: { articles: Record<string, number> } };
    expect(totals.articles).toEqual({
      assessed: world.story.steps.filter(({ article }) => article !== undefined).length - 1,
      failed: 1,
    });
    // A digest that was due while some news was still unread holds the rest in the next one: webhooks tell of all.
    expect(differences(world, digest).filter((line) => !line.startsWith("the digest"))).toEqual([]);
    expect(world.smtp.unique()).toHaveLength(1);
  } finally {
    await program.kill9();
    await world.close();
    await backend.stop();
  }
}
