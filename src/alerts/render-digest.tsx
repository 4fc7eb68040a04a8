/** @jsxImportSource react */
import { render } from "@react-email/render";
import { type DigestModel, shorten } from "./digest.js";
import { DigestMail } from "./digest-mail.js";
import { digestText } from "./digest-text.js";
import { cut } from "./digest-wording.js";

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  /** What mailboxes show beside the subject. */
  preheader: string;
}

/** Gmail clips a mail at 102 kB and hides what is at its end. */
const MOST_BYTES = 98_000;

/**
 * A digest as a mail. Where the page would be clipped it holds fewer events and says how many are left out.
 *
 * Cost: some 15 ms for 60 events.
 */
export async function renderDigest(whole: DigestModel): Promise<RenderedMail> {
  const subject = subjectOf(whole);
  const preheader = preheaderOf(whole);
  let model = whole;
  for (;;) {
    const html = await render(<DigestMail model={model} subject={subject} preheader={preheader} />);
    const bytes = Buffer.byteLength(html);
    if (bytes <= MOST_BYTES || model.shown === 0) return { subject, html, text: digestText(model), preheader };
    model = shorten(model, Math.min(model.shown - 1, Math.floor((model.shown * MOST_BYTES) / bytes)));
  }
}

const itemsOf = (model: DigestModel) => model.sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items));

/** One event: its headline. Several: what happened in sum. */
function subjectOf(model: DigestModel): string {
  const [only, ...more] = itemsOf(model);
  const says = only !== undefined && more.length === 0 && model.left === 0 ? only.headline.text : model.summary;
  return cut(`${/vigil/i.test(model.title) ? model.title : `Vigil ${model.title}`}: ${says}`, 140);
}

function preheaderOf(model: DigestModel): string {
  const items = itemsOf(model);
  if (items.length === 1)
    return cut(items.flatMap(({ facts, toll }) => (toll === null ? facts : [toll, ...facts])).join(" · "), 140);
  return items.length === 0 ? model.summary : cut(items.map(({ headline }) => headline.text).join(" · "), 140);
}
