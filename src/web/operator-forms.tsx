import type { FC } from "hono/jsx";
import type { Corrections, VigilEvent } from "../events/types.js";
import { written } from "./parts.js";

/** What an operator may set of an event, with how it is asked for. */
export const CORRECTABLE: readonly { name: keyof Corrections; label: string; type: "text" | "date" | "number" }[] = [
  { name: "headline", label: "Headline", type: "text" },
  { name: "place", label: "Place", type: "text" },
  { name: "country", label: "Country (two letters)", type: "text" },
  { name: "date", label: "Date", type: "date" },
  { name: "killed", label: "Killed, at least", type: "number" },
  { name: "killedMax", label: "Killed, at most", type: "number" },
  { name: "injured", label: "Injured, at least", type: "number" },
  { name: "injuredMax", label: "Injured, at most", type: "number" },
];

/** What operators do with an event: silence it, set its facts, join it to another, take reports out. */
export const OperatorForms: FC<{ event: VigilEvent }> = ({ event }) => {
  const path = `/ops/events/${event.id}`;
  return (
    <section aria-labelledby="operators">
      <h2 id="operators">For operators</h2>
      <form method="post" action={`${path}/mute`}>
        <input type="hidden" name="muted" value={event.mutedAt ? "no" : "yes"} />
        <p class="hint">
          {event.mutedAt
            ? "It is silenced: nobody is told of it. What waited is told when it speaks again."
            : "While it is silenced nobody is told of it, nor of its changes. What was sent stays sent."}
        </p>
        <button type="submit" class="quiet">
          {event.mutedAt ? "Let it speak again" : "Silence it"}
        </button>
      </form>
      <details>
        <summary>Correct its facts</summary>
        <form method="post" action={`${path}/correct`}>
          <p class="hint">What you change stands, whatever further reports say. An empty field means: not known.</p>
          <div class="field-row">
            {CORRECTABLE.map(({ name, label, type }) => (
              <div class="field">
                <label for={`correct-${name}`}>{label}</label>
                <input
                  id={`correct-${name}`}
                  name={name}
                  type={type}
                  value={String(event[name] ?? "")}
                  {...(type === "number" ? { min: 0, max: 1_000_000 } : {})}
                  {...(name === "headline" ? { required: true, maxlength: 300, ...written(event.headline) } : {})}
                />
              </div>
            ))}
          </div>
          <div class="field">
            <label for="correct-note">Why</label>
            <input id="correct-note" name="note" type="text" maxlength={500} />
          </div>
          <button type="submit">Set these facts</button>
        </form>
      </details>
      <details>
        <summary>It is the same as another event</summary>
        <form method="post" action={`${path}/merge`}>
          <div class="field">
            <label for="merge-into">Id or address of the event that stays</label>
            <input id="merge-into" name="into" type="text" required pattern=".*evt_[A-Za-z0-9_\-]+.*" />
          </div>
          <p class="hint">
            The reports move there, and this address leads there. Nobody who was told of one is told of the other.
          </p>
          <button type="submit">Merge</button>
        </form>
      </details>
      {event.reports.length > 1 && (
        <details>
          <summary>Some reports are of another event</summary>
          <form method="post" action={`${path}/split`}>
            <fieldset>
              <legend>Reports to take out</legend>
              {event.reports.map((report) => (
                <label class="choice">
                  <input type="checkbox" name="article" value={report.url} />{" "}
                  <span {...written(report.title)}>
                    {report.feedTitle}: {report.title || report.url}
                  </span>
                </label>
              ))}
            </fieldset>
            <label class="choice">
              <input type="checkbox" name="tell" value="yes" checked /> Tell of the new event as of any other
            </label>
            <p>
              <button type="submit">Split</button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
};
