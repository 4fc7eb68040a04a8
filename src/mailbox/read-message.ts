import { createHash } from "node:crypto";
import { type ParsedMail, simpleParser } from "mailparser";
import { absolute, clean } from "../feeds/text.js";
import type { ParsedEntry } from "../feeds/types.js";

const MAX_LINKS = 200;

/**
 * Reads a message as an entry: its subject, date, text and the addresses in it. Nothing is loaded and no link is followed: a
 * newsletter's links tell its sender who clicked.
 *
 * @param source     RFC 5322, perhaps cut off
 * @param receivedAt what the server says, for messages whose own date is none
 * @throws never for what a message holds: broken MIME gives what can be read
 */
export async function readMessage(source: Uint8Array, receivedAt: Date | null): Promise<ParsedEntry> {
  const mail = await simpleParser(Buffer.from(source.buffer, source.byteOffset, source.byteLength), {
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 1_000_000,
  });
  const html = typeof mail.html === "string" ? mail.html : null;
  const said = mail.date;
  return {
    id: mail.messageId ? `mid:${mail.messageId.replace(/^<|>$/g, "")}` : `sha256:${hash(source)}`,
    title: clean(mail.subject ?? "") || null,
    url: null,
    publishedAt: said !== undefined && !Number.isNaN(said.getTime()) ? said : receivedAt,
    contentHtml: html ?? paragraphs(mail),
    whole: true,
    links: linksIn(html ?? mail.text ?? ""),
  };
}

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function paragraphs(mail: ParsedMail): string {
  const escaped = (mail.text ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => `<p>${text}</p>`)
    .join("\n");
}

function linksIn(text: string): string[] {
  const found = /<a\s/i.test(text)
    ? [...text.matchAll(/<a\s[^<>]{0,2000}?href\s*=\s*["']?([^"'\s<>]{1,2000})/gi)].map(([, href]) =>
        href?.replaceAll("&amp;", "&"),
      )
    : [...text.matchAll(/https?:\/\/[^\s<>"']{1,2000}/g)].map(([url]) => url.replace(/[.,;:!?)\]]+$/, ""));
  const absolutes = found.flatMap((href) => (href !== undefined && /^https?:/i.test(href) ? (absolute(href, href) ?? []) : []));
  return [...new Set(absolutes)].slice(0, MAX_LINKS);
}
