/** A list can't be read; the last good version stays. The message is for the operator. */
export class ListError extends Error {
  override readonly name = "ListError";
  constructor(
    readonly code: "not-a-list" | "truncated" | "columns" | "hostile",
    message: string,
  ) {
    super(message);
  }
}
