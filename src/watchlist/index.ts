export { compileWatchlist, parentsOf, type Watchlist } from "./compile.js";
export { explainGroup } from "./explain.js";
export { findMentions } from "./find.js";
export { namesakesOf } from "./namesakes.js";
export type { Mention } from "./types.js";
