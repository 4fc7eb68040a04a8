/** A mistake in a configuration file. */
export interface ConfigProblem {
  /** As the user would type it. */
  file: string;
  /** From 1; null where the whole file is meant. */
  line: number | null;
  col: number | null;
  /** e.g. `groups[3].acronyms[0]`; empty for the file. */
  path: string;
  what: string;
  why?: string | undefined;
  /** The way out. */
  fix?: string | undefined;
}

/** Where, what, why, and the way out. */
export function formatProblem(problem: ConfigProblem): string {
  const { file, line, col, path, what, why, fix } = problem;
  const where = line === null ? file : `${file}:${line}:${col ?? 1}`;
  return [
    `${where}  ${path === "" ? "" : `${path} `}${what}`,
    ...[why, fix].filter((text) => text !== undefined).map((text) => `  ${text}`),
  ].join("\n");
}

/** The configuration can't be used; the message lists every mistake. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(formatProblem).join("\n"));
  }
}
