import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import type { Web, WebEnv } from "./web.js";

/** Headers of every answer: no scripts, no frames, nothing from elsewhere. */
export function securityHeaders(web: Web): MiddlewareHandler<WebEnv>[] {
  const fixed = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    // not `no-referrer`: with that, browsers send `Origin: null` even to ourselves
    referrerPolicy: "same-origin",
    strictTransportSecurity: false,
  });
  return [
    async (c, next) => {
      await next();
      const own = c.get("policy");
      if (own !== undefined) c.res.headers.set("Content-Security-Policy", own);
    },
    fixed,
    async (c, next) => {
      await next();
      if (isHttps(web)) c.res.headers.set("Strict-Transport-Security", "max-age=15552000");
    },
  ];
}

export const isHttps = (web: Web) => web.config().publicUrl.startsWith("https:");

/**
 * Refuses what another site's page makes a browser send. Every browser names the origin of a cross-site POST, in
 * `Sec-Fetch-Site` or `Origin`; who sends neither is no browser. The one-click POST of a mail client (RFC 8058) comes from
 * wherever the mail is read: its secret is in its path.
 */
export function sameOriginOnly(web: Web): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const safe = c.req.method === "GET" || c.req.method === "HEAD" || c.req.method === "OPTIONS";
    if (!safe && !c.req.path.startsWith("/unsubscribe/") && isForeign()) throw new HTTPException(403);
    await next();

    function isForeign(): boolean {
      const site = c.req.header("sec-fetch-site");
      if (site !== undefined) return site !== "same-origin" && site !== "none";
      const origin = c.req.header("origin");
      if (origin === undefined) return false;
      const host = URL.canParse(origin) ? new URL(origin).host : null;
      return (
        host === null ||
        (host !== c.req.header("host") && host !== new URL(c.req.url).host && host !== new URL(web.config().publicUrl).host)
      );
    }
  };
}
