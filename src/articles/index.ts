export { decodeHtml } from "./decode.js";
export { extractArticle } from "./extract.js";
export { pageProblem } from "./page-problem.js";
export { isPdf, readPdf } from "./pdf.js";
export { plainText } from "./plain-text.js";
