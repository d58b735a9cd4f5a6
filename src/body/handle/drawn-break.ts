import type { Block, Inline } from "../../model/block.js";

// Three signs of one kind or more, or an ornament: what typists put between two sections. Stars in a row may be a rating,
// and underscores a blank to be filled in.
const DRAWN = /^([*＊~=#•·◆◇❖✦—–-])(?:\s?\1){2,80}$|^[⁂❦❧]$/u;
const LONGEST = 170;

/** A paragraph that is no more than a line of signs, "* * *" or "———", is a break between sections. */
export function withBreak(block: Block): Block {
  if (block.type !== "paragraph" || !isDrawn(block.children)) return block;
  const { position } = block;
  return { type: "thematicBreak", ...(position !== undefined && { position }) };
}

function isDrawn(children: readonly Inline[]): boolean {
  const [only] = children;
  if (children.length !== 1 || only === undefined) return false;
  if (only.type === "text") return only.value.length <= LONGEST && DRAWN.test(only.value.trim());
  return "children" in only && only.type !== "link" && isDrawn(only.children);
}
