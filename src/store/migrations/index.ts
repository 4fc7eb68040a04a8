import { sql as start } from "./001-start.js";
import { sql as webhookUpdates } from "./002-webhook-updates.js";
import { sql as rhythm } from "./003-rhythm.js";
import { sql as revisions } from "./004-revisions.js";
import { sql as websub } from "./005-websub.js";
import { sql as reportWords } from "./006-report-words.js";
import { sql as operators } from "./007-operators.js";
import { sql as merges } from "./008-merges.js";
import { sql as delivery } from "./009-delivery.js";
import { sql as mailReports } from "./010-mail-reports.js";
import { sql as lists } from "./011-lists.js";

/** In order; a number once released never changes. */
export const migrations: readonly { id: number; name: string; sql: string }[] = [
  { id: 1, name: "start", sql: start },
  { id: 2, name: "webhook updates", sql: webhookUpdates },
  { id: 3, name: "rhythm", sql: rhythm },
  { id: 4, name: "revisions", sql: revisions },
  { id: 5, name: "websub", sql: websub },
  { id: 6, name: "report words", sql: reportWords },
  { id: 7, name: "operators", sql: operators },
  { id: 8, name: "merges", sql: merges },
  { id: 9, name: "delivery", sql: delivery },
  { id: 10, name: "mail reports", sql: mailReports },
  { id: 11, name: "lists", sql: lists },
];
