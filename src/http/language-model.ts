import { z } from "zod";
import type { LanguageModelConfig } from "../config/vigil-schema.js";
import { createHttpClient } from "./client.js";

/** A model behind an OpenAI-compatible endpoint, which answers in JSON. */
export interface LanguageModel {
  settings: LanguageModelConfig;
  /**
   * @param schema JSON Schema of the answer; endpoints that do not know `response_format` may answer otherwise: check what comes
   * @throws ModelError where no answer comes, or one that is no JSON
   */
  ask(instructions: string, text: string, schema: { name: string; schema: object }): Promise<unknown>;
  close(): Promise<void>;
}

export class ModelError extends Error {
  override readonly name = "ModelError";
}

const MOST_BYTES = 1_000_000;

const completion = z.looseObject({
  choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string() }) })).min(1),
});

/** The endpoint is the operator's own word: it may be on a private network, unlike what feeds lead to. It is never redirected. */
export function createLanguageModel(settings: LanguageModelConfig, userAgent: string): LanguageModel {
  const http = createHttpClient({
    userAgent,
    timeoutMs: settings.timeout * 1000,
    maxBytes: MOST_BYTES,
    perHost: 2,
    robots: false,
    allowNetworks: ["0.0.0.0/0", "::/0"],
  });
  return {
    settings,
    async ask(instructions, text, { name, schema }) {
      const { status, body } = await http.request(`${settings.url.replace(/\/+$/, "")}/chat/completions`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(settings.apiKey !== undefined && { authorization: `Bearer ${settings.apiKey}` }),
        },
        body: JSON.stringify({
          model: settings.model,
          temperature: 0,
          messages: [
            { role: "system", content: instructions },
            { role: "user", content: text },
          ],
          response_format: { type: "json_schema", json_schema: { name, strict: true, schema } },
        }),
      });
      const said = Buffer.from(body).toString("utf8");
      if (status !== 200) throw new ModelError(`the endpoint answered ${status}: ${said.slice(0, 200)}`);
      const answer = completion.safeParse(parsed(said));
      if (!answer.success) throw new ModelError("the endpoint's answer is no chat completion");
      const content = answer.data.choices[0]?.message.content ?? "";
      return parsed(content.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ""));
    },
    close: () => http.close(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelError("the answer is no JSON");
  }
}
