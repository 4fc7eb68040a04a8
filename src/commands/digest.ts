import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { type DigestPreview, previewDigest } from "../pipeline/compose-digest.js";
import { askData } from "./data.js";
import { colours, Failure, print, printJson } from "./output.js";

export function addDigest(program: Command): void {
  const digest = program.command("digest").description("digests by e-mail");
  digest
    .command("preview")
    .description("what a digest's next mail would hold, as it stands now; nothing is sent or marked")
    .argument("[id]", "the digest's id in alerts.yaml; left out: the only one")
    .option("--html <file>", "write the mail's HTML to a file")
    .option("--json", "print subject, text and HTML as JSON")
    .action(async (id: string | undefined, options: { html?: string; json?: boolean }) => {
      const { config } = program.opts<{ config: string }>();
      const preview = await askData(
        config,
        (store, loaded) => previewDigest(store, loaded, id ?? null, new Date()),
        `/api/v1/digest-preview${id === undefined ? "" : `?id=${encodeURIComponent(id)}`}`,
        (json) => json as DigestPreview,
      );
      if (!preview.ok) throw new Failure(preview.problem);
      if (options.html !== undefined) await writeFile(options.html, preview.html);
      if (options.json) return printJson(preview);
      print(colours.bold(preview.subject));
      print(`${colours.dim(`due ${preview.dueAt}, to ${preview.recipients} recipient${preview.recipients === 1 ? "" : "s"}`)}\n`);
      print(preview.text);
      if (options.html !== undefined) print(colours.dim(`\nHTML written to ${options.html}`));
    });
}
