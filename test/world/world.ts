import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OfacEntry, OTHERS, ofacFiles } from "../lists/registers.js";
import { type Outlet, startOutlet } from "./outlets.js";
import { type Program, ROOT } from "./program.js";
import { startPublisher } from "./publisher.js";
import { type SmtpSink, startSmtpSink } from "./smtp-sink.js";
import { type Expected, OUTLETS, type Step, tell } from "./story.js";
import { startWebhookReceiver, type WebhookReceiver } from "./webhook-receiver.js";

/** A small news world on loopback, which stays while the program under test comes and goes. */
export interface World {
  outlets: ReadonlyMap<string, Outlet>;
  smtp: SmtpSink;
  receiver: WebhookReceiver;
  story: { steps: Step[]; expected: Expected[] };
  /** Folder with the four configuration files, for this world. */
  configDir: string;
  /** Wall-clock time (UTC) at which the digest is due. */
  digestAt: Date;
  perform(step: Step): void;
  /** Whether the program has taken the register's list as it stood at first: what comes later is news. */
  hasBaseline(program: Program): Promise<boolean>;
  close(): Promise<void>;
}

export const RECIPIENT = "desk@example.org";
const SECRET = `whsec_${Buffer.from("a secret of the news world, 32 b").toString("base64")}`;

/** @param digestInMs the digest is due at the first full minute after this */
export async function startWorld({ digestInMs }: { digestInMs: number }): Promise<World> {
  const outlets = new Map<string, Outlet>();
  for (const options of OUTLETS) outlets.set(options.id, await startOutlet(options));
  const smtp = await startSmtpSink();
  const receiver = await startWebhookReceiver({ secret: SECRET });
  const register = await startPublisher();
  const entries: OfacEntry[] = [...OTHERS];
  const publishList = () => {
    const { primary, aliases } = ofacFiles(entries);
    register.serve("/sdn.csv", { body: primary });
    register.serve("/alt.csv", { body: aliases });
  };
  publishList();
  const digestAt = new Date(Math.ceil((Date.now() + digestInMs) / 60_000) * 60_000);
  const configDir = mkdtempSync(join(tmpdir(), "vigil-world-"));
  const feeds = [...outlets.values()].map(
    ({ id, feedUrl, title, language }) =>
      `  - { id: ${id}, url: "${feedUrl}", title: "${title}", language: ${language}, reliability: B }`,
  );
  writeFileSync(
    join(configDir, "feeds.yaml"),
    `feeds:\n${feeds.join("\n")}\nlists:\n  - { id: sdn, format: ofac-csv, title: OFAC SDN, url: "${register.url}/sdn.csv", aliases: "${register.url}/alt.csv", every: 2s }\n`,
  );
  writeFileSync(
    join(configDir, "vigil.yaml"),
    `data: { dir: ${join(configDir, "data")} }
fetch: { allowNetworks: [127.0.0.0/8, "::1/128"], timeout: 10s }
poll: { every: 2s, min: 1s }
mail: { from: "Vigil <vigil@example.org>", smtp: "${smtp.url}" }
`,
  );
  copyFileSync(join(ROOT, "config", "watchlist.yaml"), join(configDir, "watchlist.yaml"));
  writeFileSync(
    join(configDir, "alerts.yaml"),
    `webhooks:
  - { id: receiver, url: "${receiver.url}", secret: "${SECRET}" }
digests:
  - { id: desk, title: Morning brief, to: [${RECIPIENT}], at: "${digestAt.toISOString().slice(11, 16)}", timezone: UTC }
`,
  );
  return {
    outlets,
    smtp,
    receiver,
    story: tell(new Date()),
    configDir,
    digestAt,
    perform({ outlet, article, listing, trouble }) {
      const place = outlets.get(outlet);
      if (listing !== undefined) {
        entries.push(listing);
        publishList();
      }
      if (article !== undefined) place?.publish(article);
      if (trouble !== undefined) place?.trouble(trouble);
    },
    async hasBaseline(program) {
      const { data } = (await (await program.get("/api/v1/lists")).json()) as { data: { lists: { status: string }[] } };
      return data.lists.every(({ status }) => status === "ok");
    },
    async close() {
      await Promise.all([...outlets.values()].map((outlet) => outlet.close()));
      await Promise.all([smtp.down(), receiver.down(), register.close()]);
      rmSync(configDir, { recursive: true, force: true });
    },
  };
}

/** What differs between what the story should lead to and what came; empty when all is right. */
export function differences(world: World, digest: { text: string } | undefined): string[] {
  const wrong: string[] = [];
  const { expected } = world.story;
  const accepted = world.receiver.accepted();
  const ids = new Set(accepted.map(({ id }) => id));
  const unverified = accepted.filter(({ verified }) => !verified).length;
  if (unverified > 0) wrong.push(`${unverified} webhooks have a wrong signature`);
  const events = new Map(accepted.map(({ id, json }) => [id, json?.data.event]));
  if (new Set([...events.values()].map((event) => event?.id)).size !== ids.size)
    wrong.push("an event came under two webhook ids");
  const unmatched = new Set(events.keys());
  for (const want of expected) {
    const hit = [...events].find(
      ([id, event]) =>
        unmatched.has(id) &&
        event?.kind === want.kind &&
        event.groups.some((group) => group.id === want.group) &&
        (want.day === null || event.incident?.date === want.day),
    );
    if (hit === undefined) wrong.push(`no webhook for ${want.what}`);
    else unmatched.delete(hit[0]);
  }
  for (const id of unmatched)
    wrong.push(
      `a webhook nobody should get: ${events.get(id)?.kind} “${events.get(id)?.headline}” (${events
        .get(id)
        ?.groups.map(({ id: group }) => group)
        .join(", ")})`,
    );
  if (digest === undefined) return [...wrong, "no digest came"];
  const text = digest.text.replace(/\s+/g, " ");
  for (const { killed, what } of expected) {
    if (killed !== null && !new RegExp(`\\b${killed}\\b[^.]{0,20}killed|killed[^.]{0,20}\\b${killed}\\b`, "i").test(text))
      wrong.push(`the digest does not say that ${killed} were killed (${what})`);
  }
  const entries = text.split("/events/evt_").length - 1;
  if (entries !== expected.length) wrong.push(`the digest has ${entries} entries for ${expected.length} events`);
  return wrong;
}
