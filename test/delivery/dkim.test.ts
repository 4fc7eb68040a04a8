import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { createMailer } from "../../src/delivery/mail.js";
import { startSmtpSink } from "../world/smtp-sink.js";

/** A header as RFC 6376 signs it (relaxed). */
const relaxed = (line: string) => {
  const at = line.indexOf(":");
  const value = line
    .slice(at + 1)
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ");
  return `${line.slice(0, at).toLowerCase().trim()}:${value.trim()}`;
};

test("with mail.dkim a mail is signed, and the signature holds for its headers and its body", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const sink = await startSmtpSink();
  const dkim = {
    domain: "example.org",
    selector: "vigil",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  const mailer = createMailer(sink.url, { from: "Vigil <vigil@example.org>", dkim });
  await mailer.send({
    messageId: "<digest.1@example.org>",
    to: "desk@example.org",
    subject: "News",
    html: "<p>one</p>",
    text: "one  \n\n",
    headers: { "Auto-Submitted": "auto-generated" },
  });
  await mailer.close();
  await sink.down();
  const raw = sink.mails[0]?.raw ?? "";
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = lines.find((line) => /^dkim-signature:/i.test(line)) ?? "";
  const tags = Object.fromEntries(
    signature
      .replace(/^[^:]*:/, "")
      .replace(/\s+/g, "")
      .split(";")
      .filter((tag) => tag !== "")
      .map((tag) => [tag.slice(0, tag.indexOf("=")), tag.slice(tag.indexOf("=") + 1)]),
  );
  expect(tags).toMatchObject({ d: "example.org", s: "vigil", a: "rsa-sha256", c: "relaxed/relaxed" });
  const body = raw
    .slice(end + 4)
    .split("\r\n")
    .map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""))
    .join("\r\n")
    .replace(/(\r\n)*$/, "\r\n");
  expect(createHash("sha256").update(body).digest("base64")).toBe(tags.bh);
  const names = (tags.h ?? "").split(":").map((name) => name.toLowerCase());
  expect(names).toEqual(expect.arrayContaining(["from", "to", "subject", "message-id"]));
  const signed = names.flatMap((name) => lines.filter((line) => line.toLowerCase().startsWith(`${name}:`)).slice(0, 1));
  const data = [...signed.map(relaxed), relaxed(signature.replace(/\bb=[^;]*$/, "b="))].join("\r\n");
  const holds = (text: string) =>
    createVerify("sha256")
      .update(text)
      .verify(publicKey, tags.b ?? "", "base64");
  expect(holds(data)).toBe(true);
  expect(holds(data.replace("News", "Olds"))).toBe(false);
});
