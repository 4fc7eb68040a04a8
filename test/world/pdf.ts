import PDFDocument from "pdfkit";

/** What stands in a PDF that a test makes. */
export interface PdfContent {
  /** In large letters. */
  title?: string;
  /** Short lines below it. */
  lines?: readonly string[];
  paragraphs: readonly string[];
  /** On top of each page. */
  head?: string;
  /** A number at the foot of each page. */
  numbered?: boolean;
  password?: string;
  madeAt?: Date;
}

/** Makes a PDF as an office's printer does. */
export function makePdf({ title, lines = [], paragraphs, head, numbered, password, madeAt }: PdfContent): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "LETTER",
    margin: 72,
    autoFirstPage: false,
    info: { ...(madeAt && { CreationDate: madeAt }) },
    ...(password !== undefined && { userPassword: password, ownerPassword: `${password}!` }),
  });
  const parts: Buffer[] = [];
  pdf.on("data", (part: Buffer) => void parts.push(part));
  let number = 0;
  pdf.on("pageAdded", () => {
    number++;
    const { bottom } = pdf.page.margins;
    pdf.page.margins.bottom = 0;
    pdf.fontSize(9);
    if (head !== undefined) pdf.text(head, 72, 36, { lineBreak: false });
    if (numbered) pdf.text(`Page ${number}`, 300, 760, { lineBreak: false });
    pdf.page.margins.bottom = bottom;
    pdf.fontSize(11);
    pdf.x = 72;
    pdf.y = 72;
  });
  pdf.addPage();
  if (title !== undefined) pdf.fontSize(18).text(title).moveDown();
  pdf.fontSize(11);
  for (const line of lines) pdf.text(line).moveDown();
  for (const paragraph of paragraphs) pdf.text(paragraph).moveDown();
  return new Promise((done) => {
    pdf.on("end", () => done(Buffer.concat(parts)));
    pdf.end();
  });
}
