import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { isPdf, readPdf } from "../../src/articles/index.js";
import { makePdf } from "../world/pdf.js";

const URL_OF_PDF = "https://state.example/notices/2026-1.pdf";
const NOTICE =
  "Acting under the authority of section 219 of the Immigration and Nationality Act, the Secretary of State has designated the Balochistan Liberation Army and its aliases as a Foreign Terrorist Organization. The designation takes effect upon publication in the Federal Register, and its members may not enter the country.";
const MORE =
  "Persons who deal with the organization expose themselves to penalties under the law, as the notice of last year explains.";

/** A PDF of these objects, as its simplest writers make it. */
function rawPdf(objects: readonly string[]): Buffer {
  const bodies = objects.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${bodies.join("")}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`, "latin1");
}
const stream = (data: Buffer, more = "") => `<< /Length ${data.length} ${more} >>\nstream\n${data.toString("latin1")}\nendstream`;
const page = (contents: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`;

test("a notice: its title, its day, and its paragraphs whole", async () => {
  const bytes = await makePdf({
    title: "Public Notice 12880",
    lines: ["Washington, DC", "January 5, 2026"],
    paragraphs: [NOTICE, MORE],
  });
  const { article, problem } = await readPdf(bytes, URL_OF_PDF);
  expect(problem).toBeNull();
  expect(article).toMatchObject({ title: "Public Notice 12880", language: "en", canonicalUrl: URL_OF_PDF });
  expect(article.publishedAt?.toISOString().slice(0, 10)).toBe("2026-01-05");
  expect(article.text.split("\n\n")).toEqual(expect.arrayContaining([NOTICE, MORE]));
});

test("what runs over pages is one text, without running heads and page numbers", async () => {
  const paragraphs = Array.from({ length: 24 }, (_, i) => `${i + 1}. ${NOTICE}`);
  const bytes = await makePdf({
    title: "Public Notice",
    paragraphs,
    head: "Federal Register / Vol. 91 / Notices",
    numbered: true,
  });
  const { article } = await readPdf(bytes, URL_OF_PDF);
  expect(article.text).not.toContain("Vol. 91");
  const numbers = [...article.text.matchAll(/(\d+)\. Acting under/g)].map(([, n]) => Number(n));
  expect(numbers).toEqual(paragraphs.map((_, i) => i + 1));
});

test("without a day in its first lines, the day on which it was made", async () => {
  const bytes = await makePdf({ title: "Public Notice", paragraphs: [NOTICE], madeAt: new Date("2026-01-04T10:00:00Z") });
  expect((await readPdf(bytes, URL_OF_PDF)).article.publishedAt?.toISOString()).toBe("2026-01-04T10:00:00.000Z");
});

test.each([
  ["locked", () => makePdf({ title: "A", paragraphs: [NOTICE], password: "secret" }), "pdf-locked"],
  ["scanned", () => makePdf({ paragraphs: [] }), "pdf-without-text"],
  ["cut off in the middle", async () => (await makePdf({ title: "A", paragraphs: [NOTICE] })).subarray(0, 700), "pdf-broken"],
  ["nothing but a beginning", async () => Buffer.from("%PDF-1.7\n"), "pdf-broken"],
  ["NUL bytes", async () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(200_000)]), "pdf-broken"],
  [
    "a tree of pages that is its own child",
    async () => rawPdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    "pdf-broken",
  ],
])("a PDF that can't be read is told apart: %s", async (_, bytes, problem) => {
  const read = await readPdf(await bytes(), URL_OF_PDF);
  expect(read.problem).toBe(problem);
  expect(read.article.text).toBe("");
});

test("a bomb: a page of a few kilobytes that unpacks to 200 MB is let go", async () => {
  const bomb = deflateSync(Buffer.alloc(200_000_000, " "), { level: 9 });
  const bytes = rawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page("4 0 R"),
    stream(bomb, "/Filter /FlateDecode"),
  ]);
  const { article } = await readPdf(bytes, URL_OF_PDF);
  expect(article.text.length).toBeLessThan(1000);
});

test("a file that promises a million pages is read to the sixtieth", async () => {
  const shown = Buffer.from("BT /F1 12 Tf 72 700 Td (The notice says that it is so.) Tj ET");
  const kids = Array.from({ length: 200 }, () => "3 0 R").join(" ");
  const bytes = rawPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count 1000000 >>`,
    page("4 0 R"),
    stream(shown),
  ]);
  const { article } = await readPdf(bytes, URL_OF_PDF);
  expect(article.text.length).toBeLessThan(60 * 40);
});

test("a PDF is known by its type or its first bytes", () => {
  const html = Buffer.from("<p>How to write %PDF-1.4 files</p>");
  expect(isPdf(Buffer.from("%PDF-1.4\n"), "application/octet-stream")).toBe(true);
  expect(isPdf(Buffer.from("x"), "application/pdf; charset=binary")).toBe(true);
  expect(isPdf(html, "text/html")).toBe(false);
});
