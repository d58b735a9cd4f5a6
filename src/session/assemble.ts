import { wordsIn } from "../body/word-count.js";
import type { Diagnostics } from "../diagnostics.js";
import { flatCopy, replaceByFlatCopies } from "../json/flat-copy.js";
import { leadInBody, withCaptionOf } from "../media/lead.js";
import type { Article, Note } from "../model/article.js";
import type { Block } from "../model/block.js";
import type { Trace } from "../model/evidence.js";
import type { Structured } from "../model/structured.js";
import type { FieldResolver } from "../profile/field-resolver.js";

/** Everything a session has found out about a page. */
export interface Findings {
  readonly profile: string;
  readonly layout: string | undefined;
  readonly settlement: FieldResolver;
  readonly body: Block[];
  readonly notes: Note[];
  readonly confidence: number;
  readonly source?: string;
  readonly diagnostics: Diagnostics;
  readonly trace: Trace | undefined;
  readonly structured: Structured | undefined;
}

// Parts that faulted are missing: no more of the body is probably right than of one that does not fit its profile.
const FAULTY = 0.4;

/** Puts the article together: plain data, in the order in which a reader wants it. */
export function assemble(found: Findings): Article {
  const { authors = [], tags = [], leadImage, ...fields } = found.settlement.fields;
  const { issues } = found.diagnostics;
  const isFaulty = issues.some(
    ({ code, field }) => code === "internal-error" && field === undefined,
  );
  const article: Article = {
    ...fields,
    ...(leadImage !== undefined && {
      leadImage: withCaptionOf(leadImage, leadInBody(leadImage, found.body)),
    }),
    authors,
    tags,
    body: [],
    notes: found.notes,
    wordCount: wordsIn(found.body),
    confidence: isFaulty ? Math.min(found.confidence, FAULTY) : found.confidence,
    profile: found.profile,
    ...(found.layout !== undefined && { layout: found.layout }),
    provenance: {
      ...found.settlement.provenance,
      ...(found.source !== undefined && { body: { source: found.source, phase: "body" as const } }),
    },
    issues,
    ...(found.trace !== undefined && { trace: found.trace }),
    ...(found.structured !== undefined && { structured: found.structured }),
  };
  const copy = flatCopy(article);
  replaceByFlatCopies(found.body);
  copy.body = found.body;
  return copy;
}
