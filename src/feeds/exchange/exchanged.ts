/** The keys of a feed that lists of feeds carry, as they stand in feeds.yaml. */
export const EXCHANGED_KEYS = [
  "id",
  "type",
  "url",
  "title",
  "language",
  "every",
  "reliability",
  "links",
  "user",
  "password",
] as const;
export type ExchangedKey = (typeof EXCHANGED_KEYS)[number];

/** A feed as text, unchecked. */
export type ExchangedFeed = Partial<Record<ExchangedKey, string>>;

/** A list of feeds can't be read; the message says where. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
}
