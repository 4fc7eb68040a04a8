#!/usr/bin/env node
import { buildProgram } from "./commands/program.js";

// `vigil … | head`: who reads no further wants no more, and no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

await buildProgram().parseAsync(process.argv);
