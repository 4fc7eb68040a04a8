export { parseFeed } from "../../../dist/src/feeds/parse.js";
