import { createHash, timingSafeEqual } from "node:crypto";
import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import { clientAddress } from "./client-address.js";
import { createRateLimit } from "./rate-limit.js";
import { isHttps } from "./security.js";
import type { Web, WebContext } from "./web.js";

const COOKIE = "vigil_ops";
const SESSION_SECONDS = 12 * 3600;

/** `closed`: no admin token is configured. */
export type Access = { state: "granted" } | { state: "closed" } | { state: "refused" } | { state: "slow-down"; seconds: number };

export interface Admin {
  /** Whether a request carries the admin token (`Authorization: Bearer`). */
  byBearer(c: WebContext): Access;
  /** As `byBearer`, or by the cookie of a session. */
  bySession(c: WebContext): Promise<Access>;
  logIn(c: WebContext, token: string): Promise<Access>;
  logOut(c: WebContext): void;
}

/**
 * The operator's access. A session is a cookie that holds its end, signed with the admin token: no process has to remember it, and
 * a new token ends all of them. Wrong tokens are counted by address: twenty in ten minutes, and that address has to wait.
 */
export function createAdmin(web: Web): Admin {
  const guesses = createRateLimit({ max: 20, windowSeconds: 600 });

  function judge(c: WebContext, given: string | undefined): Access {
    const { adminToken, localToken } = web.config();
    if (given !== undefined && localToken !== undefined && isSame(given, localToken)) return { state: "granted" };
    if (adminToken === null) return { state: "closed" };
    if (given === undefined) return { state: "refused" };
    const address = clientAddress(c);
    const seconds = guesses.check(address, web.now());
    if (seconds !== null) return { state: "slow-down", seconds };
    if (isSame(given, adminToken)) return { state: "granted" };
    guesses.use(address, web.now());
    return { state: "refused" };
  }

  const byBearer = (c: WebContext) => judge(c, /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1]);
  return {
    byBearer,
    async bySession(c) {
      const { adminToken } = web.config();
      if (adminToken === null) return { state: "closed" };
      const end = await getSignedCookie(c, adminToken, COOKIE);
      if (typeof end === "string" && Number(end) > web.now().getTime()) return { state: "granted" };
      return byBearer(c);
    },
    async logIn(c, token) {
      const access = judge(c, token);
      const { adminToken } = web.config();
      if (access.state !== "granted" || adminToken === null) return access;
      const end = web.now().getTime() + SESSION_SECONDS * 1000;
      const options = {
        path: "/ops",
        httpOnly: true,
        sameSite: "Strict",
        secure: isHttps(web),
        maxAge: SESSION_SECONDS,
      } as const;
      await setSignedCookie(c, COOKIE, String(end), adminToken, options);
      return access;
    },
    logOut: (c) => {
      deleteCookie(c, COOKIE, { path: "/ops", secure: isHttps(web) });
    },
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest();
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
