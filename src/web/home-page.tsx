import { Hono } from "hono";
import type { FC } from "hono/jsx";
import type { VigilEvent } from "../events/types.js";
import { emptyForm } from "./choices.js";
import { ChoiceFields, EmailField } from "./choices-form.js";
import { EventList } from "./event-list.js";
import { Layout, page } from "./layout.js";
import { NoMail } from "./subscribe-pages.js";
import type { Web, WebConfig, WebEnv } from "./web.js";
import { plural } from "./words.js";

const RECENT = 8;

/** `/`: what this is, what happened lately, and how to be told. */
export function homeRoutes({ data, config }: Web): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/", async (c) => {
    const { events } = await data.listEvents({ limit: RECENT });
    return page(c, <HomePage events={events} config={config()} />);
  });
}

const HomePage: FC<{ events: readonly VigilEvent[]; config: WebConfig }> = ({ events, config }) => (
  <Layout title={null} part="home" atom="/events.atom">
    <section class="hero">
      <h1>Know early. Be told once. See the proof.</h1>
      <p class="lead">
        Vigil reads the news about{" "}
        {config.groups.length === 0 ? "tracked armed groups" : plural(config.groups.length, "tracked group")} and tells when one
        is designated, strikes, is struck, or becomes the subject of a policy: one entry for each thing that happened, however
        many articles report it.
      </p>
    </section>
    <div class="columns">
      <section aria-labelledby="latest">
        <h2 id="latest" class="section-title">
          Latest events
        </h2>
        {events.length === 0 ? (
          <p class="empty">
            Nothing has happened yet that fits the watchlist. New events appear here within minutes of being reported.
          </p>
        ) : (
          <>
            <EventList events={events} level={3} />
            <p class="more">
              <a href="/events">All events</a>
            </p>
          </>
        )}
      </section>
      <aside aria-labelledby="by-mail" class="panel">
        <h2 id="by-mail" class="section-title">
          By e-mail
        </h2>
        {config.smtp ? <HomeForm groups={config.groups} /> : <NoMail />}
      </aside>
    </div>
  </Layout>
);

const HomeForm: FC<{ groups: WebConfig["groups"] }> = ({ groups }) => {
  const form = emptyForm();
  return (
    <form method="post" action="/subscribe">
      <p>A digest every morning, to be read in a minute. Nothing is sent before you confirm.</p>
      <EmailField form={form} errors={{}} />
      <details>
        <summary>Choose what, and when</summary>
        <ChoiceFields form={form} errors={{}} groups={groups} />
      </details>
      <button type="submit">Subscribe</button>
    </form>
  );
};
