import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from "node:dns";
import { isIP } from "node:net";
import { Agent, request as undiciRequest } from "undici";
import { createAddressCheck } from "./addresses.js";
import { ACCEPT_ENCODING, readBody } from "./body.js";
import { createHostLimit } from "./host-limit.js";
import { createHostPause } from "./host-pause.js";
import { createRobots } from "./robots.js";
import { type HttpAnswer, type HttpClient, HttpError, type RequestOptions } from "./types.js";

export interface HttpClientOptions {
  userAgent: string;
  /** From connect to the last byte, redirects included. */
  timeoutMs: number;
  /** Of a body, before and after decompression. */
  maxBytes: number;
  /** Requests to one host at a time. */
  perHost: number;
  /** Whether requests that ask for it obey robots.txt. */
  robots: boolean;
  /** CIDR ranges beyond the public ones. */
  allowNetworks: readonly string[];
  /** Resolves names; tests give their own. */
  lookup?: typeof systemLookup;
}

const MAX_HEADER_BYTES = 32_768;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
/** Ports of services that a request must not speak to: those below 1024 that browsers refuse too, and a few above. */
const WEB_PORTS = new Set([80, 443, 591]);
const OTHER_SERVICES = new Set([2049, 3659, 4045, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080]);

/**
 * Makes the one client that every outbound request of Vigil goes through.
 *
 * Every address is hostile: names are resolved here, what they resolve to is checked, and the connection is made to the address that
 * was checked, so that a name that changes its answer gains nothing; redirects are followed and checked again one by one.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const allowed = createAddressCheck(options.allowNetworks);
  const agent = new Agent({
    connections: options.perHost,
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: 4000,
    maxResponseSize: -1, // bounded while read, with a better message
    connect: {
      timeout: options.timeoutMs,
      lookup: checkedLookup(options.lookup ?? systemLookup, allowed) as typeof systemLookup,
    },
  });
  const limit = createHostLimit(options.perHost);
  const pause = createHostPause();
  const robots = createRobots(
    (url) => once(url, { maxBytes: 512_000, maxRedirects: 5, timeoutMs: Math.min(10_000, options.timeoutMs) }),
    options.userAgent,
  );

  async function once(address: string, wanted: RequestOptions): Promise<HttpAnswer> {
    const { method = "GET", body, maxBytes = options.maxBytes, timeoutMs = options.timeoutMs } = wanted;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = wanted.signal ? AbortSignal.any([wanted.signal, timeout]) : timeout;
    const maxRedirects = wanted.maxRedirects ?? (method === "GET" ? 10 : 0);
    let url = checkUrl(address, allowed);
    let headers = { "user-agent": options.userAgent, "accept-encoding": ACCEPT_ENCODING, ...wanted.headers };
    let movedTo: string | null = null;
    let permanent = true;
    for (let hop = 0; ; hop++) {
      const host = url.hostname;
      try {
        const step = await limit(host, signal, async () => {
          const answer = await undiciRequest(url, { dispatcher: agent, method, headers, body: body ?? null, signal });
          const head = new Headers();
          for (const [name, value] of Object.entries(answer.headers))
            for (const one of [value ?? []].flat()) head.append(name, one);
          const location = REDIRECTS.has(answer.statusCode) && maxRedirects > 0 ? head.get("location") : null;
          const bytes = await readBody(answer.body, head.get("content-encoding"), maxBytes, host);
          return { status: answer.statusCode, head, location, bytes };
        });
        if (step.location === null) return { status: step.status, url: url.href, movedTo, headers: step.head, body: step.bytes };
        if (hop >= maxRedirects)
          throw new HttpError("too-many-redirects", `${host} redirects more than ${maxRedirects} times`, false);
        const target = URL.canParse(step.location, url.href) ? new URL(step.location, url).href : step.location;
        const next = checkUrl(target, allowed);
        permanent &&= PERMANENT.has(step.status);
        if (permanent) movedTo = next.href;
        if (next.origin !== url.origin) headers = withoutCredentials(headers);
        url = next;
      } catch (error) {
        throw asHttpError(error, host, timeout.aborted ? timeoutMs : null, wanted.signal?.aborted ?? false);
      }
    }
  }

  return {
    async request(url, wanted = {}) {
      if (wanted.robots && options.robots) {
        const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: "" };
        if (!(await robots.allows(url)))
          throw new HttpError("robots", `robots.txt of ${hostname} does not want this page to be read`, false);
        await pause(hostname, await robots.crawlDelay(url), wanted.signal);
      }
      return once(url, wanted);
    },
    allows: async (url) => (options.robots ? robots.allows(url).catch(() => null) : null),
    crawlDelay: async (url) => (options.robots ? robots.crawlDelay(url) : 0),
    close: () => agent.destroy(),
  };
}

/** Refuses what is no public web address; literal IP addresses are checked here, names when they are resolved. */
function checkUrl(address: string, allowed: (address: string) => boolean): URL {
  if (!URL.canParse(address)) throw new HttpError("bad-url", `"${address.slice(0, 200)}" is no address`, false);
  const url = new URL(address); // also turns 0x7f.1 and 2130706433 into 127.0.0.1
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new HttpError("bad-url", `${url.protocol}// addresses are not fetched`, false);
  if (url.username !== "" || url.password !== "")
    throw new HttpError("bad-url", `the address of ${url.hostname} holds a user name or password`, false);
  const port = Number(url.port || 80);
  if ((port < 1024 && !WEB_PORTS.has(port)) || OTHER_SERVICES.has(port))
    throw new HttpError("bad-url", `${url.hostname} is asked for on port ${port}, which is no web server's`, false);
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0 && !allowed(literal)) throw blocked(url.hostname, literal);
  return url;
}

