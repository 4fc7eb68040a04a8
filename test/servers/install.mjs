/** Finds the servers that the tests need; installs what is missing where it may, and says what to install where it may not. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const postgresFolders = existsSync("/usr/lib/postgresql")
  ? readdirSync("/usr/lib/postgresql").map((v) => `/usr/lib/postgresql/${v}/bin`)
  : [];
const folders = [...postgresFolders, ...(process.env.PATH ?? "").split(delimiter)];
const has = (...names) => names.some((name) => folders.some((folder) => existsSync(join(folder, name))));
const needed = [
  ["redis-server", has("redis-server")],
  ["postgresql", has("initdb") && has("postgres")],
  ["dovecot-imapd", has("dovecot") || existsSync("/usr/sbin/dovecot")],
  ["chromium", has("chromium", "chromium-browser", "google-chrome")],
];
const missing = needed.filter(([, found]) => !found).map(([name]) => name);
if (missing.length > 0) {
  const mayInstall = process.getuid?.() === 0 && has("apt-get");
  if (mayInstall) {
    console.log(`installing for the tests: ${missing.join(", ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      execFileSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"], env });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], {
        stdio: ["ignore", "ignore", "inherit"],
        env,
      });
    } catch (error) {
      console.error(`could not be installed: ${missing.join(", ")} (${error.message})`);
      process.exit(1);
    }
  } else {
    console.error(`The tests need these Debian packages: ${missing.join(", ")}\n  sudo apt-get install ${missing.join(" ")}`);
    process.exit(1);
  }
}
