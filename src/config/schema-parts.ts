/** What several of the configuration's schemas are made of. */
import { z } from "zod";
import { parseBytes, parseDuration } from "./duration.js";

export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, "an id is 1–64 lower-case letters, digits, - and _, e.g. `dawn-world`");

/** A duration such as `15m`, in seconds once parsed. */
export const durationText = z
  .string()
  .refine((text) => parseDuration(text) !== null, "a duration, a number and a unit: 10s, 15m, 12h, 180d")
  .transform((text) => parseDuration(text) ?? 0);
export const duration = (fallback: string) => durationText.prefault(fallback);

export const bytes = (fallback: string) =>
  z
    .string()
    .refine((text) => parseBytes(text) !== null, "a size, a number and a unit: 500KB, 10MB")
    .transform((text) => parseBytes(text) ?? 0)
    .prefault(fallback);

/** Addresses in any script (RFC 6531); nothing that could end a header or begin another address. */
export const emailAddress = (message: string) =>
  z.email({ pattern: /^[^\s@"<>()[\]\\,;:\p{Cc}]{1,64}@[^\s@"<>()[\]\\,;:\p{Cc}]{1,255}$/u, error: message }).max(254, message);

export const httpUrl = z.url({ protocol: /^https?$/, error: "an absolute http:// or https:// address" });
