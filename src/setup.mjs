/** What `npm start`, `npm test` and `npm run demo` need first: the packages and the build, each only when missing or out of date. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Vigil needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org, or use a version manager: nvm install 24`,
  );
  process.exit(1);
}

const hash = (text) => createHash("sha256").update(text).digest("hex");
const stamp = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");
const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const lock = hash(readFileSync("package-lock.json"));
if (
  !existsSync("node_modules/typescript") ||
  (stamp("node_modules/.vigil-stamp") !== lock && newer("package-lock.json", "node_modules/.package-lock.json"))
) {
  console.error("Vigil: installing its packages (once; a minute or two) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
  if (status !== 0)
    fail("Vigil: the packages could not be installed. The first start needs the network; see npm's message above.");
  writeFileSync("node_modules/.vigil-stamp", lock);
}

const sources = [...walk("src"), ...walk("test")].filter((file) => /\.(?:ts|tsx)$/.test(file));
const state = hash(["tsconfig.json", ...sources].map((file) => `${file} ${hash(readFileSync(file))}`).join("\n") + lock);
if (stamp("dist/.vigil-stamp") !== state) {
  console.error("Vigil: building …");
  const gone = JSON.parse(stamp("dist/.vigil-sources") || "[]").some((file) => !existsSync(file));
  if (gone) rmSync("dist", { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "."], { stdio: "inherit" });
  if (status !== 0) fail("Vigil: the build failed; the compiler's messages are above.");
  mkdirSync("dist", { recursive: true });
  writeFileSync("dist/.vigil-stamp", state);
  writeFileSync("dist/.vigil-sources", JSON.stringify(sources));
}

function newer(a, b) {
  return !existsSync(b) || statSync(a).mtimeMs > statSync(b).mtimeMs;
}
function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
