/** A feed can't be read; the message is for its operator. */
export class FeedError extends Error {
  override readonly name = "FeedError";
  constructor(
    readonly code: "not-a-feed" | "hostile" | "empty" | "unreadable",
    message: string,
  ) {
    super(message);
  }
}
