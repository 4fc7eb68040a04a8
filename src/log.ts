import pino, { type Logger } from "pino";
import pretty from "pino-pretty";

/** Lines for people on a terminal, JSON elsewhere; on stderr, so that what commands print stays clean. */
export function createLog(level = process.env.VIGIL_LOG ?? "info"): Logger {
  const options = { level, base: null, redact: ["*.secret", "*.token", "*.email", "*.to"] };
  if (process.stderr.isTTY) {
    return pino(
      options,
      pretty({
        destination: 2,
        sync: true,
        colorize: process.stderr.hasColors(),
        translateTime: "SYS:HH:MM:ss",
        ignore: "pid,hostname",
      }),
    );
  }
  return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}
