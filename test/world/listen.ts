import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";

/** A loopback HTTP server that can go down and come up again on the same port. */
export interface Listening {
  readonly port: number;
  readonly url: string;
  readonly up: boolean;
  /** Refuses connections from now on; those that are open are cut. */
  down(): Promise<void>;
  /** Listens again, on the same port. */
  comeBack(): Promise<void>;
}

/** Listens on 127.0.0.1; port 0 takes a free one. */
export async function listen(answer: RequestListener, port = 0): Promise<Listening> {
  let server = await open(answer, port);
  let up = true;
  const kept = (server.address() as AddressInfo).port;
  return {
    port: kept,
    url: `http://127.0.0.1:${kept}`,
    get up() {
      return up;
    },
    async down() {
      if (!up) return;
      up = false;
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
    async comeBack() {
      if (up) return;
      server = await open(answer, kept);
      up = true;
    },
  };
}

function open(answer: RequestListener, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** A port that nothing listens on just now. */
export async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
