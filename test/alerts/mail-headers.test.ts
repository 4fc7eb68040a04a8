import { expect, test } from "vitest";
import { digestHeaders, messageId } from "../../src/alerts/mail-headers.js";

const publicUrl = "https://vigil.example.org:8443";

test("a digest can be left with one click, and says that no person wrote it", () => {
  expect(digestHeaders({ listId: "desk", publicUrl, unsubscribeUrl: `${publicUrl}/unsubscribe/tok` })).toEqual({
    "List-Id": "<desk.vigil.example.org>",
    "List-Unsubscribe": "<https://vigil.example.org:8443/unsubscribe/tok>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "OOF, AutoReply",
    "Feedback-ID": "desk:digest:vigil:vigil.example.org",
  });
});

test("the mails of a conversation refer to one", () => {
  const thread = messageId("thread", "digest:desk:1", publicUrl);
  const headers = digestHeaders({ listId: "desk", publicUrl, unsubscribeUrl: null, thread });
  expect([headers.References, headers["In-Reply-To"]]).toEqual([thread, thread]);
});

test("a mail that there is nothing to leave has no List-Unsubscribe", () => {
  expect(Object.keys(digestHeaders({ listId: "desk", publicUrl, unsubscribeUrl: null }))).not.toContain("List-Unsubscribe");
});

test("a title can't break out of a header", () => {
  const headers = digestHeaders({ listId: "South Asia\r\nBcc: x@example.org>", publicUrl, unsubscribeUrl: null });
  expect(headers["List-Id"]).toBe("<south-asia-bcc-x-example.org.vigil.example.org>");
});

test("a mail's Message-ID is the same on every attempt, and another for every mail", () => {
  expect(messageId("digest", "mail_1", publicUrl)).toBe("<digest.mail_1@vigil.example.org>");
  expect(messageId("digest", "mail_1", publicUrl)).toBe(messageId("digest", "mail_1", "vigil.example.org"));
  expect(messageId("digest", "mail_2", publicUrl)).not.toBe(messageId("digest", "mail_1", publicUrl));
});