const blocked = (host: string, address: string) =>
  new HttpError(
    "blocked-address",
    `${host === address || host === `[${address}]` ? host : `${host} (${address})`} is a private or reserved address: it is not fetched unless fetch.allowNetworks names it`,
    false,
  );

/** Resolves a name for a connection; one bad address among several is enough to refuse. */
function checkedLookup(lookup: typeof systemLookup, allowed: (address: string) => boolean) {
  return (
    hostname: string,
    wanted: LookupAllOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ) => {
    lookup(hostname, { ...wanted, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const list = [addresses].flat();
      const bad = list.find(({ address }) => !allowed(address));
      const [first] = list;
      if (bad) return done(blocked(hostname, bad.address), []);
      if (first === undefined) return done(new HttpError("dns", `${hostname} has no address`, true), []);
      return wanted.all ? done(null, list) : done(null, first.address, first.family);
    });
  };
}

function withoutCredentials<T extends Record<string, string>>(headers: T): T {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(authorization|cookie|proxy-authorization)$/i.test(name)),
  ) as T;
}

/** Error codes of Node and undici, in the words of an operator. */
const CODES: Record<string, [HttpError["code"], string]> = {
  ENOTFOUND: ["dns", "does not exist (no DNS entry)"],
  EAI_AGAIN: ["dns", "can't be resolved: DNS does not answer"],
  ECONNREFUSED: ["connect", "refused the connection"],
  ECONNRESET: ["connect", "broke the connection"],
  UND_ERR_SOCKET: ["connect", "broke the connection"],
  EPIPE: ["connect", "broke the connection"],
  EHOSTUNREACH: ["connect", "is out of reach"],
  ENETUNREACH: ["connect", "is out of reach: there is no network"],
  UND_ERR_CONNECT_TIMEOUT: ["timeout", "did not answer in time"],
  UND_ERR_HEADERS_TIMEOUT: ["timeout", "did not answer in time"],
  UND_ERR_BODY_TIMEOUT: ["timeout", "did not finish its answer in time"],
  UND_ERR_HEADERS_OVERFLOW: ["too-large", "sent more than 32 kB of headers"],
  HPE_HEADER_OVERFLOW: ["too-large", "sent more than 32 kB of headers"],
};

function asHttpError(error: unknown, host: string, timedOutMs: number | null, cancelled: boolean): HttpError {
  if (error instanceof HttpError) return error;
  const cause = error instanceof Error && error.cause instanceof HttpError ? error.cause : null;
  if (cause) return cause;
  if (cancelled) return new HttpError("aborted", `the request to ${host} was cancelled`, true);
  if (timedOutMs !== null)
    return new HttpError("timeout", `${host} did not finish its answer within ${timedOutMs / 1000} s`, true);
  const { code, message } =
    error instanceof Error
      ? { code: "code" in error ? String(error.code) : "", message: error.message }
      : { code: "", message: String(error) };
  const known = CODES[code];
  if (known) return new HttpError(known[0], `${host} ${known[1]}`, known[0] !== "too-large");
  if (/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO)/.test(code))
    return new HttpError("tls", `${host} has no valid certificate (${code})`, true);
  return new HttpError("bad-answer", `${host} does not speak HTTP as it should (${code || message})`, true);
}
