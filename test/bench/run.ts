/** Runs one benchmark by its name: npm run bench -- NAME [options] */
const [name = "", ...rest] = process.argv.slice(2);
const known = ["throughput"];
if (!known.includes(name)) {
  console.error(`usage: npm run bench -- NAME [options]; NAME is one of: ${known.join(", ")}`);
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...rest);
await import(`./${name}.js`);
