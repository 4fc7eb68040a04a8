/** Runs one benchmark by its name: npm run bench -- NAME [options]. Every other file of this folder is one. */
import { readdirSync } from "node:fs";

const [name = "", ...rest] = process.argv.slice(2);
const known = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".js") && file !== "run.js")
  .map((file) => file.slice(0, -".js".length));
if (!known.includes(name)) {
  console.error(`usage: npm run bench -- NAME [options]; NAME is one of: ${known.join(", ")}`);
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.js`);
