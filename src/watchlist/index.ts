export { compileWatchlist, type Watchlist } from "./compile.js";
export { explainGroup } from "./explain.js";
export { findMentions } from "./find.js";
export type { Mention } from "./types.js";
