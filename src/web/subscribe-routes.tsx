import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { emptyForm, formOf, parseChoices, parseEmail, readForm } from "./choices.js";
import { clientAddress } from "./client-address.js";
import { failure } from "./errors.js";
import { page } from "./layout.js";
import { createRateLimit } from "./rate-limit.js";
import {
  CheckInboxPage,
  ConfirmedPage,
  ConfirmPage,
  DeadLinkPage,
  DeletedPage,
  PreferencesPage,
  SubscribePage,
  UnsubscribedPage,
  UnsubscribePage,
} from "./subscribe-pages.js";
import type { Web, WebEnv } from "./web.js";

const PAUSE_MS = 7 * 86_400_000;
const TOKEN = ":token{[A-Za-z0-9_-]{1,200}}";

/** `/subscribe`, and the pages that links in mails lead to. Opening a link changes nothing: mail scanners open them all. */
export function subscribeRoutes({ data, config, log, now }: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const perClient = createRateLimit({ max: 20, windowSeconds: 3600 });
  const perAddress = createRateLimit({ max: 3, windowSeconds: 3600 });

  app.get("/subscribe", (c) =>
    page(c, <SubscribePage form={emptyForm()} errors={{}} groups={config().groups} smtp={config().smtp} />),
  );

  app.post("/subscribe", async (c) => {
    const { groups, smtp } = config();
    const sent = await formData(c);
    const form = readForm(sent);
    if (!smtp) return page(c, <SubscribePage form={form} errors={{}} groups={groups} smtp={smtp} />, 503);
    const address = parseEmail(form);
    const parsed = parseChoices(form, groups);
    if ("errors" in address || "errors" in parsed) {
      const errors = { ...("errors" in address ? address.errors : {}), ...("errors" in parsed ? parsed.errors : {}) };
      return page(c, <SubscribePage form={form} errors={errors} groups={groups} smtp={smtp} />, 422);
    }
    if (sent.get("website")) return page(c, <CheckInboxPage />);
    const seconds = perClient.use(clientAddress(c), now());
    if (seconds !== null) {
      c.header("Retry-After", String(seconds));
      return failure(c, 429);
    }
    // from here on the answer is the same, whoever asks for whom
    if (perAddress.use(address.email.toLowerCase(), now()) === null) await data.subscribe(address.email, parsed.choices);
    else log.info("a confirmation was not sent: its address was sent three within the hour");
    return page(c, <CheckInboxPage />);
  });

  app.get(`/confirm/${TOKEN}`, async (c) => {
    const holds = await data.confirmable(c.req.param("token"));
    return holds ? page(c, <ConfirmPage />) : page(c, <DeadLinkPage />, 404);
  });

  app.post(`/confirm/${TOKEN}`, async (c) => {
    const confirmed = await data.confirm(c.req.param("token"));
    return confirmed === null ? page(c, <DeadLinkPage />, 404) : page(c, <ConfirmedPage manageToken={confirmed.manageToken} />);
  });

  app.get(`/preferences/${TOKEN}`, async (c) => {
    const token = c.req.param("token");
    const subscription = await data.preferences(token);
    if (subscription === null) return page(c, <DeadLinkPage />, 404);
    const props = { subscription, token, errors: {}, groups: config().groups, saved: c.req.query("saved") === "yes" };
    return page(c, <PreferencesPage {...props} form={formOf(subscription.email, subscription)} />);
  });

  app.post(`/preferences/${TOKEN}`, async (c) => {
    const token = c.req.param("token");
    const subscription = await data.preferences(token);
    if (subscription === null) return page(c, <DeadLinkPage />, 404);
    const { groups } = config();
    const form = readForm(await formData(c));
    const parsed = parseChoices(form, groups, subscription.filter);
    if ("errors" in parsed) {
      return page(c, <PreferencesPage {...{ subscription, token, form, groups }} errors={parsed.errors} saved={false} />, 422);
    }
    const saved = await data.savePreferences(token, parsed.choices);
    return saved
      ? c.redirect(`/preferences/${token}?saved=yes`, 303)
      : failure(c, 403, "This subscription can't be changed here.");
  });

  app.post(`/preferences/${TOKEN}/pause`, async (c) => {
    const token = c.req.param("token");
    const pause = (await formData(c)).get("pause") !== "no";
    const until = pause ? new Date(now().getTime() + PAUSE_MS) : null;
    return (await data.pause(token, until)) ? c.redirect(`/preferences/${token}?saved=yes`, 303) : page(c, <DeadLinkPage />, 404);
  });

  app.get(`/preferences/${TOKEN}/preview`, async (c) => {
    const mail = await data.previewMail(c.req.param("token"));
    if (mail === null) return page(c, <DeadLinkPage />, 404);
    // A mail has its styles in itself, and nothing else that could do anything.
    c.set(
      "policy",
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation",
    );
    return c.html(mail.html);
  });

  app.get(`/preferences/${TOKEN}/data`, async (c) => {
    const kept = await data.ownData(c.req.param("token"));
    if (kept === null) return page(c, <DeadLinkPage />, 404);
    c.header("Content-Disposition", 'attachment; filename="vigil-my-data.json"');
    return c.json(kept);
  });

  app.post(`/preferences/${TOKEN}/delete`, async (c) =>
    (await data.deleteOwnData(c.req.param("token"))) ? page(c, <DeletedPage />) : page(c, <DeadLinkPage />, 404),
  );

  app.get(`/unsubscribe/${TOKEN}`, async (c) => {
    const subscription = await data.preferences(c.req.param("token"));
    return subscription === null ? page(c, <DeadLinkPage />, 404) : page(c, <UnsubscribePage subscription={subscription} />);
  });

  // a person's button, or a mail client's `List-Unsubscribe=One-Click` (RFC 8058): the same
  app.post(`/unsubscribe/${TOKEN}`, async (c) => {
    const done = await data.unsubscribe(c.req.param("token"));
    return done ? page(c, <UnsubscribedPage />) : page(c, <DeadLinkPage />, 404);
  });

  return app;
}

/** A form's fields; none where the body is no form. */
export async function formData(c: Context<WebEnv>): Promise<FormData> {
  const type = c.req.header("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return new FormData();
  return c.req.formData().catch(() => {
    throw new HTTPException(400);
  });
}
