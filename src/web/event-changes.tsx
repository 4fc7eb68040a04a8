import type { FC } from "hono/jsx";
import type { Report } from "../events/types.js";
import type { Change } from "../store/revisions.js";
import { Instant, OutLink, written } from "./parts.js";
import { plural } from "./words.js";

const MOST_SENTENCES = 5;

/** What outlets changed in their reports after they were first read: the sentences that went and those that came. */
export const Changes: FC<{ reports: readonly Report[]; changes: readonly Change[] }> = ({ reports, changes }) => {
  if (changes.length === 0) return null;
  const byArticle = new Map(reports.map((report) => [report.articleId, report]));
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Changed by their outlets</h2>
      <ol class="timeline">
        {changes.map((change) => {
          const report = byArticle.get(change.articleId);
          return (
            <li>
              <Instant at={change.replacedAt} />
              <span>
                {report === undefined ? "An article" : `${report.feedTitle}: `}
                {report !== undefined && (
                  <OutLink href={report.url}>
                    <span {...written(report.title)}>{report.title || report.url}</span>
                  </OutLink>
                )}
              </span>
              <Sentences label="No longer there" sentences={change.removed} kind="del" />
              <Sentences label="New" sentences={change.added} kind="ins" />
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const Sentences: FC<{ label: string; sentences: readonly string[]; kind: "del" | "ins" }> = ({ label, sentences, kind }) => {
  if (sentences.length === 0) return null;
  const Tag = kind;
  return (
    <>
      {sentences.slice(0, MOST_SENTENCES).map((sentence) => (
        <p class="change" {...written(sentence)}>
          <span class="visually-hidden">{label}: </span>
          <Tag>{sentence}</Tag>
        </p>
      ))}
      {sentences.length > MOST_SENTENCES && (
        <p class="fine">
          {label}: {plural(sentences.length - MOST_SENTENCES, "more sentence")}
        </p>
      )}
    </>
  );
};
