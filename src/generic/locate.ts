import type { Fields, NoteKind } from "../model/article.js";
import type { Issue } from "../model/evidence.js";
import type { PageView } from "../model/page.js";
import type { ElementNode, TreeNode } from "../tree/node.js";

/** Where the article stands on a page. */
export interface Located {
  /** Roots of the body, in document order, disjoint. */
  readonly regions: readonly ElementNode[];
  /** Nodes inside the regions that are not body, with the reason. */
  readonly dropped: ReadonlyMap<TreeNode, string>;
  /** Elements that belong to the article and are not body. */
  readonly notes: ReadonlyMap<ElementNode, NoteKind>;
  /** 0 to 1: how much of the body is probably right. */
  readonly confidence: number;
  readonly issues: readonly Issue[];
}

/** Finds the article on a page that no profile knows. */
export function locate(root: ElementNode, _page: PageView, _fields: Partial<Fields>): Located {
  const region = root.one("[itemprop=articleBody], article, main, body");
  return {
    regions: region === undefined ? [] : [region],
    dropped: new Map(),
    notes: new Map(),
    confidence: 0.5,
    issues: region === undefined ? [{ code: "no-body", message: "no article was found on the page" }] : [],
  };
}
