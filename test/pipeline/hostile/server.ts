import { createServer as createWebServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** A server on a loopback address of its own, and what it did. */
export interface Trap {
  url: string;
  port: number;
  /** Connections open now. */
  open(): number;
  hits: number;
  close(): Promise<void>;
}

/** Answers as an HTTP server does. */
export function web(host: string, answer: RequestListener, port = 0): Promise<Trap> {
  return start(createWebServer({ maxHeaderSize: 64_000 }, answer), host, port);
}

/** Answers with whatever bytes it likes. */
export function raw(host: string, answer: (socket: Socket, path: string) => void): Promise<Trap> {
  return start(
    createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", (head) => answer(socket, /^\w+ (\S+)/.exec(head.toString("latin1"))?.[1] ?? "/"));
    }),
    host,
    0,
  );
}

async function start(server: Server, host: string, port: number): Promise<Trap> {
  const sockets = new Set<Socket>();
  const trap = { url: "", port: 0, hits: 0, open: () => sockets.size, close };
  server.on("connection", (socket) => {
    trap.hits++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(port, host, done));
  trap.port = (server.address() as AddressInfo).port;
  trap.url = `http://${host}:${trap.port}`;
  return trap;

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  }
}

/** Calls again and again until the connection ends. */
export function drip(
  socket: Socket | { on(event: "close", then: () => void): unknown },
  everyMs: number,
  drop: () => void,
): void {
  const timer = setInterval(drop, everyMs);
  socket.on("close", () => clearInterval(timer));
}
