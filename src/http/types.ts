/** The one outbound HTTP client, as the rooms that need it see it. */
export interface HttpClient {
  /**
   * Asks one URL, following redirects; every address is checked after resolution and pinned at connect.
   *
   * @throws HttpError for anything that is no HTTP answer (any status is an answer)
   */
  request(url: string, options?: RequestOptions): Promise<HttpAnswer>;
  /** `Crawl-delay` of the host's robots.txt, in seconds; 0 where it asks for none, can't be had, or is not to be obeyed. */
  crawlDelay(url: string): Promise<number>;
  /** Whether the host's robots.txt lets us read an address; null where robots.txt can't be had or is not to be obeyed. */
  allows(url: string): Promise<boolean | null>;
  close(): Promise<void>;
}

export interface RequestOptions {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  timeoutMs?: number;
  maxBytes?: number;
  /** Default 10 for GET, 0 for POST. */
  maxRedirects?: number;
  /** Ask robots.txt first (article pages). */
  robots?: boolean;
  signal?: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  /** After redirects. */
  url: string;
  /** The address that permanent redirects (301, 308) alone lead to; null where there was none, or a temporary one came first. */
  movedTo: string | null;
  headers: Headers;
  /** Decompressed. */
  body: Uint8Array;
}

export type HttpErrorCode =
  | "bad-url"
  | "blocked-address"
  | "robots"
  | "dns"
  | "connect"
  | "tls"
  | "timeout"
  | "too-large"
  | "too-many-redirects"
  | "bad-answer"
  | "aborted";

/** No HTTP answer came. `retryable` tells whether asking again later can help. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  constructor(
    readonly code: HttpErrorCode,
    message: string,
    readonly retryable: boolean,
  ) {
    super(message);
  }
}
