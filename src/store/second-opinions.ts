import type { Db } from "./database.js";

/** What a model answered to a question; null where it was not asked. */
export async function findOpinion(db: Db, question: string): Promise<unknown> {
  const [row] = await db.query<{ answer: unknown }>(`select answer from second_opinions where question = $1`, [question]);
  return row?.answer ?? null;
}

/** How many questions were asked since a moment. */
export async function opinionsSince(db: Db, since: Date): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n from second_opinions where asked_at > $1`, [since]);
  return row?.n ?? 0;
}

export async function recordOpinion(
  db: Db,
  opinion: { question: string; articleId: string | null; model: string; answer: unknown },
  now: Date,
): Promise<void> {
  await db.query(
    `insert into second_opinions (question, article_id, model, answer, asked_at) values ($1, $2, $3, $4::jsonb, $5) on conflict do nothing`,
    [opinion.question, opinion.articleId, opinion.model, JSON.stringify(opinion.answer), now],
  );
}
