import { describe, expect, test } from "vitest";
import { parseList } from "../../src/lists/formats.js";
import type { ListFormat } from "../../src/lists/types.js";

/** Made by hand to the published formats: no real file of these was at hand. */
const OFAC_XML = `<?xml version="1.0" encoding="utf-8"?><sdnList xmlns="https://www.treasury.gov/ofac/DownloadLists/sdn.xml"><publshInformation><Publish_Date>01/05/2026</Publish_Date></publshInformation>
<sdnEntry><uid>26953</uid><lastName>BALOCHISTAN LIBERATION ARMY</lastName><sdnType>Entity</sdnType><programList><program>SDGT</program><program>FTO</program></programList>
<akaList><aka><uid>1</uid><type>a.k.a.</type><category>strong</category><lastName>BALOCH LIBERATION ARMY</lastName></aka><aka><uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>BLA</lastName></aka><aka><uid>3</uid><type>f.k.a.</type><category>strong</category><lastName>OLD NAME</lastName></aka></akaList><remarks>R</remarks></sdnEntry>
<sdnEntry><uid>2</uid><firstName>John</firstName><lastName>DOE</lastName><sdnType>Individual</sdnType><programList><program>SDGT</program></programList></sdnEntry></sdnList>`;
const EU_XML = `<?xml version="1.0" encoding="UTF-8"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-05">
<sanctionEntity designationDate="2024-01-19" euReferenceNumber="EU.1234.56" logicalId="4711"><remark>R</remark><regulation programme="TERR" publicationDate="2026-01-02"><publicationUrl>x</publicationUrl></regulation>
<subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Front of the North" strong="true"/><nameAlias wholeName="The North" strong="false"/><nameAlias wholeName="جبهة الشمال" strong="true"/></sanctionEntity>
<sanctionEntity logicalId="4712"><subjectType code="person" classificationCode="P"/><nameAlias wholeName="John Doe" strong="true"/></sanctionEntity></export>`;
const UK_XML = `<?xml version="1.0"?><Designations><DateGenerated>05/01/2026</DateGenerated><Designation><LastUpdated>02/01/2026</LastUpdated><DateDesignated>31/12/2020</DateDesignated><UniqueID>CTI0001</UniqueID><UNReferenceNumber>QDe.004</UNReferenceNumber>
<Names><Name><Name6>FRONT OF THE NORTH</Name6><NameType>Primary Name</NameType></Name><Name><Name6>NORTHERN FRONT</Name6><NameType>Alias</NameType><AliasStrength>Good quality a.k.a</AliasStrength></Name><Name><Name6>THE NORTH</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>جبهة الشمال</NameNonLatinScript></NonLatinName></NonLatinNames><RegimeName>The ISIL (Da'esh) and Al-Qaida (United Nations Sanctions) (EU Exit) Regulations 2019</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip></Designation>
<Designation><UniqueID>CTI0002</UniqueID><Names><Name><Name1>John</Name1><Name6>Doe</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>R</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip></Designation></Designations>`;
const HEAD =
  "Reference,Name of Individual or Entity,Type,Name Type,Alias Strength,Date of Birth,Additional Information,Committees,Control Date";
const AU_CSV = `${HEAD}\r\n12,Front of the North,Entity,Primary Name,,,Info,Al-Qaida,2/01/2026\r\n12a,Northern Front,Entity,aka,Strong,,,Al-Qaida,2/01/2026\r\n12b,The North,Entity,aka,Weak,,,Al-Qaida,2/01/2026\r\n12c,جبهة الشمال,Entity,Original Script,,,,Al-Qaida,2/01/2026\r\n13,John Doe,Individual,Primary Name,,,,Taliban,1/01/2020\r\n`;
const UK_PAGE = `<!doctype html><title>Proscribed terrorist groups</title><main><table><tbody>
<tr><td>Balochistan Liberation Army (BLA) – Proscribed July 2006. BLA are comprised of tribal groups.</td></tr>
<tr><td>2. Front of the North, also known as Northern Front or Al-Shimal Brigade. Proscribed 2020.</td></tr>
<tr><td>&nbsp;</td></tr></tbody></table></main>`;
const REGISTER = JSON.stringify({
  count: 3,
  results: [
    {
      document_number: "2026-00001",
      title:
        "In the Matter of the Designation of Front of the North, also known as Northern Front, as a Foreign Terrorist Organization Pursuant to Section 219",
      publication_date: "2026-01-05",
      abstract: null,
    },
    {
      document_number: "2026-00002",
      title: "Designation of Southern Front as a Specially Designated Global Terrorist",
      publication_date: "2026-01-05",
    },
    {
      document_number: "2026-00003",
      title: "In the Matter of the Amendment of the Designation of Old Front as a Foreign Terrorist Organization",
      publication_date: "2026-01-05",
    },
    {
      document_number: "2026-00004",
      title: "In the Matter of the Revocation of the Designation of Old Front as a Foreign Terrorist Organization",
      publication_date: "2026-01-05",
    },
  ],
});

