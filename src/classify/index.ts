export { assess } from "./assess.js";
export { fullText } from "./full-text.js";
