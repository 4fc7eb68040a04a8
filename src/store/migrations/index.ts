import { sql as start } from "./001-start.js";

/** In order; a number once released never changes. */
export const migrations: readonly { id: number; name: string; sql: string }[] = [{ id: 1, name: "start", sql: start }];