const SHAPE = { entries: "main tr", programme: "Terrorism Act 2000" };
const read = (format: ListFormat, text: string) => parseList(format, [Buffer.from(text)], SHAPE);
const names = (format: ListFormat, text: string) =>
  read(format, text).map(({ name, aliases }) => [name, ...aliases.map((alias) => `${alias.name} ${alias.quality}`)]);

test("OFAC's XML says what its CSV does", () => {
  expect(names("ofac-xml", OFAC_XML)).toEqual([
    ["BALOCHISTAN LIBERATION ARMY", "BALOCH LIBERATION ARMY good", "BLA low", "OLD NAME former"],
    ["DOE, John"],
  ]);
  expect(read("ofac-xml", OFAC_XML)[0]).toMatchObject({
    id: "26953",
    kind: "organisation",
    programmes: ["FTO", "SDGT"],
    remarks: "R",
  });
  expect(read("ofac-xml", OFAC_XML)[1]).toMatchObject({ kind: "individual" });
});

test("the EU's XML", () => {
  expect(names("eu-xml", EU_XML)).toEqual([["Front of the North", "The North low"], ["John Doe"]]);
  expect(read("eu-xml", EU_XML)[0]).toEqual(
    expect.objectContaining({
      ...{ id: "4711", reference: "EU.1234.56", kind: "organisation", programmes: ["TERR"] },
      ...{ listedOn: "2024-01-19", changedOn: "2026-01-02", nativeNames: ["جبهة الشمال"], remarks: "R" },
    }),
  );
});

test("the UK's XML", () => {
  expect(names("uk-xml", UK_XML)).toEqual([["FRONT OF THE NORTH", "NORTHERN FRONT good", "THE NORTH low"], ["John Doe"]]);
  expect(read("uk-xml", UK_XML)[0]).toMatchObject({
    ...{ id: "CTI0001", kind: "organisation", listedOn: "2020-12-31", changedOn: "2026-01-02", reference: "QDe.004" },
    nativeNames: ["جبهة الشمال"],
  });
});

test("Australia's CSV, further columns included", () => {
  expect(names("australia-csv", AU_CSV)).toEqual([["Front of the North", "Northern Front good", "The North low"], ["John Doe"]]);
  expect(read("australia-csv", AU_CSV)[0]).toMatchObject({
    id: "12",
    programmes: ["Al-Qaida"],
    changedOn: "2026-01-02",
    nativeNames: ["جبهة الشمال"],
  });
});

test("a page's entries are known by their names, with the short forms and the others that they tell of", () => {
  expect(names("page", UK_PAGE)).toEqual([
    ["Balochistan Liberation Army", "BLA good"],
    ["Front of the North", "Northern Front good", "Al-Shimal Brigade good"],
  ]);
  const [first] = read("page", UK_PAGE);
  expect(first).toMatchObject({ programmes: ["Terrorism Act 2000"], id: "balochistanliberationarmy" });
  // Renumbered and reworded, it is the same entry.
  expect(
    read(
      "page",
      UK_PAGE.replace(
        "Balochistan Liberation Army (BLA) – Proscribed July 2006",
        "14. BALOCHISTAN LIBERATION ARMY (BLA): listed",
      ),
    )[0]?.id,
  ).toBe(first?.id);
});

test("the Federal Register's documents that designate; an empty answer is none", () => {
  expect(names("federal-register", REGISTER)).toEqual([["Front of the North", "Northern Front good"], ["Southern Front"]]);
  expect(read("federal-register", REGISTER).map(({ id, programmes, listedOn }) => [id, programmes, listedOn])).toEqual([
    ["2026-00001", ["FTO"], "2026-01-05"],
    ["2026-00002", ["SDGT"], "2026-01-05"],
  ]);
  expect(read("federal-register", '{"count":0,"results":[]}')).toEqual([]);
});

const GOOD: Record<string, string> = {
  "ofac-xml": OFAC_XML,
  "eu-xml": EU_XML,
  "uk-xml": UK_XML,
  "australia-csv": AU_CSV,
  "federal-register": REGISTER,
};
const refused = (code: string) => expect.objectContaining({ name: "ListError", code });

