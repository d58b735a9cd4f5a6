import type { EntryFacts } from "../body/entries/entry-facts.js";
import type { NoteKind } from "../model/article.js";
import type { Issue } from "../model/evidence.js";
import type { Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import type { ElementNode, TreeNode } from "../tree/node.js";
import { classify } from "./classify/classify.js";
import { type DeclaredEntry, declaredEntries } from "./entries/declared-entries.js";
import { entriesOf } from "./entries/entries.js";
import { notesOf } from "./extract/notes.js";
import { outline } from "./extract/outline.js";
import { articlePictures } from "./extract/pictures.js";
import { measure } from "./measure/page-stats.js";
import { missingBody } from "./missing-body.js";
import { classifyNonArticle, frontPage, listOfPages } from "./non-article.js";
import { segment, type TextBlock } from "./segment/segment.js";
import { textRoot } from "./segment/text-root.js";
import { blocksByMarkup } from "./select/by-markup.js";
import { calibratedConfidence, expectedF1 } from "./select/confidence.js";
import { poolLists } from "./select/pool-lists.js";
import { poolPosts } from "./select/pool-posts.js";
import { ruledOut } from "./select/ruled-out.js";
import { CONSENT_BOX } from "./select/rules/boilerplate/consent.js";
import { applyRules } from "./select/rules/index.js";
import { selectBlocks, widenIfUncertain } from "./select/select.js";
import { transcriptsOf } from "./select/transcript-boxes.js";

/** Where the article stands on a page. */
export interface Located {
  /** Roots of the body, in document order, disjoint. */
  readonly regions: readonly ElementNode[];
  /** Nodes inside the regions that are not body, with the reason. */
  readonly dropped: ReadonlyMap<TreeNode, string>;
  /** Boxes inside the regions that are a picture with its words, and nothing else. */
  readonly figures: ReadonlySet<ElementNode>;
  /** Boxes that are one entry of a live blog or thread, with what is known of it. */
  readonly entries: ReadonlyMap<ElementNode, EntryFacts>;
  /** Entries of a live blog or thread that stand in the page's data alone. */
  readonly entriesFromData: readonly DeclaredEntry[];
  /** Boxes of what was said in a recording. */
  readonly transcripts: ReadonlySet<ElementNode>;
  /** Elements that belong to the article and are not body. */
  readonly notes: ReadonlyMap<ElementNode, NoteKind>;
  /** 0 to 1: how much of the body is probably right. */
  readonly confidence: number;
  readonly issues: readonly Issue[];
}

// Fewer seen characters are no article: the shortest body in the corpus has 49.
const SHORTEST = 30;
// A page with less text than this has too little for the model to compare: then the markup alone decides.
const LITTLE = 600;
const BY_MARKUP = 0.3;
// A body of entries as the page's data has them: their text is exact, what else the page shows is unknown.
const BY_DATA = 0.9;
// The most that is said of a body when the page itself speaks against it.
const IN_DOUBT = 0.25;
const NO_BODY: Issue = { code: "no-body", message: "no text on the page reads like an article" };
const CONSENT_WALL: Issue = {
  code: "consent-wall",
  message: "the page asks for consent before it shows the article",
};

/** Finds the article on a page that no profile knows. */
export function locate(root: ElementNode, page: PageView, fields: Partial<Fields>): Located {
  const shown = segment(root);
  const content = textRoot(root, lengthOf(shown));
  const blocks = content === root ? shown : segment(content);
  const measures = measure(blocks, page, fields);
  const out = ruledOut(measures);
  const verdicts = poolPosts(measures, poolLists(blocks, classify(measures, out)));
  const usual = selectBlocks(measures, verdicts, out);
  const little = lengthOf(blocks, usual.keep) < SHORTEST && lengthOf(blocks) < LITTLE;
  const named = little ? blocksByMarkup(blocks) : usual.keep;
  const wrong = classifyNonArticle(page, blocks, lengthOf(blocks, named));
  if (wrong !== undefined) return nothing(wrong, page);
  const front = frontPage(page, fields);
  // A wall or a front has text enough of which the model is unsure.
  const wide = little || front ? usual : widenIfUncertain(usual, measures, verdicts, out);
  const choice = applyRules(measures, wide);
  const body = little ? named : choice.keep;
  if (lengthOf(blocks, body) < SHORTEST && !little) {
    const isNotice = choice.reasons.includes(CONSENT_BOX);
    return nothing(front ?? (isNotice ? CONSENT_WALL : NO_BODY), page);
  }
  const notes = notesOf(blocks, body, fields);
  const keep = blocks.map(({ box }, i) => body[i] === true && !notes.has(box));
  const drawn = outline(blocks, keep, choice.reasons, notes, (texts, holds) =>
    articlePictures(root, texts, holds, page, fields),
  );
  if (drawn === undefined) return nothing(front ?? NO_BODY, page);
  const read = blocks.filter((_, i) => keep[i]);
  const entries = entriesOf(read, measures, page, fields);
  const doubts = [
    front ?? listOfPages(measures, keep),
    missingBody(blocks, keep, measures.declared),
  ].filter((issue) => issue !== undefined);
  const confidence = little
    ? BY_MARKUP
    : calibratedConfidence(expectedF1(blocks, choice.probabilities, keep));
  return {
    regions: [drawn.region],
    dropped: drawn.dropped,
    figures: drawn.figures,
    entries: entries.boxes,
    entriesFromData: entries.fromData,
    transcripts: transcriptsOf(read),
    notes,
    confidence: doubts.length > 0 ? Math.min(confidence, IN_DOUBT) : confidence,
    issues: doubts,
  };
}

/** No text of an article: then what the page tells of its postings in its data is all there is. */
function nothing(issue: Issue, page: PageView): Located {
  const entriesFromData = declaredEntries(page).filter(({ text }) => text !== "");
  return {
    regions: [],
    dropped: new Map(),
    figures: new Set(),
    entries: new Map(),
    entriesFromData,
    transcripts: new Set(),
    notes: new Map(),
    confidence: entriesFromData.length > 0 ? BY_DATA : 0,
    issues: entriesFromData.length > 0 ? [] : [issue],
  };
}

function lengthOf(blocks: readonly TextBlock[], keep?: readonly boolean[]): number {
  return blocks.reduce((sum, block, i) => sum + (keep?.[i] === false ? 0 : block.length), 0);
}
