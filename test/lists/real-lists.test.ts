import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { diffListings } from "../../src/lists/diff.js";
import { parseOfacCsv } from "../../src/lists/ofac-csv.js";
import type { Listing } from "../../src/lists/types.js";
import { parseUnXml } from "../../src/lists/un-xml.js";

/** The registers' own files, where they lie beside the checkout; they are too large to be in it. */
const BESIDE = ["../../..", "../../../.."].map((up) => join(import.meta.dirname, up, "shared/data/lists"));
const folder = process.env.VIGIL_LISTS ?? BESIDE.find((path) => existsSync(join(path, "ofac-newer/sdn.csv"))) ?? "";
const real = test.skipIf(folder === "");
const read = (file: string) => readFileSync(join(folder, file));
const ofac = (version: string, primary: Buffer = read(`${version}/sdn.csv`)) =>
  parseOfacCsv({ primary, aliases: read(`${version}/alt.csv`) });
const lines = (text: string) => text.split(/\r?\n/).filter((line) => line !== "");
const terror = ({ kind, programmes }: Listing) =>
  kind === "organisation" && programmes.some((tag) => tag === "SDGT" || tag === "FTO");

const VARIANTS: [string, (text: string) => Buffer][] = [
  ["as it is", (text) => Buffer.from(text)],
  ["with its rows reversed", (text) => Buffer.from(lines(text).reverse().join("\n"))],
  [
    "shuffled",
    (text) =>
      Buffer.from(
        lines(text)
          .sort((a, b) => a.slice(-40).localeCompare(b.slice(-40)))
          .join("\n"),
      ),
  ],
  ["with CRLF", (text) => Buffer.from(`${lines(text).join("\r\n")}\r\n`)],
  ["in windows-1252", (text) => iconv.encode(text.replace("AEROCARIBBEAN", "AÉROCARIBBEAN"), "windows-1252")],
  ["with extra spaces", (text) => Buffer.from(text.replaceAll(",", " ,  "))],
];

real.each(VARIANTS)("OFAC's newer list %s: 130 added, 27 removed, 29 with other programmes", (_, variant) => {
  const diff = diffListings(ofac("ofac-older"), ofac("ofac-newer", variant(read("ofac-newer/sdn.csv").toString())));
  const added = diff.added.filter(terror);
  const retagged = diff.changed.filter(
    ({ before, after, programmesAdded, programmesRemoved }) =>
      (terror(before) || terror(after)) && programmesAdded.length + programmesRemoved.length > 0,
  );
  expect([added.length, diff.removed.filter(terror).length, retagged.length, diff.held]).toEqual([130, 27, 29, null]);
  const fto = added.filter(({ programmes }) => programmes.includes("FTO"));
  const names = fto.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
  expect(names).toEqual(expect.arrayContaining(["IRGC GROUND FORCES", "IRGC NAVY", "ISIS-MOZAMBIQUE"]));
});

real.each([0.95, 0.8, 0.3])("OFAC's newer list cut at %d of its bytes is not read, nor at the row before", (share) => {
  const whole = read("ofac-newer/sdn.csv");
  const cut = whole.subarray(0, Math.floor(whole.length * share));
  expect(() => ofac("ofac-newer", cut)).toThrow(expect.objectContaining({ code: "truncated" }));
  const rows = cut.subarray(0, cut.lastIndexOf("\n") + 1);
  expect(() => ofac("ofac-newer", rows)).toThrow(expect.objectContaining({ code: "truncated" }));
});

real("the UN's list has the individuals, entities, aliases and native names that its tags count", () => {
  const text = read("un/UN_consolidated.xml").toString();
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const listings = parseUnXml(Buffer.from(text));
  const ofKind = (kind: string) => listings.filter((listing) => listing.kind === kind);
  expect(ofKind("individual")).toHaveLength(count(/<INDIVIDUAL>/g));
  expect(ofKind("organisation")).toHaveLength(count(/<ENTITY>/g));
  expect(listings.flatMap(({ nativeNames }) => nativeNames)).toHaveLength(count(/<NAME_ORIGINAL_SCRIPT>[^<]*\S[^<]*</g));
  expect(listings.filter(({ id, name, reference }) => id === "" || name === "" || reference === null)).toEqual([]);
  const low = listings.flatMap(({ aliases }) => aliases).filter(({ quality }) => quality === "low");
  expect(low.length).toBeGreaterThan(100);
});
