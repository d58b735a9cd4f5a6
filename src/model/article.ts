import type { Block } from "./block.js";
import type { Issue, Provenance, Trace } from "./evidence.js";
import type { Author, FieldName, Fields } from "./fields.js";
import type { Structured } from "./structured.js";

/** What a {@link Note} is: kept, apart from the body. */
export type NoteKind = "correction" | "credit" | "print" | "bio" | "source" | "note";

/** A text that belongs to the article and is not its body. */
export interface Note {
  /** What it is. */
  kind: NoteKind;
  /** Its text. */
  children: Block[];
}

/** An article, printed apart from the page it stood on. Plain data throughout. */
export interface Article extends Partial<Omit<Fields, "authors" | "tags">> {
  /** `[]` when unknown. */
  authors: Author[];
  /** `[]` when unknown. */
  tags: string[];
  /** The article, nothing else. */
  body: Block[];
  /** Corrections, reporting credits, print line, author bio. */
  notes: Note[];
  /** Words of the body; scripts without spaces count by character. */
  wordCount: number;
  /** 0 to 1: how much of the body is probably right. */
  confidence: number;
  /** The profile that read the page: `"nytimes"`, `"generic"`. */
  profile: string;
  /** Which generation of the site's template the page is. */
  layout?: string;
  /** Which source gave each field. */
  provenance: Partial<Record<FieldName | "body", Provenance>>;
  /** What went wrong, or was missing. */
  issues: Issue[];
  /** With `trace: true`: what lost and what was removed, with reasons. */
  trace?: Trace;
  /** With `structured: true`: what the page says of itself to machines. */
  structured?: Structured;
}
