import type { NoteKind } from "../model/article.js";
import type { Issue } from "../model/evidence.js";
import type { Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import type { Action } from "../profile/compiled.js";
import type { ElementNode, TreeNode } from "../tree/node.js";
import { classify } from "./classify/classify.js";
import { type DeclaredEntry, declaredEntries } from "./entries/declared-entries.js";
import { type Entries, entriesOf } from "./entries/entries.js";
import { notesOf } from "./extract/notes.js";
import { outline, type Part } from "./extract/outline.js";
import { articlePictures } from "./extract/pictures.js";
import { measure } from "./measure/page-stats.js";
import type { PlacedBlock } from "./measure/placed-block.js";
import { missingBody } from "./missing-body.js";
import { classifyNonArticle, frontPage, listOfPages } from "./non-article.js";
import { textBlocks } from "./segment/text-root.js";
import { blocksByMarkup } from "./select/by-markup.js";
import { calibratedConfidence, expectedF1 } from "./select/confidence.js";
import { poolLists } from "./select/pool-lists.js";
import { poolPosts } from "./select/pool-posts.js";
import { ruleOut } from "./select/ruled-out.js";
import { CONSENT_BOX } from "./select/rules/boilerplate/consent.js";
import { applyRules } from "./select/rules/index.js";
import { selectBlocks, widenIfUncertain } from "./select/select.js";
import { transcriptsOf } from "./select/transcript-boxes.js";
import { type Thread, threadOf } from "./thread/thread.js";

/** Where the article stands on a page. */
export interface Located {
  /** Roots of the body, in document order, disjoint. */
  readonly regions: readonly ElementNode[];
  /** What becomes of the nodes that are not read as their tag says. */
  readonly actions: ReadonlyMap<TreeNode, Action>;
  /** The same of what stands beside the regions, worked out when somebody asks; it goes before what `actions` say of those. */
  readonly beside: () => ReadonlyMap<TreeNode, Action>;
  /** Entries of a live blog or thread that stand in the page's data alone. */
  readonly entriesFromData: readonly DeclaredEntry[];
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
  const measured = poolLists(classify(ruleOut(measure(textBlocks(root), page, fields))));
  const thread = threadOf(measured, page, fields.type);
  const stats = selectBlocks(poolPosts(measured, thread));
  const { blocks } = stats;
  const chosen = keptLength(blocks);
  const byMarkup = chosen < SHORTEST && stats.total < LITTLE ? blocksByMarkup(blocks) : undefined;
  const wrong = classifyNonArticle(page, stats, byMarkup ? lengthOf(byMarkup) : chosen);
  if (wrong !== undefined) return nothing(wrong, page);
  const front = frontPage(page, fields);
  // A wall or a front has text enough of which the model is unsure.
  applyRules(
    byMarkup !== undefined || front !== undefined ? stats : widenIfUncertain(stats),
    thread,
  );
  if (byMarkup !== undefined) for (const block of blocks) block.keep = byMarkup.includes(block);
  else if (keptLength(blocks) < SHORTEST) {
    const isNotice = blocks.some(({ reason }) => reason === CONSENT_BOX);
    return nothing(front ?? (isNotice ? CONSENT_WALL : NO_BODY), page);
  }
  const notes = notesOf(blocks, fields);
  for (const block of notes.texts) block.keep = false;
  const drawn = outline(blocks, notes.kinds, (texts, holds) =>
    articlePictures(root, texts, holds, page, fields),
  );
  if (drawn === undefined) return nothing(front ?? NO_BODY, page);
  const texts = blocks.filter(({ keep }) => keep);
  const entries = entriesOf(texts, stats, page, fields, thread);
  const doubts = [front ?? listOfPages(stats, fields), missingBody(blocks, stats.declared)].filter(
    (issue) => issue !== undefined,
  );
  const confidence = byMarkup === undefined ? calibratedConfidence(expectedF1(blocks)) : BY_MARKUP;
  return {
    regions: [drawn.region],
    actions: actionsOf(
      drawn.parts,
      entries,
      transcriptsOf(texts, stats.containers),
      notes.kinds,
      thread,
    ),
    beside: drawn.beside,
    entriesFromData: entries.fromData,
    confidence: doubts.length > 0 ? Math.min(confidence, IN_DOUBT) : confidence,
    issues: doubts,
  };
}

/** What becomes of each node: what several stages speak of is what the first of them says. */
function actionsOf(
  parts: ReadonlyMap<TreeNode, Part>,
  { boxes }: Entries,
  transcripts: ReadonlySet<ElementNode>,
  notes: ReadonlyMap<ElementNode, NoteKind>,
  thread: Thread | undefined,
): ReadonlyMap<TreeNode, Action> {
  const actions = new Map<TreeNode, Action>(parts);
  const add = (box: ElementNode, action: Action): void => {
    if (!actions.has(box)) actions.set(box, action);
  };
  for (const [box, known] of boxes) add(box, { do: "entry", known });
  for (const [node, reason] of thread?.parts ?? [])
    if (!actions.has(node)) actions.set(node, { do: "drop", reason });
  for (const box of thread?.layout ?? []) add(box, { do: "unwrap" });
  for (const box of transcripts) add(box, { do: "turns" });
  for (const [box, kind] of notes) add(box, { do: "note", rule: { kind } });
  return actions;
}

/** No text of an article: then what the page tells of its postings in its data is all there is. */
function nothing(issue: Issue, page: PageView): Located {
  const entriesFromData = declaredEntries(page).filter(({ text }) => text !== "");
  const isTold = entriesFromData.length > 0;
  return {
    regions: [],
    actions: new Map(),
    beside: () => new Map(),
    entriesFromData,
    confidence: isTold ? BY_DATA : 0,
    issues: isTold ? [] : [issue],
  };
}

function keptLength(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { keep, length }) => (keep ? sum + length : sum), 0);
}

function lengthOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
