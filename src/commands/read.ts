import { readFile } from "node:fs/promises";
import { text as streamText } from "node:stream/consumers";
import type { Command } from "commander";
import { loadConfig } from "../config/load.js";
import { createHttpClient } from "../http/client.js";
import { createLanguageModel } from "../http/language-model.js";
import { createCpu } from "../pipeline/cpu.js";
import { type ArticleInput, explain, explanationText, readInput, readUrl } from "../pipeline/explain.js";
import { secondOpinion } from "../pipeline/second-opinion.js";
import { colours, Failure, print, printJson } from "./output.js";

/** What goes wrong is in the explanation. */
const log = { warn: () => {} };

export function addRead(program: Command): void {
  program
    .command("read")
    .description("read one article as Vigil does, and explain what it makes of it")
    .argument("<source>", "an address, a file (text or HTML), or - for standard input")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nA text file's first line is its title; a line that is a date, right after it, is the day of publication.",
    )
    .action(async (source: string, options: { json?: boolean }) => {
      const config = loadConfig(program.opts<{ config: string }>().config, process.env);
      const cpu = createCpu(config.watchlist, config.sites);
      const { languageModel, fetch: fetching } = config.vigil;
      const model = languageModel === undefined ? null : createLanguageModel(languageModel, fetching.userAgent);
      try {
        const article = await readSource(source);
        const explanation = await explain(cpu, article, (found) =>
          secondOpinion({ model: () => model, log }, article, found, null),
        );
        if (options.json) printJson(explanation.json);
        else print(explanationText(explanation, colours));
      } finally {
        await cpu.close();
        await model?.close();
      }

      async function readSource(from: string): Promise<ArticleInput> {
        if (/^https?:\/\//i.test(from)) {
          const { fetch } = config.vigil;
          const http = createHttpClient({ ...fetch, timeoutMs: fetch.timeout * 1000 });
          return readUrl({ http: () => http, cpu: () => cpu, now: () => new Date() }, from).finally(() => http.close());
        }
        const bytes =
          from === "-"
            ? Buffer.from(await streamText(process.stdin))
            : await readFile(from).catch((error: NodeJS.ErrnoException) => {
                throw new Failure(
                  error.code === "ENOENT"
                    ? `There is no file "${from}". Give an address (https://…), a file, or - for standard input.`
                    : `"${from}" can't be read: ${error.message}`,
                );
              });
        if (bytes.length === 0) throw new Failure(`"${from}" is empty: there is nothing to read.`);
        return readInput(cpu, bytes);
      }
    });
}
