/** The thread that PGlite lives in: takes groups of protocol messages, one at a time, and answers with what PostgreSQL says. */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { pgliteOptions } from "./options.js";

export type Request = { id: number; bytes: Uint8Array } | { id: number; close: true };
export type Response = { id: number; bytes: Uint8Array } | { id: number; error: string } | { ready: true } | { failed: string };

const port = parentPort;
if (port === null) throw new Error("this file runs in a worker thread");
const send = (response: Response) => port.postMessage(response);

try {
  const database = await PGlite.create(pgliteOptions(String(workerData)));
  port.on("message", async (request: Request) => {
    try {
      if ("close" in request) {
        await database.close();
        send({ id: request.id, bytes: new Uint8Array() });
        return port.close();
      }
      const parts: Buffer[] = [];
      await database.execProtocolRawStream(request.bytes, { onRawData: (data) => parts.push(Buffer.from(data)) });
      send({ id: request.id, bytes: Buffer.concat(parts) });
    } catch (error) {
      send({ id: request.id, error: String(error) });
    }
  });
  send({ ready: true });
} catch (error) {
  send({ failed: String(error) });
}
