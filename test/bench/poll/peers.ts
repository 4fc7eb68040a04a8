/** The feed readers that Debian has, each told to fetch feeds once. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Peer {
  name: string;
  debianPackage: string;
  program: string;
  /** Feeds beyond this are left out: it asks one after the other, and its rate does not depend on how many there are. */
  most: number;
  /** Writes its configuration into a folder; the answer is the command, for a shell, that fetches every feed once. */
  prepare(dir: string, urls: readonly string[]): string;
}

export const PEERS: readonly Peer[] = [
  {
    name: "sfeed, 64 jobs",
    debianPackage: "sfeed curl",
    program: "sfeed_update",
    most: Number.POSITIVE_INFINITY,
    prepare(dir, urls) {
      mkdirSync(join(dir, "feeds"), { recursive: true });
      mkdirSync(join(dir, "etags"), { recursive: true });
      // Conditional requests, as sfeed's documentation suggests: its default fetch asks for the whole feed each time.
      const fetch = `fetch() { curl -L --max-redirs 0 -H "User-Agent:" -f -s -m 15 --etag-save "${dir}/etags/$(basename "$3").new" --etag-compare "${dir}/etags/$(basename "$3")" "$2" 2>/dev/null; mv "${dir}/etags/$(basename "$3").new" "${dir}/etags/$(basename "$3")" 2>/dev/null || true; }`;
      writeFileSync(
        join(dir, "sfeedrc"),
        `sfeedpath="${dir}/feeds"\nmaxjobs=64\n${fetch}\nfeeds() {\n${urls.map((url, i) => `feed "f${i}" "${url}"`).join("\n")}\n}\n`,
      );
      return `sfeed_update ${dir}/sfeedrc`;
    },
  },
  {
    name: "newsboat, 64 threads",
    debianPackage: "newsboat",
    program: "newsboat",
    most: Number.POSITIVE_INFINITY,
    prepare(dir, urls) {
      writeFileSync(join(dir, "urls"), `${urls.join("\n")}\n`);
      writeFileSync(join(dir, "config"), "reload-threads 64\n");
      return `newsboat -u ${dir}/urls -C ${dir}/config -c ${dir}/cache.db -x reload`;
    },
  },
  {
    name: "rss2email",
    debianPackage: "rss2email",
    program: "r2e",
    most: 200,
    prepare(dir, urls) {
      const feeds = urls.map((url, i) => `[feed.f${i}]\nurl = ${url}\n`);
      writeFileSync(join(dir, "r2e.cfg"), `[DEFAULT]\nto = a@example.org\nfrom = a@example.org\n${feeds.join("\n")}`);
      return `r2e -c ${dir}/r2e.cfg -d ${dir}/r2e.json run --no-send`;
    },
  },
];

export function isInstalled(program: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
