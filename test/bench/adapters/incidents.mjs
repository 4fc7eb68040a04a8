import { assess } from "../../../dist/src/classify/index.js";

/** The product's own assessment, with no watchlist: what the text alone says. An attack whose means nobody tells is of no type. */
export function classify({ title, text, language }) {
  const { happenings } = assess({ title, text, language, publishedAt: null }, []);
  return {
    incidents: happenings
      .filter(({ kind }) => kind === "incident")
      .flatMap(({ types }) => (types.length > 0 ? types : ["unknown"]).map((type) => ({ type }))),
  };
}
