/** The database can't be had; the message says why and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
