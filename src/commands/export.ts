import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { EVENT_KINDS } from "../config/vocabulary.js";
import { exportEvents } from "../pipeline/export-events.js";
import { EXPORTED_FORMATS, type ExportedFormat } from "../web/data.js";
import { askData } from "./data.js";
import { readMoment } from "./moment.js";
import { Failure } from "./output.js";

interface Options {
  format: ExportedFormat;
  since?: string;
  until?: string;
  kind?: string[];
  group?: string;
  country?: string;
  output?: string;
}

export function addExport(program: Command): void {
  program
    .command("export")
    .description("print events: as lines of JSON, CSV, a STIX 2.1 bundle or an Atom feed")
    .addOption(new Option("--format <format>", "of what is printed").choices(EXPORTED_FORMATS).makeOptionMandatory())
    .option("--since <when>", "only events first seen since: 30d, 2026-01-31 or 2026-01-31T06:00Z")
    .option("--until <when>", "only events first seen before")
    .addOption(new Option("--kind <kinds...>", "only these kinds").choices(EVENT_KINDS))
    .option("--group <id>", "only events of this group of the watchlist")
    .option("--country <code>", "only events in this country, e.g. PK")
    .option("-o, --output <file>", "write to a file")
    .addHelpText(
      "after",
      "\nexamples:\n  vigil export --format csv --since 30d -o events.csv\n  vigil export --format stix --group bla",
    )
    .action(async (options: Options) => {
      const now = new Date();
      const country = options.country?.toUpperCase();
      if (country !== undefined && !/^[A-Z]{2}$/.test(country))
        throw new Failure(`--country ${options.country} is no two-letter country code such as PK.`);
      const query = {
        kinds: options.kind,
        group: options.group,
        country,
        since: options.since === undefined ? undefined : readMoment("--since", options.since, now),
        until: options.until === undefined ? undefined : readMoment("--until", options.until, now),
      };
      const params = new URLSearchParams({ format: options.format });
      for (const kind of query.kinds ?? []) params.append("kind", kind);
      for (const name of ["group", "country"] as const) if (query[name] !== undefined) params.set(name, query[name]);
      for (const name of ["since", "until"] as const) if (query[name] !== undefined) params.set(name, query[name].toISOString());
      const write = (pieces: AsyncIterable<string | Uint8Array>) =>
        options.output === undefined
          ? pipeline(Readable.from(pieces), process.stdout, { end: false })
          : pipeline(Readable.from(pieces), createWriteStream(options.output));
      await askData(
        program.opts<{ config: string }>().config,
        (store, { vigil }) => write(exportEvents(store, options.format, query, { publicUrl: vigil.http.publicUrl, now })),
        `/api/v1/export?${params}`,
        (answer) => write(answer),
        { as: "stream" },
      );
    });
}
