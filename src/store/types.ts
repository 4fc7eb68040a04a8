/** Asks the database; inside a transaction or outside. */
export interface Db {
  /** `Row` is what the statement's columns are, as its author says. */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

export interface Store extends Db {
  /** Runs `work` in one transaction, again when PostgreSQL asks for that (serialization, deadlock): nothing in it but SQL. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  readonly backend: "embedded" | "postgres";
  close(): Promise<void>;
}
