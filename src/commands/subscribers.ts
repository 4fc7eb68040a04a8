import type { Command } from "commander";
import { liftSuppression } from "../store/mail-reports.js";
import { deleteSubscriber, listSubscribers, type Subscriber, type SubscriberData, subscriberData } from "../store/subscribers.js";
import { askData } from "./data.js";
import { colours, Failure, print, printJson, printTable } from "./output.js";

export function addSubscribers(program: Command): void {
  const subscribers = program.command("subscribers").description("people who receive digests");
  const configDir = () => program.opts<{ config: string }>().config;
  subscribers
    .command("list")
    .description("everybody who receives mail, or did")
    .option("--json", "print them as JSON")
    .action(async (options: { json?: boolean }) => {
      const all = await askData(
        configDir(),
        (store) => listSubscribers(store),
        "/api/v1/subscribers",
        (json) => (json as { data: Subscriber[] }).data,
      );
      if (options.json) return printJson(all);
      if (all.length === 0) return print("Nobody has subscribed, and alerts.yaml has no digests.");
      printTable(
        ["address", "state", "by", "digest", "when", "next"],
        all.map((one) => [
          one.email,
          one.reason === null ? one.state : `${one.state}: ${one.reason}`,
          one.origin === "self" ? "themselves" : "alerts.yaml",
          one.title,
          `${one.isAtOnce ? "at once" : (one.at ?? "–")} ${one.timezone ?? ""}`,
          one.state === "active" && one.nextDigestAt !== null ? new Date(one.nextDigestAt).toISOString().slice(0, 16) : null,
        ]),
      );
    });
  subscribers
    .command("allow")
    .description("send mail again to an address whose mail came back or was reported as spam")
    .argument("<address>", "their e-mail address")
    .action(async (email: string) => {
      const lifted = await askData(
        configDir(),
        (store) => store.transaction((db) => liftSuppression(db, email)),
        "/api/v1/subscribers/allow",
        (json) => (json as { data: boolean }).data,
        { post: { email } },
      );
      if (!lifted) throw new Failure("Nothing keeps mail from this address.");
      print("Mail is sent to this address again, what waited included. Who reported spam has to subscribe anew.");
    });
  subscribers
    .command("export")
    .description("all that is kept of an address, as JSON: for somebody who asks for their data")
    .argument("<address>", "their e-mail address")
    .action(async (email: string) => {
      const data = await askData(
        configDir(),
        (store) => subscriberData(store, email),
        "/api/v1/subscribers/export",
        (json) => (json as { data: SubscriberData | null }).data,
        { post: { email } },
      );
      if (data === null) throw new Failure("Nothing is kept of this address.");
      printJson(data);
    });
  subscribers
    .command("delete")
    .description("forget an address: its subscription, links, mails and what it was told")
    .argument("<address>", "their e-mail address")
    .option("--json", "print what was done as JSON")
    .action(async (email: string, options: { json?: boolean }) => {
      const done = await askData(
        configDir(),
        (store) => store.transaction((db) => deleteSubscriber(db, email)),
        "/api/v1/subscribers/delete",
        (json) => (json as { data: Awaited<ReturnType<typeof deleteSubscriber>> }).data,
        { post: { email } },
      );
      if (options.json) return printJson(done);
      if (done.deleted + done.configured.length === 0) throw new Failure("Nobody subscribed with this address.");
      if (done.deleted > 0) print("Forgotten: nothing of this address is kept.");
      if (done.configured.length > 0)
        print(
          `${colours.yellow("!")} alerts.yaml names this address (${done.configured.join(", ")}): take it out there. Nothing more is sent.`,
        );
    });
}
