import { DateTime } from "luxon";
import { parseDuration } from "../config/duration.js";
import { Failure } from "./output.js";

/**
 * A moment as somebody types it: so long ago (`2d`, `12h`), or a day or an instant (UTC where no zone is given).
 *
 * @throws Failure that names the option
 */
export function readMoment(option: string, text: string, now: Date): Date {
  const ago = parseDuration(text);
  if (ago !== null) return new Date(now.getTime() - ago * 1000);
  const said = DateTime.fromISO(text, { zone: "utc" });
  if (said.isValid) return said.toJSDate();
  throw new Failure(
    `${option} ${text} is no moment. Write so long ago (2d, 12h), a day (2026-01-31) or an instant (2026-01-31T06:00Z).`,
  );
}
