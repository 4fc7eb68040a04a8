import { statSync } from "node:fs";
import { join, normalize } from "node:path";
import { crossChecks } from "./cross-checks.js";
import { type ConfigDocument, readDocument } from "./document.js";
import { problemsOf } from "./issues.js";
import { ConfigError, type ConfigProblem } from "./problem.js";
import { type Config, FILES, type FileName } from "./schema.js";

export { ConfigError, type ConfigProblem, formatProblem } from "./problem.js";

/** These two say what Vigil is to do: without them it would run and watch nothing. */
const REQUIRED = new Set<FileName>(["feeds", "watchlist"]);

/**
 * Reads, fills in, checks and combines the four files of a configuration.
 *
 * @param dir the folder, as the user typed it: messages name files beneath it
 * @param instead what files are to hold, where that is to be checked before they are written
 * @throws ConfigError with every mistake of every file
 */
export function loadConfig(dir: string, env: NodeJS.ProcessEnv, instead: Partial<Record<FileName, string>> = {}): Config {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    const fix = "Create it with feeds.yaml and watchlist.yaml, or name another one: --config DIR or VIGIL_CONFIG.";
    throw new ConfigError([
      { file: dir, line: null, col: null, path: "", what: "is no folder: there is no configuration here.", fix },
    ]);
  }
  const problems: ConfigProblem[] = [];
  const documents = Object.fromEntries(
    (Object.keys(FILES) as FileName[]).map((name) => {
      const file = normalize(join(dir, `${name}.yaml`));
      const document = readDocument(join(dir, `${name}.yaml`), file, env, instead[name]);
      if (document === null && REQUIRED.has(name)) {
        problems.push({
          file,
          line: null,
          col: null,
          path: "",
          what: "is missing.",
          fix: `Create it; an empty list is  ${name === "feeds" ? "feeds" : "groups"}: []`,
        });
      }
      problems.push(...(document?.problems ?? []));
      return [name, document ?? { file, value: {}, problems: [], place: () => ({ line: 1, col: 1 }) }];
    }),
  ) as Record<FileName, ConfigDocument>;

  const check = <Name extends FileName>(name: Name) => {
    const document = documents[name];
    const result = FILES[name].safeParse(document.value);
    if (!result.success && document.problems.length === 0)
      problems.push(...problemsOf(document, FILES[name], result.error.issues));
    return result.data as ReturnType<(typeof FILES)[Name]["parse"]> | undefined;
  };
  const [vigil, feeds, watchlist, alerts] = [check("vigil"), check("feeds"), check("watchlist"), check("alerts")];
  if (feeds && watchlist && alerts) problems.push(...crossChecks(documents, feeds, watchlist, alerts));
  const port = env.PORT === undefined || env.PORT === "" ? null : Number(env.PORT);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    problems.push({
      file: "PORT",
      line: null,
      col: null,
      path: "",
      what: `is "${env.PORT}", which is no port.`,
      fix: "Set it to a number from 0 to 65535.",
    });
  }
  if (problems.length > 0 || !vigil || !feeds || !watchlist || !alerts) throw new ConfigError(problems);
  const http = { ...vigil.http, port: port ?? vigil.http.port };
  return {
    dir,
    env: { databaseUrl: env.DATABASE_URL || null, redisUrl: env.REDIS_URL || null, adminToken: env.VIGIL_ADMIN_TOKEN || null },
    vigil: {
      ...vigil,
      http: { ...http, publicUrl: (vigil.http.publicUrl ?? `http://localhost:${http.port}`).replace(/\/+$/, "") },
      data: { ...vigil.data, dir: env.VIGIL_DATA || vigil.data.dir },
      mail: { ...vigil.mail, ...(env.SMTP_URL && { smtp: env.SMTP_URL }) },
    },
    feeds: feeds.feeds,
    lists: feeds.lists,
    sites: feeds.sites,
    watchlist,
    alerts,
  };
}