describe.each(Object.entries(GOOD) as [ListFormat, string][])("%s", (format, good) => {
  test("a page of HTML, NUL bytes and nothing are no list", () => {
    expect(() => read(format, "<!doctype html><title>Sign in</title>")).toThrow(refused("not-a-list"));
    for (const bad of ["", "\0\0\0\0"]) expect(() => read(format, bad)).toThrow(expect.objectContaining({ name: "ListError" }));
  });
  test("a file cut short is told as such", () => {
    // Not in the last element: that could be white space.
    for (const share of [0.5, 0.9])
      expect(() => read(format, good.slice(0, Math.floor(good.length * share)))).toThrow(refused("truncated"));
  });
  test("a column or element renamed is told as such", () => {
    const renamed = good.replaceAll(
      /sdnType|nameAlias|IndividualEntityShip|Name of Individual or Entity|document_number/g,
      "renamed",
    );
    expect(() => read(format, renamed)).toThrow(refused("columns"));
  });
});

test.each([
  ["ofac-xml", OFAC_XML],
  ["eu-xml", EU_XML],
  ["uk-xml", UK_XML],
] as const)("%s with a DOCTYPE is refused: entities are never expanded", (format, good) => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  for (const head of [bomb, outside]) expect(() => read(format, good.replace(/\?>/, `?>${head}`))).toThrow(refused("hostile"));
  const deep = good
    .replace(/<(sdnEntry|sanctionEntity|Designation)>/, (tag) => `${tag}${"<x>".repeat(5000)}`)
    .replace("<sanctionEntity ", `<sanctionEntity><x>${"<x>".repeat(5000)}</x></sanctionEntity><sanctionEntity `);
  expect(() => read(format, deep)).toThrow(refused("hostile"));
});

test("a page without such entries says what it looked for", () => {
  expect(() => read("page", "<main><p>Nothing</p></main>")).toThrow(/main tr/);
});

/** Layouts as such pages have, by hand; which selector a real page wants has to be looked up there. */
test.each([
  [
    "the State Department's table of FTOs",
    "table td:nth-child(2)",
    "<table><tr><th>Date</th><th>Name</th></tr><tr><td>8/11/2025</td><td>Balochistan Liberation Army (BLA)</td></tr><tr><td>10/8/1997</td><td>Abu Sayyaf Group (ASG)</td></tr></table>",
    [
      ["Balochistan Liberation Army", "BLA"],
      ["Abu Sayyaf Group", "ASG"],
    ],
  ],
  [
    "Canada's listed entities",
    "section.listed",
    '<section class="listed"><h3>Al-Shabaab</h3><p>Also known as: Harakat al-Shabaab al-Mujahideen, The Youth</p></section>',
    [["Al-Shabaab", "Harakat al-Shabaab al-Mujahideen", "The Youth"]],
  ],
  [
    "Australia's listed terrorist organisations",
    "main li a",
    '<main><ul><li><a href="/x">Abu Sayyaf Group (ASG)</a></li><li><a href="/y">Hurras al-Din</a></li></ul></main>',
    [["Abu Sayyaf Group", "ASG"], ["Hurras al-Din"]],
  ],
  [
    "India's First Schedule",
    "ol li",
    "<ol><li>1. Babbar Khalsa International.</li><li>2. Lashkar-E-Taiba/Pasban-E-Ahle Hadis and all its manifestations</li><li>(iii) Al Badr.</li></ol>",
    [["Babbar Khalsa International"], ["Lashkar-E-Taiba/Pasban-E-Ahle Hadis"], ["Al Badr"]],
  ],
  [
    "Pakistan's NACTA",
    "tbody td:nth-of-type(2)",
    "<table><tbody><tr><td>1</td><td>Lashkar-e-Jhangvi (LeJ)</td><td>14-Aug-2001</td></tr><tr><td>2</td><td>Tehreek-e-Taliban Pakistan (TTP)</td><td>25-Aug-2008</td></tr></tbody></table>",
    [
      ["Lashkar-e-Jhangvi", "LeJ"],
      ["Tehreek-e-Taliban Pakistan", "TTP"],
    ],
  ],
])("%s", (_, entries, html, wanted) => {
  const listings = parseList("page", [Buffer.from(`<!doctype html><body>${html}`)], { entries, programme: "X" });
  expect(listings.map(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)])).toEqual(wanted);
});
