import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { WebEnv } from "./web.js";

/** How long requests in flight may take to end when the server closes. */
const GRACE_MS = 2000;

/** The web server can't listen where it was told to; the message says what to do. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

/**
 * Serves the pages.
 *
 * @param where  port 0 takes any free one
 * @throws ListenError where the address is taken or not allowed
 */
export async function startWeb(
  app: Hono<WebEnv>,
  where: { host: string; port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000 } });
  if (!("closeAllConnections" in server)) throw new TypeError("an HTTP/1.1 server was expected");
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, where)));
    server.listen(where.port, where.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : where.port,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function listenError(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  const choose = "choose another with http.port in vigil.yaml, PORT or --port";
  if (error.code === "EADDRINUSE") {
    return new ListenError(`Port ${port} of ${host} is taken: is Vigil running already? Stop what listens there, or ${choose}.`);
  }
  if (error.code === "EACCES") return new ListenError(`Port ${port} may not be used by this user: ${choose} above 1023.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new ListenError(`This machine has no address ${host}: set http.host to one of its own, 127.0.0.1 or 0.0.0.0.`);
  }
  return error;
}
