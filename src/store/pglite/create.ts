/** Makes an empty database in a folder. A process of its own: initdb leaves half a gigabyte in the one that runs it. */
import { PGlite } from "@electric-sql/pglite";

const [, , dir] = process.argv;
if (dir === undefined) throw new Error("usage: create.js DIR");
const database = await PGlite.create(dir);
await database.close();
