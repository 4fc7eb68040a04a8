import type { FC, PropsWithChildren } from "hono/jsx";
import { datePrecision, placePrecision, responsibilityOf } from "../events/certainty.js";
import type { Corrections, Report, VigilEvent } from "../events/types.js";
import type { RelatedEvent } from "../store/related-events.js";
import type { Change } from "../store/revisions.js";
import { Changes } from "./event-changes.js";
import { capital } from "./event-list.js";
import { Layout } from "./layout.js";
import { OperatorForms } from "./operator-forms.js";
import { Day, Instant, KindBadge, OutLink, Quote, TableBox, written } from "./parts.js";
import {
  designationText,
  disagreementText,
  percent,
  placeText,
  plural,
  RELIABILITY_WORDS,
  RESPONSIBILITY_WORDS,
  tollText,
} from "./words.js";

const FACTS: Record<keyof Corrections, string> = {
  headline: "headline",
  place: "place",
  country: "country",
  date: "date",
  killed: "killed",
  killedMax: "killed",
  injured: "injured",
  injuredMax: "injured",
};

/** One event: what is known, the sentences that prove it, who reports it, and how the reports changed. */
export const EventPage: FC<{
  event: VigilEvent;
  changes: readonly Change[];
  related: readonly RelatedEvent[];
  /** What was just done, or why this event is shown for another's address. */
  notice: string | null;
  isOperator: boolean;
}> = ({ event, changes, related, notice, isOperator }) => {
  const corrected = [...new Set(Object.keys(event.corrections ?? {}).map((fact) => FACTS[fact as keyof Corrections]))];
  return (
    <Layout title={event.headline} part="events" atom="/events.atom">
      {notice !== null && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      <article class={`event-page kind-${event.kind}`}>
        <p class="event-top">
          <KindBadge kind={event.kind} />
          {event.mutedAt && <span class="muted-mark"> silenced by the operator</span>}
        </p>
        <h1 {...written(event.headline)}>{event.headline}</h1>
        <Facts event={event} />
        <section aria-labelledby="evidence">
          <h2 id="evidence">Evidence</h2>
          {event.evidence.map(({ quote, article }) => (
            <Quote text={quote} source={article} />
          ))}
          {event.evidence.length === 0 && <p class="empty">No sentence is on record.</p>}
        </section>
        {corrected.length > 0 && <p class="fine">Set by the operator, whatever the reports say: {corrected.join(", ")}.</p>}
        <Sources reports={event.reports} />
        <Timeline reports={event.reports} />
        <Changes reports={event.reports} changes={changes} />
        <Related events={related} />
        <p class="fine">
          Permanent id: <code>{event.id}</code>
          {event.merged && event.merged.length > 0 && (
            <>
              ; also known as <code>{event.merged.join(", ")}</code>
            </>
          )}
        </p>
        {isOperator ? (
          <OperatorForms event={event} />
        ) : (
          <p class="fine">
            <a href={`/ops/events/${event.id}`} rel="nofollow">
              For operators: silence, correct, merge or split this event
            </a>
          </p>
        )}
      </article>
    </Layout>
  );
};

const Fact: FC<PropsWithChildren<{ name: string }>> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Facts: FC<{ event: VigilEvent }> = ({ event }) => {
  const place = placeText(event);
  const toll = tollText(event);
  const responsibility = responsibilityOf(event);
  const differing = [disagreementText(event.reports, "killed"), disagreementText(event.reports, "injured")].filter(
    (text) => text !== null,
  );
  return (
    <dl class="facts">
      {toll !== null && <Fact name="Toll">{capital(toll)}</Fact>}
      {differing.length > 0 && <Fact name="By source">{differing.join("; ")}</Fact>}
      {event.designation !== null && (
        <Fact name="Decision">
          {capital(designationText(event.designation))}
          {event.designation.date !== null && (
            <>
              , <Day day={event.designation.date} />
            </>
          )}
        </Fact>
      )}
      <Fact name="Place">
        {place ?? "not known"}
        {placePrecision(event) === 2 && <small> the province, or where it was reported from</small>}
      </Fact>
      <Fact name="Date">
        {event.date !== null ? (
          <Day day={event.date} about={datePrecision(event) === 2} />
        ) : datePrecision(event) === 2 ? (
          <>
            in the days before <Instant at={event.firstSeenAt} />
          </>
        ) : (
          "not known"
        )}
      </Fact>
      {event.types.length > 0 && (
        <Fact name="Type">{capital(event.types.map((type) => type.replaceAll("_", " ")).join(", "))}</Fact>
      )}
      <Fact name={event.groups.length === 1 ? "Group" : "Groups"}>
        {event.groups.length === 0
          ? "none named"
          : event.groups.map((group, i) => (
              <>
                {i > 0 && ", "}
                <a href={`/events?group=${group.id}`}>{group.name}</a>
              </>
            ))}
      </Fact>
      {responsibility !== null && <Fact name="Responsibility">{RESPONSIBILITY_WORDS[responsibility]}</Fact>}
      {event.terms.length > 0 && <Fact name="Terms">{event.terms.map((term) => term.name).join(", ")}</Fact>}
      <Fact name="Confidence">
        {percent(event.confidence)}, {plural(event.sources, "independent source")}
      </Fact>
      <Fact name="First seen">
        <Instant at={event.firstSeenAt} />
      </Fact>
      {event.updatedAt > event.firstSeenAt && (
        <Fact name="Updated">
          <Instant at={event.updatedAt} />
        </Fact>
      )}
    </dl>
  );
};

const WHY: Record<RelatedEvent["why"], string> = {
  wave: "the same day, by the same group",
  "told-together": "told in the same article",
};

const Related: FC<{ events: readonly RelatedEvent[] }> = ({ events }) =>
  events.length === 0 ? null : (
    <section aria-labelledby="related">
      <h2 id="related">{events.some(({ why }) => why === "wave") ? "Part of a wave" : "Related"}</h2>
      <ul>
        {events.map((other) => (
          <li>
            <KindBadge kind={other.kind} />{" "}
            <a href={`/events/${other.id}`} {...written(other.headline)}>
              {other.headline}
            </a>{" "}
            <small>{[other.place, WHY[other.why]].filter(Boolean).join(", ")}</small>
          </li>
        ))}
      </ul>
    </section>
  );

const Sources: FC<{ reports: readonly Report[] }> = ({ reports }) => (
  <section aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    <TableBox label="Articles that report this event, with the reliability of their source">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Article</th>
          <th scope="col">Published</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr>
            <th scope="row">
              {report.feedTitle} <abbr title={RELIABILITY_WORDS[report.reliability]}>{report.reliability}</abbr>
            </th>
            <td {...written(report.title)}>
              <OutLink href={report.url}>{report.title || report.url}</OutLink>
              {report.copyOf !== null && <small> copy of an earlier article</small>}
            </td>
            <td class="when">{report.publishedAt === null ? "not known" : <Instant at={report.publishedAt} />}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
    <p class="fine">
      Letters are the Admiralty reliability of the source, from A ({RELIABILITY_WORDS.A}) to E ({RELIABILITY_WORDS.E}); F:{" "}
      {RELIABILITY_WORDS.F}. Copies count as one source.
    </p>
  </section>
);

const Timeline: FC<{ reports: readonly Report[] }> = ({ reports }) => (
  <section aria-labelledby="timeline">
    <h2 id="timeline">How it was reported</h2>
    <ol class="timeline">
      {reports.map((report, i) => {
        const toll = tollText(report);
        const before = reports.slice(0, i).findLast((earlier) => tollText(earlier) !== null);
        const changed = toll !== null && before !== undefined && tollText(before) !== toll;
        return (
          <li>
            <Instant at={report.seenAt} />
            <span>
              {report.feedTitle}
              {report.copyOf !== null && " (copy)"}: {toll ?? "no figures"}
              {changed && <strong class="changed"> changed</strong>}
            </span>
          </li>
        );
      })}
    </ol>
  </section>
);
