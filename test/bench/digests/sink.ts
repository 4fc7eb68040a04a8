/** An SMTP server in a process of its own that takes every mail and keeps none; says its port, then counts. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

let mails = 0;
let bytes = 0;
const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, done) {
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    stream.on("end", () => {
      mails += 1;
      done();
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.server.address() as AddressInfo).port }));
process.on("message", () => {
  process.send?.({ mails, bytes });
  mails = 0;
  bytes = 0;
});
