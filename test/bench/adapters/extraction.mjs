export { extractArticle as extract } from "../../../dist/src/articles/index.js";
