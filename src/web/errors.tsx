/** Answers for what went wrong: a page for people, `application/problem+json` (RFC 9457) for programs; never an exception's text. */
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Layout, page } from "./layout.js";
import type { Web, WebContext } from "./web.js";

const WORDS: Partial<Record<number, { title: string; detail: string }>> = {
  400: { title: "Bad request", detail: "What was sent could not be read." },
  403: {
    title: "Not allowed",
    detail: "This was sent from another site, or may not be done from here. Open the page itself and try again.",
  },
  404: { title: "Not found", detail: "There is nothing at this address. It may have been mistyped, or what was here is gone." },
  405: { title: "Method not allowed", detail: "This address does not take requests of that kind." },
  409: { title: "Not possible", detail: "The order can't be carried out." },
  413: { title: "Too large", detail: "More was sent than is taken here." },
  429: { title: "Too many requests", detail: "Please wait a while, then try again." },
  500: {
    title: "Something went wrong",
    detail: "It was not your mistake. It is in the log under the id below; trying again may help.",
  },
};

/** A problem in answer to a program. `detail` must be fit for anybody to read. */
export function problem(
  c: WebContext,
  status: ContentfulStatusCode,
  detail?: string,
  more: Record<string, unknown> = {},
): Response {
  const words = WORDS[status];
  const body = { type: "about:blank", title: words?.title ?? "Error", status, detail: detail ?? words?.detail, ...more };
  return c.json(body, status, { "Content-Type": "application/problem+json" });
}

const isForPrograms = (c: WebContext) => c.req.path.startsWith("/api/");

export function failure(c: WebContext, status: ContentfulStatusCode, detail?: string): Response | Promise<Response> {
  if (isForPrograms(c)) return problem(c, status, detail, { requestId: c.get("requestId") });
  const words = WORDS[status] ?? { title: "Error", detail: "" };
  return page(
    c,
    <Layout title={words.title} unlisted>
      <article class="narrow">
        <p class="kicker">{status}</p>
        <h1>{words.title}</h1>
        <p>{detail ?? words.detail}</p>
        {status >= 500 && (
          <p>
            Id of this request: <code>{c.get("requestId")}</code>
          </p>
        )}
        <p>
          <a href="/">Front page</a> · <a href="/events">Events</a>
        </p>
      </article>
    </Layout>,
    status,
  );
}

/** What is thrown on purpose keeps its status; anything else is logged with the request's id and answered with 500. */
export function onError(web: Web) {
  return (error: Error, c: WebContext): Response | Promise<Response> => {
    if (error instanceof HTTPException && error.status < 500) return failure(c, asContentful(error.status));
    // the route, not the path: paths hold tokens
    web.log.error({ err: error, requestId: c.get("requestId"), method: c.req.method, route: routePath(c, -1) }, "a page failed");
    return failure(c, 500);
  };
}

function asContentful(status: number): ContentfulStatusCode {
  const known = [400, 401, 403, 404, 405, 413, 415, 429] as const;
  return known.find((code) => code === status) ?? 400;
}
