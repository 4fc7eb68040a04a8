/** Where bytes came from. */
export interface SourceAbout {
  contentType: string | null;
  /** After redirects. */
  url: string;
}
