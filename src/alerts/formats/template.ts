import { oneLine, renderTemplate } from "../../config/template.js";
import type { WebhookBody } from "../webhook-schema.js";
import { linesOf } from "./lines.js";

/** What a template may name: the message as Vigil's own receivers get it, and its parts in words. */
function scopeOf(id: string, body: WebhookBody) {
  const { label, facts, certainty, urgency, quote } = linesOf(body);
  return {
    id,
    type: body.type,
    timestamp: body.timestamp,
    event: body.data.event,
    words: { label, facts, certainty, urgency, quote },
  };
}

/**
 * A message by the operator's own template.
 *
 * @throws TemplateError where the template fails, or makes no JSON where JSON is to be sent
 */
export function templatedMessage(template: string, contentType: string, id: string, body: WebhookBody): string {
  const isJson = /\bjson\b/i.test(contentType);
  let text: string;
  try {
    text = renderTemplate(template, scopeOf(id, body), isJson);
  } catch (error) {
    throw new TemplateError(`its template fails: ${oneLine(error)}`);
  }
  if (!isJson) return text;
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (error) {
    throw new TemplateError(`its template makes no JSON: ${oneLine(error)}`);
  }
}

/** The operator's to mend: trying again does not help. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}
