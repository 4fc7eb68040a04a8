import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { startProgram } from "../world/program.js";
import { waitFor } from "../world/wait.js";
import { differences, startWorld } from "../world/world.js";
import { type BackendName, startBackend } from "./backends.js";

/** The news of two days, told in half a minute, becomes one webhook per event and one digest. */
export async function tellStory(name: BackendName): Promise<void> {
  const backend = await startBackend(name);
  const world = await startWorld({ digestInMs: 30_000 });
  const program = await startProgram({ configDir: world.configDir, env: { ...backend.env, VIGIL_ADMIN_TOKEN: "test" } });
  try {
    await waitFor(() => world.hasBaseline(program), { what: "the list's baseline", timeoutMs: 60_000 });
    const start = Date.now();
    for (const step of world.story.steps) {
      await sleep(Math.max(0, step.at / 5 - (Date.now() - start)));
      world.perform(step);
    }
    const digest = await waitFor(() => world.smtp.mails[0], {
      what: "the digest",
      timeoutMs: 120_000,
      details: () => program.log.slice(-3000),
    });
    expect(differences(world, digest)).toEqual([]);
    expect(world.smtp.mails).toHaveLength(1);
    expect(digest.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    // One feed turns into a page for a while: it is well again at its next poll.
    await waitFor(
      async () => {
        const { feeds } = (await (await program.get("/api/v1/status")).json()) as { feeds: { status: string }[] };
        return feeds.every(({ status }) => status === "ok");
      },
      { what: "every feed well", timeoutMs: 60_000, details: () => program.log.slice(-3000) },
    );
    expect(await program.stop()).toBe(0);
  } finally {
    await program.kill9();
    await world.close();
    await backend.stop();
  }
}
