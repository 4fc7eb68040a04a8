import type { FC } from "hono/jsx";
import type { Background, Happening } from "../classify/types.js";
import type { Mention } from "../watchlist/types.js";
import type { TriedArticle, TryAnswer } from "./data.js";
import { capital } from "./event-list.js";
import { Layout } from "./layout.js";
import { Day, Instant, KindBadge, Quote, written } from "./parts.js";
import { designationText, percent, placeText, tollText } from "./words.js";

/** Of a text longer than this (UTF-16 units) only the beginning is shown; all of it is read. */
const SHOWN = 40_000;

export const TryForm: FC<{ url: string; text: string }> = ({ url, text }) => (
  <form method="post" action="/ops/try">
    <p class="hint">See what Vigil makes of an article, and why. Nothing is stored, nobody is told.</p>
    <div class="field">
      <label for="url">Address of an article</label>
      <input id="url" name="url" type="url" inputmode="url" value={url} placeholder="https://" />
    </div>
    <div class="field">
      <label for="text">or its text: the title on the first line, a date such as 2026-01-05 on the second if you know it</label>
      <textarea id="text" name="text" rows={6} dir="auto">
        {text}
      </textarea>
    </div>
    <button type="submit">Read it</button>
  </form>
);

export const TryPage: FC<{ url: string; text: string; answer: TryAnswer; groups: readonly { id: string; name: string }[] }> = (
  props,
) => (
  <Layout title="Try an article" part="ops" unlisted>
    <p class="back">
      <a href="/ops">Operations</a>
    </p>
    <h1>Try an article</h1>
    {props.answer.ok ? (
      <Reading article={props.answer.article} nameOf={(id) => props.groups.find((group) => group.id === id)?.name ?? id} />
    ) : (
      <div class="notice bad" role="alert">
        <p>{props.answer.problem}</p>
      </div>
    )}
    <h2>Another one</h2>
    <TryForm url={props.url} text={props.answer.ok ? "" : props.text} />
  </Layout>
);

type NameOf = (id: string) => string;

const Reading: FC<{ article: TriedArticle; nameOf: NameOf }> = ({ article, nameOf }) => {
  const { assessment } = article;
  return (
    <>
      <section class="verdict" aria-label="Verdict">
        <p class="headline" {...written(article.title)}>
          {article.title || "(no title)"}
        </p>
        <p>
          <strong>{capital(assessment.kind)}</strong>,{" "}
          {assessment.isNew ? "new: it would open or join an event" : "nothing new: nobody would be told"}; confidence{" "}
          {percent(assessment.confidence)}.
        </p>
        <p class="fine">
          {article.publishedAt === null ? "Date of publication not known" : <Instant at={article.publishedAt} />}
          {article.language !== null && ` · language ${article.language}`}
        </p>
      </section>
      <section aria-labelledby="found">
        <h2 id="found">On the watchlist</h2>
        {assessment.groups.length + assessment.terms.length === 0 ? (
          <p class="empty">Nobody and nothing of the watchlist is mentioned.</p>
        ) : (
          <ul>
            {[...assessment.groups, ...assessment.terms].map(({ id, name, mentions }) => (
              <li>
                {name} <small>×{mentions}</small> <span class="fine">{aliasesOf(article.mentions, id)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {assessment.happenings.length > 0 && (
        <section aria-labelledby="new">
          <h2 id="new">New</h2>
          {assessment.happenings.map((happening) => (
            <NewHappening happening={happening} nameOf={nameOf} />
          ))}
        </section>
      )}
      {assessment.background.length > 0 && <SetAside background={assessment.background} nameOf={nameOf} />}
      <section aria-labelledby="why">
        <h2 id="why">How it was decided</h2>
        <ol>
          {article.explanation.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="text-read">
        <h2 id="text-read">The text, as read</h2>
        <div class="article-text" {...written(article.text.slice(0, 2000))}>
          <Marked text={article.text} mentions={article.mentions} />
        </div>
        {article.text.length > SHOWN && <p class="fine">Only the beginning is shown.</p>}
      </section>
    </>
  );
};

const aliasesOf = (mentions: readonly Mention[], id: string) =>
  [...new Set(mentions.filter((mention) => mention.id === id).map((mention) => mention.alias))].join(", ");

const NewHappening: FC<{ happening: Happening; nameOf: NameOf }> = ({ happening, nameOf }) => (
  <article class={`event kind-${happening.kind}`}>
    <p class="event-top">
      <KindBadge kind={happening.kind} />
      <span>{placeText(happening) ?? "place not known"}</span>
      {happening.date === null ? <span>no date</span> : <Day day={happening.date} about={happening.isWithinDays} />}
      <span>confidence {percent(happening.confidence)}</span>
    </p>
    <p class="toll">
      {[
        happening.designation && capital(designationText(happening.designation)),
        capital(happening.types.map((type) => type.replaceAll("_", " ")).join(", ")),
        tollText(happening),
        happening.groups.map(nameOf).join(", ") || "no tracked group",
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
    {happening.evidence.map(({ quote }) => (
      <Quote text={quote} />
    ))}
  </article>
);

const SetAside: FC<{ background: readonly Background[]; nameOf: NameOf }> = ({ background, nameOf }) => (
  <section aria-labelledby="aside">
    <h2 id="aside">Set aside as background</h2>
    {background.map(({ kind, groups, quote, reason }) => (
      <article class="event">
        <p class="event-top">
          <KindBadge kind={kind} />
          {groups.length > 0 && <span>{groups.map(nameOf).join(", ")}</span>}
        </p>
        <p>
          <strong>{capital(reason)}</strong>
        </p>
        <Quote text={quote} />
      </article>
    ))}
  </section>
);

/** The text with its mentions marked; mentions are in text order and don't overlap. */
const Marked: FC<{ text: string; mentions: readonly Mention[] }> = ({ text, mentions }) => {
  const shown = mentions.filter((mention) => mention.end <= Math.min(text.length, SHOWN) && mention.start < mention.end);
  const parts = shown.map((mention, i) => (
    <>
      {text.slice(shown[i - 1]?.end ?? 0, mention.start)}
      <mark title={mention.name}>{text.slice(mention.start, mention.end)}</mark>
    </>
  ));
  return (
    <>
      {parts}
      {text.slice(shown.at(-1)?.end ?? 0, SHOWN)}
    </>
  );
};
