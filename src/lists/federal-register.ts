import { z } from "zod";
import { decode } from "../feeds/decode.js";
import { ListError } from "./error.js";
import type { Listing } from "./types.js";

const schema = z.object({
  results: z.array(
    z.object({ document_number: z.string(), title: z.string(), publication_date: z.string(), abstract: z.string().nullish() }),
  ),
});

const NAMED =
  /(?:designations? of|determination(?:s)? (?:pursuant to [^:]{0,80} )?(?:relating to|of)) (.{3,300}?)(?:,? (?:as (?:an? )?(?:foreign terrorist organi[sz]ation|specially designated global terrorist)|pursuant to)\b)/i;
const REVERSED = /\b(?:revocation|revoking|review|amendment|amended|rescission)\b/i;

/**
 * Reads the Federal Register's documents on designations of terrorist organisations, as its API answers a search. A search holds the
 * newest documents: what it no longer holds is not taken for gone.
 *
 * @returns a listing a document that designates; amendments, reviews and revocations are none
 * @throws ListError
 * Source: https://www.federalregister.gov/developers/documentation/api/v1, documents.json
 */
export function parseFederalRegister(bytes: Uint8Array): Listing[] {
  const { text } = decode(bytes, null, () => null);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    if (/^\s*</.test(text))
      throw new ListError("not-a-list", "A page of markup came instead of documents. Open its address in a browser.");
    throw new ListError("truncated", "The answer is no JSON: it was cut short, or is something else.");
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    throw new ListError(
      "columns",
      "The answer has no `results` with document_number, title and publication_date. Has the API changed?",
    );
  return parsed.data.results.flatMap(({ document_number, title, publication_date, abstract }): Listing[] => {
    const names = REVERSED.test(title) ? null : NAMED.exec(title)?.[1];
    if (names === null || names === undefined) return [];
    const [name = "", ...others] = names.split(/,?\s+(?:also known as|a\/k\/a|aka)\s+|;\s*/i).map((one) => one.trim());
    const programmes = [
      ...(/foreign terrorist organi[sz]ation/i.test(title) ? ["FTO"] : []),
      ...(/specially designated global terrorist/i.test(title) ? ["SDGT"] : []),
    ];
    return [
      {
        id: document_number,
        name,
        kind: "organisation",
        aliases: others.filter((alias) => alias !== "").map((alias) => ({ name: alias, quality: "good" })),
        nativeNames: [],
        programmes,
        listedOn: publication_date.slice(0, 10),
        changedOn: null,
        remarks: abstract ?? null,
        identifiers: [],
        reference: document_number,
      },
    ];
  });
}
