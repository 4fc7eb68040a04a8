import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Starts the machine's own Chromium or Chrome, without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("This needs Chromium or Chrome on the PATH: apt-get install chromium.");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds wrong with a page, in words: by WCAG 2.2 A and AA, and by its best practices.
 *
 * @param options.isMail landmarks are not asked for: mail programs show a mail within their own
 */
export async function faultsOf(page: Page, { isMail = false } = {}): Promise<string[]> {
  await page.evaluate(AXE); // not as a script of the page: its policy may allow none
  const { violations } = (await page.evaluate(isMail ? `axe.run({ runOnly: ${JSON.stringify(WCAG)} })` : "axe.run()")) as {
    violations: { id: string; help: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}
