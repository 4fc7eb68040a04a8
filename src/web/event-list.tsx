import type { FC } from "hono/jsx";
import { datePrecision } from "../events/certainty.js";
import type { VigilEvent } from "../events/types.js";
import { Day, Instant, KindBadge, Quote, written } from "./parts.js";
import { designationText, isoDay, longDayText, percent, placeText, plural, tollText } from "./words.js";

/** One event in a list: what, where, when, how bad, who says so, and the sentence that proves it. */
const EventItem: FC<{ event: VigilEvent; level: "h3" | "h4" }> = ({ event, level: Heading }) => {
  const place = placeText(event);
  const toll = tollText(event);
  const [best] = event.evidence;
  return (
    <article class={`event kind-${event.kind}`} aria-labelledby={`title-${event.id}`}>
      <p class="event-top">
        <KindBadge kind={event.kind} />
        {place !== null && <span>{place}</span>}
        {event.date !== null && <Day day={event.date} about={datePrecision(event) === 2} />}
      </p>
      <Heading id={`title-${event.id}`} class="headline">
        <a href={`/events/${event.id}`} {...written(event.headline)}>
          {event.headline}
        </a>
      </Heading>
      {(toll !== null || event.designation !== null) && (
        <p class="toll">
          {[event.designation && capital(designationText(event.designation)), toll && capital(toll)].filter(Boolean).join(" · ")}
        </p>
      )}
      {best !== undefined && <Quote text={best.quote} source={best.article} />}
      <p class="event-meta">
        {event.groups.length > 0 && <span>{event.groups.map((group) => group.name).join(", ")}</span>}
        <span>{plural(event.sources, "source")}</span>
        <span>confidence {percent(event.confidence)}</span>
        <span>
          first seen <Instant at={event.firstSeenAt} />
        </span>
      </p>
    </article>
  );
};

/** Events under the days on which they were first seen, in the order given. */
export const EventList: FC<{ events: readonly VigilEvent[]; level: 2 | 3 }> = ({ events, level }) => {
  const DayHeading = level === 2 ? "h2" : "h3";
  return (
    <div class="event-list">
      {events.map((event, i) => {
        const before = events[i - 1];
        const newDay = before === undefined || isoDay(before.firstSeenAt) !== isoDay(event.firstSeenAt);
        return (
          <>
            {newDay && <DayHeading class="day">{longDayText(event.firstSeenAt)}</DayHeading>}
            <EventItem event={event} level={level === 2 ? "h3" : "h4"} />
          </>
        );
      })}
    </div>
  );
};

export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
