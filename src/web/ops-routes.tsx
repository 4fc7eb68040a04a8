import { Hono, type MiddlewareHandler } from "hono";
import type { FC } from "hono/jsx";
import type { Access, Admin } from "./admin.js";
import type { TryAnswer } from "./data.js";
import { failure } from "./errors.js";
import { Layout, page } from "./layout.js";
import { listRoutes } from "./list-routes.js";
import { operatorRoutes } from "./operator-routes.js";
import { OpsPage } from "./ops-page.js";
import { formData } from "./subscribe-routes.js";
import { TryPage } from "./try-page.js";
import type { Web, WebContext, WebEnv } from "./web.js";

const DONE: Record<string, string> = {
  polled: "The feed will be polled within seconds.",
  replayed: "The delivery will be sent again within seconds, with the id it had.",
};

/** `/ops` and what is done there, for those who have the admin token. */
export function opsRoutes(web: Web, admin: Admin): Hono<WebEnv> {
  const { data, config, log, now } = web;
  const app = new Hono<WebEnv>();
  const guard: MiddlewareHandler<WebEnv> = async (c, next) => {
    c.header("Cache-Control", "no-store");
    const access = await admin.bySession(c);
    return access.state === "granted" ? next() : refuse(c, access, null);
  };

  app.route("/", operatorRoutes(web, guard));
  app.route("/", listRoutes(web, guard));

  app.get("/ops", guard, async (c) => {
    const done = DONE[c.req.query("done") ?? ""] ?? null;
    return page(c, <OpsPage ops={await data.ops()} now={now()} done={done} />);
  });

  app.post("/ops/login", async (c) => {
    c.header("Cache-Control", "no-store");
    const form = await formData(c);
    const token = form.get("token");
    const access = await admin.logIn(c, typeof token === "string" ? token.trim() : "");
    const next = form.get("next");
    const isOurs = typeof next === "string" && /^\/ops(?:\/[\w-]+)*$/.test(next);
    if (access.state === "granted") return c.redirect(isOurs ? next : "/ops", 303);
    log.warn({ requestId: c.get("requestId"), state: access.state }, "a login to /ops was refused");
    return refuse(c, access, "This is not the admin token.");
  });

  app.post("/ops/logout", (c) => {
    admin.logOut(c);
    return c.redirect("/", 303);
  });

  app.post("/ops/feeds/:id{[a-z0-9_-]{1,64}}/poll", guard, async (c) =>
    (await data.pollNow(c.req.param("id")))
      ? c.redirect("/ops?done=polled#feeds", 303)
      : failure(c, 404, "There is no such feed."),
  );

  app.post("/ops/deliveries/:id{[A-Za-z0-9_-]{1,100}}/replay", guard, async (c) =>
    (await data.replayDeliveries({ ids: [c.req.param("id")] })).length > 0
      ? c.redirect("/ops?done=replayed#deliveries", 303)
      : failure(c, 404, "There is no such delivery."),
  );

  app.get("/ops/try", guard, (c) => c.redirect("/ops#try", 303));

  app.post("/ops/try", guard, async (c) => {
    const form = await formData(c);
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const [url, text] = [field("url"), field("text")];
    return page(c, <TryPage url={url} text={text} answer={await tryArticle(url, text)} groups={config().groups} />);
  });

  async function tryArticle(url: string, text: string): Promise<TryAnswer> {
    if (text !== "") return data.tryArticle({ text });
    if (url === "") return { ok: false, problem: "Give the address of an article, or its text." };
    if (!URL.canParse(url) || !/^https?:/i.test(url))
      return { ok: false, problem: "This is no web address: it should begin with https:// or http://." };
    return data.tryArticle({ url });
  }

  return app;
}

function refuse(c: WebContext, access: Exclude<Access, { state: "granted" }>, wrong: string | null) {
  if (access.state === "closed") return page(c, <ClosedPage />, 403);
  if (access.state === "slow-down") {
    c.header("Retry-After", String(access.seconds));
    return failure(c, 429, "Too many wrong tokens came from your address. Please wait ten minutes.");
  }
  c.header("WWW-Authenticate", 'Bearer realm="vigil"');
  return page(c, <LoginPage wrong={wrong} next={c.req.method === "GET" ? c.req.path : "/ops"} />, 401);
}

const LoginPage: FC<{ wrong: string | null; next: string }> = ({ wrong, next }) => (
  <Layout title="Operations" part="ops" unlisted>
    <div class="narrow">
      <h1>Operations</h1>
      <form method="post" action="/ops/login">
        <input type="hidden" name="next" value={next} />
        <div class="field">
          <label for="token">Admin token</label>
          {wrong !== null && (
            <p class="error" id="token-error" role="alert">
              {wrong}
            </p>
          )}
          <input
            id="token"
            name="token"
            type="password"
            autocomplete="current-password"
            required
            {...(wrong === null ? {} : { "aria-invalid": "true" as const, "aria-describedby": "token-error" })}
          />
        </div>
        <button type="submit">Log in</button>
        <p class="hint">
          The value of <code>VIGIL_ADMIN_TOKEN</code> where this Vigil runs.
        </p>
      </form>
    </div>
  </Layout>
);

const ClosedPage: FC = () => (
  <Layout title="Operations" part="ops" unlisted>
    <div class="narrow">
      <h1>Operations are closed</h1>
      <p>No admin token is configured, so nobody can come in here or use the API. Set one where Vigil runs, and restart it:</p>
      <pre>
        <code>VIGIL_ADMIN_TOKEN=$(openssl rand -hex 24) npm start</code>
      </pre>
      <p>
        Keep the token: this page will ask for it. Meanwhile <a href="/readyz">/readyz</a> tells whether all is well, and{" "}
        <code>vigil status</code> more.
      </p>
    </div>
  </Layout>
);
