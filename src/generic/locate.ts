import type { Fields, NoteKind } from "../model/article.js";
import type { Issue } from "../model/evidence.js";
import type { PageView } from "../model/page.js";
import type { ElementNode, TreeNode } from "../tree/node.js";
import { judge } from "./region/judge.js";
import { outline } from "./region/outline.js";
import { articlePictures } from "./region/pictures.js";
import { segment, type TextBlock } from "./region/segment.js";
import { together } from "./region/together.js";
import { judgePage } from "./verdict.js";

/** Where the article stands on a page. */
export interface Located {
  /** Roots of the body, in document order, disjoint. */
  readonly regions: readonly ElementNode[];
  /** Nodes inside the regions that are not body, with the reason. */
  readonly dropped: ReadonlyMap<TreeNode, string>;
  /** Boxes inside the regions that are a picture with its words, and nothing else. */
  readonly figures: ReadonlySet<ElementNode>;
  /** Elements that belong to the article and are not body. */
  readonly notes: ReadonlyMap<ElementNode, NoteKind>;
  /** 0 to 1: how much of the body is probably right. */
  readonly confidence: number;
  readonly issues: readonly Issue[];
}

// Fewer seen characters are no article: the shortest body in the corpus has 49.
const SHORTEST = 30;

/** Finds the article on a page that no profile knows. */
export function locate(root: ElementNode, page: PageView, fields: Partial<Fields>): Located {
  const blocks = segment(root);
  const sure = together(blocks, judge(blocks, fields));
  const keep = sure.map((yes) => yes > 0.5);
  const kept = blocks.reduce((sum, block, i) => sum + (keep[i] ? block.length : 0), 0);
  const wrong = judgePage(page, blocks, kept, 1);
  const drawn =
    kept < SHORTEST || wrong !== undefined
      ? undefined
      : outline(blocks, keep, (texts, holds) =>
          articlePictures(root, texts, holds, page, fields.leadImage),
        );
  if (drawn === undefined) {
    return {
      regions: [],
      dropped: new Map(),
      figures: new Set(),
      notes: new Map(),
      confidence: 0,
      issues: [wrong ?? NO_BODY],
    };
  }
  return {
    regions: [drawn.region],
    dropped: drawn.dropped,
    figures: drawn.figures,
    notes: new Map(),
    confidence: expected(blocks, sure, keep),
    issues: [],
  };
}

const NO_BODY: Issue = { code: "no-body", message: "no text on the page reads like an article" };

/** The F1 to be expected of a body, by how sure each block's verdict is. */
function expected(
  blocks: readonly TextBlock[],
  sure: readonly number[],
  keep: readonly boolean[],
): number {
  let right = 0;
  let chosen = 0;
  let wanted = 0;
  blocks.forEach((block, i) => {
    const likely = (sure[i] ?? 0) * block.length;
    wanted += likely;
    if (!keep[i]) return;
    right += likely;
    chosen += block.length;
  });
  return Math.round((2000 * right) / (chosen + wanted || 1)) / 1000;
}
