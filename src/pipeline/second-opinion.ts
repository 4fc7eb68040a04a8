import { createHash } from "node:crypto";
import { z } from "zod";
import { INSTRUCTIONS, isDoubtful, opinionSchema, questionOf, withOpinion } from "../classify/second-opinion.js";
import type { ArticleText, Assessment } from "../classify/types.js";
import type { LanguageModel } from "../http/language-model.js";
import type { Db } from "../store/database.js";
import { findOpinion, opinionsSince, recordOpinion } from "../store/second-opinions.js";
import type { Context } from "./context.js";

const DAY_MS = 86_400_000;
const { $schema: _, ...SCHEMA } = z.toJSONSchema(opinionSchema);

/** Where answers are kept, so that a question is asked once, and no more of them than the budget allows. */
interface Memory {
  db: Db;
  articleId: string | null;
  now: Date;
  /** Only what was asked before. */
  onlyKnown?: boolean;
}

interface Asker {
  model(): LanguageModel | null;
  log: Pick<Context["log"], "warn">;
}

/**
 * Asks the configured language model about an article of which the rules are not sure. Off where none is configured; whatever goes
 * wrong is logged and changes nothing.
 *
 * @param memory null: nothing is kept and no budget counts (`vigil read`)
 */
export async function secondOpinion(
  { model: modelOf, log }: Asker,
  article: ArticleText,
  assessment: Assessment,
  memory: Memory | null,
): Promise<Assessment> {
  const model = modelOf();
  if (model === null || !isDoubtful(assessment, model.settings.below)) return assessment;
  const { settings } = model;
  const question = questionOf(article, assessment);
  const key = createHash("sha256").update([settings.url, settings.model, INSTRUCTIONS, question].join("\0")).digest("hex");
  try {
    const known = memory === null ? null : await findOpinion(memory.db, key);
    if (known === null && memory?.onlyKnown) return assessment;
    if (known === null && memory !== null) {
      const asked = await opinionsSince(memory.db, new Date(memory.now.getTime() - DAY_MS));
      if (asked >= settings.perDay) return noted(assessment, `no second opinion: ${asked} were asked for in the last 24 hours`);
    }
    const answer = opinionSchema.parse(
      known ?? (await model.ask(INSTRUCTIONS, question, { name: "happenings", schema: SCHEMA })),
    );
    if (known === null && memory !== null) {
      const { db, articleId, now } = memory;
      await recordOpinion(db, { question: key, articleId, model: settings.model, answer }, now);
    }
    return withOpinion(article, assessment, answer, settings.model);
  } catch (error) {
    const reason = error instanceof z.ZodError ? "its answer is not of the shape asked for" : String((error as Error).message);
    log.warn({ article: memory?.articleId ?? null, model: settings.model, reason }, "no second opinion");
    return noted(assessment, `no second opinion: ${reason}`);
  }
}

const noted = (assessment: Assessment, note: string): Assessment => ({
  ...assessment,
  explanation: [...assessment.explanation, note],
});
