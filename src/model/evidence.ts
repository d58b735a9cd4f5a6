import type { SourcePosition } from "./block.js";
import type { FieldName } from "./fields.js";

/** Where in the page a value stood: `head` is known before the body begins. */
export type Phase = "head" | "body";

/** Which source gave a field: `{ source: "json-ld:headline", phase: "head" }`. */
export interface Provenance {
  /** The place, as profiles name it: `"meta:og:title"`, `"css:h1"`. */
  source: string;
  /** Whether the place stands in the head. */
  phase: Phase;
}

/** The closed list of things that can go wrong with a page. */
export type IssueCode =
  | "empty-input"
  | "not-html"
  | "not-an-article"
  | "no-body"
  | "body-truncated"
  | "body-gap"
  | "body-from-data"
  | "hidden-text"
  | "login-wall"
  | "consent-wall"
  | "bot-check"
  | "error-page"
  | "script-shell"
  | "too-large"
  | "too-deep"
  | "too-many-nodes"
  | "work-limit"
  | "charset-unknown"
  | "json-invalid"
  | "value-rejected"
  | "image-unrecovered"
  | "hook-failed"
  | "internal-error"
  | "layout-unknown"
  | "profile-mismatch"
  | "profile-drift";

/** Something went wrong and the article went on. */
export interface Issue {
  /** From the closed list {@link IssueCode}. */
  code: IssueCode;
  /** The same in words, with figures. */
  message: string;
  /** The field it is about. */
  field?: FieldName;
}

/** One value that a source gave and that was not taken. */
export interface LosingCandidate {
  /** The field that it was for. */
  field: FieldName;
  /** The place that it came from. */
  source: string;
  /** As the page gives it, or as it was read. */
  value: unknown;
  /** Why it lost: `"behind json-ld:headline"`, `"not a date"`. */
  reason: string;
}

/** One part of the page that did not come into the article. */
export interface Removal {
  /** Name, id and classes of the element: `"div#promo.card"`. */
  element: string;
  /** The rule or signal that removed it. */
  reason: string;
  /** The first 120 characters of its text. */
  text: string;
  /** With `positions: true`, where it stands: `page.slice(start, end)` is the element. */
  position?: SourcePosition;
}

/** With `trace: true`: everything that was considered and left out. */
export interface Trace {
  /** Values that were not taken. */
  candidates: LosingCandidate[];
  /** Parts of the page that were left out. */
  removals: Removal[];
  /** How the bytes were decoded, e.g. `"windows-1252 (meta)"`; absent for strings. */
  charset?: string;
}
