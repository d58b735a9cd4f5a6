/** Where one page of a batch comes from: a file, a line of NDJSON, or bytes that are in hand. */
export type PageRef =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "line"; readonly bytes: Uint8Array; readonly folder: string }
  | {
      readonly kind: "page";
      readonly bytes: Uint8Array;
      readonly url?: string;
      readonly contentType?: string;
    }
  | { readonly kind: "bad"; readonly code: BatchErrorCode; readonly message: string };

/** Why a record has no article. */
export type BatchErrorCode = "bad-record" | "unreadable" | "timeout" | "crashed";

/** One page of a batch. */
export interface BatchRecord {
  /** Names it in the output: a path, `pages.ndjson:12`, `crawl.warc.gz#<urn:uuid:…>`. */
  readonly source: string;
  readonly page: PageRef;
}

/** A record with its place in the whole input. */
export interface NumberedRecord extends BatchRecord {
  readonly index: number;
}

/** What became of a record: its line of output, without the line feed. */
export interface BatchResult {
  readonly line: string;
  readonly outcome: "article" | "empty" | "error";
}

/** How far the reading of the input is: between 0 and 1; absent where nobody can know. */
export interface InputProgress {
  fraction?: number;
}
