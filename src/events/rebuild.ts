import type { Happening } from "../classify/types.js";
import { attachReport } from "./attach.js";
import { type Names, openEvent } from "./open.js";
import type { Report, VigilEvent } from "./types.js";

/** A report with what it reports. */
export interface TellingReport {
  report: Report;
  happening: Happening;
}

/**
 * An event as these reports alone tell it. Its id, kind, first moment and what an operator set stay.
 *
 * @param reports in the order in which they were seen
 */
export function rebuildEvent(
  event: VigilEvent,
  [first, ...rest]: readonly [TellingReport, ...TellingReport[]],
  names: Names,
): VigilEvent {
  const { kind, firstSeenAt, corrections = {}, mutedAt = null, merged = [] } = event;
  const opened = openEvent(first.happening, first.report, event.id, names);
  const start: VigilEvent = { ...opened, ...corrections, corrections, mutedAt, merged };
  const after = rest.reduce((known, { happening, report }) => attachReport(known, happening, report, names).event, start);
  return { ...after, kind, firstSeenAt };
}
