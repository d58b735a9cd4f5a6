import type { PageView } from "../../model/page.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { PICTURES, PLAYERS } from "../../tree/element-kinds.js";
import { ElementNode } from "../../tree/node.js";

/** The elements of a page that several stages look for, wherever they stand, in its order. */
export interface PageElements {
  /** Links that lead somewhere. */
  readonly links: readonly ElementNode[];
  /** Fields to fill in. */
  readonly fields: readonly ElementNode[];
  /** Pictures and players. */
  readonly media: readonly ElementNode[];
}

/** Finds them all in one walk; for `page.memo`, once all that is hidden is gone. */
export function pageElements({ root }: PageView): PageElements {
  const links: ElementNode[] = [];
  const fields: ElementNode[] = [];
  const media: ElementNode[] = [];
  const walk = ({ children }: ElementNode): void => {
    for (const child of children) {
      if (child.type === "text") continue;
      const kind = KINDS.get(child.name);
      if (kind === "media") media.push(child);
      else if (kind === "field") fields.push(child);
      else if (kind === "link" && (child.bits & ATTRIBUTE.href) > 0) links.push(child);
      if (child.children.length > 0) walk(child);
    }
  };
  if (root instanceof ElementNode) walk(root);
  return { links, fields, media };
}

const KINDS: ReadonlyMap<string, "link" | "field" | "media"> = /* @__PURE__ */ new Map([
  ["a", "link" as const],
  ["input", "field" as const],
  ...[...PICTURES, ...PLAYERS].map((name) => [name, "media"] as const),
]);
