/**
 * The demo: the program on a news world of its own, offline, about two minutes.
 * usage: npm run demo [-- --fast] [-- --keep]
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import pc from "picocolors";
import { startProgram } from "./program.js";
import { waitFor } from "./wait.js";
import { differences, startWorld } from "./world.js";

const { values } = parseArgs({ options: { fast: { type: "boolean" }, keep: { type: "boolean" } } });
const colours = pc.createColors(Boolean(process.stdout.isTTY) && !process.env.NO_COLOR);
const OUT = "demo-out";
const SPEED = values.fast ? 6 : 1;
const start = Date.now();
const say = (mark: string, text: string) =>
  console.log(`${colours.dim(`${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s`)}  ${mark} ${text}`);

mkdirSync(OUT, { recursive: true });
const world = await startWorld({ digestInMs: 100_000 / SPEED + 5000 });
const token = randomBytes(12).toString("hex");
const { DATABASE_URL, REDIS_URL } = process.env;
console.log(colours.bold("Vigil's demo: a small news world on this machine, no network. It takes about two minutes.\n"));
const program = await startProgram({
  configDir: world.configDir,
  env: { VIGIL_ADMIN_TOKEN: token, DATABASE_URL, REDIS_URL, VIGIL_DATA: undefined },
  timeoutMs: 60_000,
});
say("▸", `Vigil runs: ${program.url}  (operators: ${program.url}/ops, token ${token})`);

await waitFor(() => world.hasBaseline(program), { what: "the list's baseline", timeoutMs: 60_000 });
const told = Date.now();
let seen = 0;
const ticker = setInterval(() => {
  for (const request of world.receiver.requests.slice(seen)) {
    const event = request.json?.data.event;
    const incident = event?.incident;
    const toll = incident?.killed == null ? "" : `, ${incident.killed} killed`;
    say(
      colours.green("⇐"),
      `${colours.green("webhook")} ${request.json?.type ?? "?"}: ${event?.headline ?? ""}${toll}${request.verified ? "" : colours.red(" (signature wrong)")}`,
    );
  }
  seen = world.receiver.requests.length;
}, 200);

let code = 1;
try {
  for (const step of world.story.steps) {
    await sleep(Math.max(0, step.at / SPEED - (Date.now() - told)));
    world.perform(step);
    say(
      colours.cyan("⇒"),
      `${world.outlets.get(step.outlet)?.title ?? "The register"}: ${step.article?.title ?? step.listing?.name ?? step.note} ${colours.dim((step.article ?? step.listing) ? `— ${step.note}` : "")}`,
    );
  }
  say("▸", `the news is told; the digest is due at ${world.digestAt.toISOString().slice(11, 16)} UTC`);
  const digest = await waitFor(() => world.smtp.mails[0], {
    what: "the digest",
    timeoutMs: world.digestAt.getTime() - Date.now() + 45_000,
    everyMs: 200,
  }).catch(() => undefined);
  await sleep(1000);
  if (digest !== undefined) {
    say(colours.green("⇐"), `${colours.green("mail")} to ${digest.to.join(", ")}: ${digest.subject}`);
    writeFileSync(`${OUT}/digest.html`, digest.html);
    writeFileSync(`${OUT}/digest.txt`, digest.text);
  }
  clearInterval(ticker);
  const table = new Table({ head: ["event", "killed", "webhooks"], style: { head: [], border: [] } });
  const byEvent = new Map<string, number>();
  for (const { json } of world.receiver.accepted())
    if (json) byEvent.set(json.data.event.id, (byEvent.get(json.data.event.id) ?? 0) + 1);
  const now = new Map((await events()).map((event) => [event.id, event]));
  for (const [id, count] of byEvent) {
    const event = now.get(id);
    const killed = event?.incident?.killed ?? null;
    table.push([event?.headline ?? id, killed === null ? "–" : String(killed), String(count)]);
  }
  console.log(`\n${table.toString()}`);
  console.log(
    `${world.receiver.accepted().length} webhooks for ${byEvent.size} events; ${world.smtp.mails.length} mail; nothing for the look-alikes, the opinion piece and the withdrawn page was expected.`,
  );
  const wrong = differences(world, digest);
  if (wrong.length === 0) console.log(colours.green("\nEverything came as it should: once per event."));
  else console.log(colours.red(`\nNot as it should be:\n${wrong.map((line) => `  - ${line}`).join("\n")}`));
  console.log(`The digest: ${OUT}/digest.html, ${OUT}/digest.txt; the program's log: ${OUT}/vigil.log`);
  code = wrong.length === 0 ? 0 : 1;
  if (values.keep) {
    console.log(`Still running at ${program.url} (operators' token ${token}). Ctrl-C ends it.`);
    await new Promise((done) => process.once("SIGINT", done));
  }
} finally {
  clearInterval(ticker);
  await program.stop();
  writeFileSync(`${OUT}/vigil.log`, program.log);
  await world.close();
}
process.exit(code);

async function events(): Promise<{ id: string; headline: string; incident: { killed: number | null } | null }[]> {
  const answer = await program.get("/api/v1/events");
  const { data } = (await answer.json()) as {
    data: { id: string; headline: string; incident: { killed: number | null } | null }[];
  };
  return data;
}
