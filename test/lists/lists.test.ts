import { expect, test } from "vitest";
import { diffListings } from "../../src/lists/diff.js";
import { parseOfacCsv } from "../../src/lists/ofac-csv.js";
import { parseUnXml } from "../../src/lists/un-xml.js";

/** Rows of OFAC's SDN list (public domain, U.S. Department of the Treasury). */
const SDN = [
  '306,"BANCO NACIONAL DE CUBA",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. \'BNC\'."',
  '4717,"DEMOCRATIC FRONT FOR THE LIBERATION OF PALESTINE - HAWATMEH FACTION",-0- ,"SDT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  ...[36, 173, 424, 475, 480, 535, 536, 537, 540, 541].map((id) => `${id},"PARTY ${id}",-0- ,"CUBA",${"-0- ,".repeat(7)}-0- `),
];
const ALT = '306,220,"aka","NATIONAL BANK OF CUBA",-0- \r\n';
const sdn = (rows: readonly string[], aliases = ALT) =>
  parseOfacCsv({ primary: Buffer.from(`${rows.join("\r\n")}\r\n\x1a`), aliases: Buffer.from(aliases) });
const un = (inner: string, head = "", end = "</CONSOLIDATED_LIST>") =>
  Buffer.from(`<?xml version="1.0"?>${head}<CONSOLIDATED_LIST>${inner}${end}`);
const ENTITY =
  "<ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>AL-QAIDA</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.004</REFERENCE_NUMBER>" +
  "<LISTED_ON>2001-10-06</LISTED_ON><NAME_ORIGINAL_SCRIPT>القاعدة</NAME_ORIGINAL_SCRIPT><LAST_DAY_UPDATED><VALUE>2011-05-02</VALUE><VALUE>2013-05-02</VALUE></LAST_DAY_UPDATED>" +
  "<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>The Base</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>MAK &amp; Co</ALIAS_NAME></ENTITY_ALIAS>" +
  "<ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS></ENTITY></ENTITIES>";

test("an OFAC entry has its aliases from both files, the weak ones marked", () => {
  expect(sdn(SDN)[0]).toMatchObject({
    id: "306",
    kind: "organisation",
    programmes: ["CUBA"],
    aliases: [
      { name: "NATIONAL BANK OF CUBA", quality: "good" },
      { name: "BNC", quality: "low" },
    ],
  });
});

test("a renumbered, reordered, recased list has no change", () => {
  const renumbered = SDN.map((row) => row.replace(/^\d+/, (id) => `9${id}`).replace("PARTY", "Party")).reverse();
  expect(diffListings(sdn(SDN), sdn(renumbered, ALT.replace("306", "9306")))).toEqual({
    added: [],
    removed: [],
    changed: [],
    renumbered: SDN.map((row) => row.split(",")[0]).reverse(),
    held: null,
  });
});

test("two lost entries of one name are not taken for a new one of that name", () => {
  const twice = [...SDN, `700,"TWIN",-0- ,"CUBA",${"-0- ,".repeat(7)}-0- `, `701,"TWIN",-0- ,"CUBA",${"-0- ,".repeat(7)}-0- `];
  const once = [...SDN, `800,"TWIN",-0- ,"CUBA",${"-0- ,".repeat(7)}-0- `];
  const { added, removed } = diffListings(sdn(twice), sdn(once));
  expect([added.map(({ id }) => id), removed.map(({ id }) => id)]).toEqual([["800"], ["700", "701"]]);
});

test("another programme of a known entry is a change, a tenth of the list lost is still believed, more is held", () => {
  const tagged = SDN.map((row) => row.replace('"SDT"', '"SDGT] [FTO"'));
  expect(diffListings(sdn(SDN), sdn(tagged)).changed).toMatchObject([
    { programmesAdded: ["FTO", "SDGT"], programmesRemoved: ["SDT"] },
  ]);
  expect(diffListings(sdn(SDN), sdn(SDN.slice(0, -1))).held).toBeNull();
  expect(diffListings(sdn(SDN), sdn(SDN.slice(0, -2))).held).toContain("2 of 12");
});

test.each([
  ["a page instead of the file", ["<!doctype html><title>Sign in</title>"], "not-a-list"],
  ["a column more", SDN.map((row) => `${row},1`), "columns"],
  ["a column less", SDN.map((row) => row.replace(/,[^,]*$/, "")), "columns"],
  ["columns that changed places", SDN.map((row) => row.replace(/^(\d+),("[^"]*"),-0- ,/, "$1,-0- ,$2,")), "columns"],
  ["an entry without a name", [...SDN, `901,-0- ,-0- ,"CUBA",${"-0- ,".repeat(7)}-0- `], "columns"],
  ["a last row cut short", [...SDN, '900,"NEW PARTY",-0- '], "truncated"],
  ["a quote without its end", [...SDN, '900,"NEW PAR'], "truncated"],
  ["NUL bytes", [...SDN, "\0".repeat(20)], "hostile"],
])("%s is told as such", (_, rows, code) => {
  expect(() => sdn(rows)).toThrow(expect.objectContaining({ name: "ListError", code }));
});

test("aliases of entries that are not there tell of a primary file cut at a row", () => {
  const aliases = [1, 2, 3, 4, 5, 6].map((id) => `90${id},${id},"aka","A ${id}",-0- `).join("\r\n");
  expect(() => sdn(SDN, aliases)).toThrow(expect.objectContaining({ code: "truncated" }));
});

test("a UN entry has its names in their script, its aliases with quality, its days", () => {
  expect(parseUnXml(un(ENTITY))).toEqual([
    {
      ...{ id: "1", name: "AL-QAIDA", kind: "organisation", programmes: ["Al-Qaida"], reference: "QDe.004", remarks: null },
      ...{ listedOn: "2001-10-06", changedOn: "2013-05-02", nativeNames: ["القاعدة"], identifiers: [] },
      aliases: [
        { name: "The Base", quality: "good" },
        { name: "MAK & Co", quality: "former" },
      ],
    },
  ]);
});

test.each([
  ["external entity", un("&x;", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "hostile"],
  ["entity bomb", un("&b;", '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'), "hostile"],
  ["end cut off", un(ENTITY, "", ""), "truncated"],
  ["element renamed", un(ENTITY.replaceAll("DATAID", "ENTRYID")), "columns"],
  ["page of HTML", Buffer.from("<html><body>Sign in</body></html>"), "not-a-list"],
  ["deep nesting", un("<A>".repeat(5000)), "hostile"],
])("a UN list is refused: %s", (_, bytes, code) => {
  expect(() => parseUnXml(bytes)).toThrow(expect.objectContaining({ name: "ListError", code }));
});

test("numbers that an entry is known by elsewhere are kept apart", () => {
  const remarks = "IMO 9187629; Registration ID 12345 (Iran); a.k.a. 'BNC'; Passport A0001 (Syria); Gender Male.";
  const [first] = sdn([`306,"A SHIP","vessel","SDGT",${"-0- ,".repeat(7)}"${remarks}"`]);
  expect(first?.identifiers).toEqual(["IMO 9187629", "Registration ID 12345", "Passport A0001"]);
});
