import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./program.js";

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program as somebody types it, to its end. */
export function vigil(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(ROOT, "dist", "src", "main.js"), ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ran: Ran = { code: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    ran.stderr += text;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ ...ran, code }));
  });
}
