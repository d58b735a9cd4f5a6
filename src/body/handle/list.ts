import type { Block, List, ListItem } from "../../model/block.js";
import { LISTS, WRAPPERS } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { Handler } from "../context.js";

// As large as HTML's own numbers: https://html.spec.whatwg.org/#rules-for-parsing-integers
const LARGEST = 2 ** 31;
// A box to tick stands at the beginning of an item, in a paragraph or label at most.
const BOX_DEPTH = 3;
const FOLDED = /^(?:div|section|article|ol|ul)$/;
const TICKED = /(?:^|[\s_-])(?:checked|checkbox-on|is-checked|done)(?:$|\s)/i;

/** A list; one without items, or with nothing but pictures or the posts of a thread, is only a box. */
export const list: Handler = (element, reader) => {
  const entries = element.children.filter((child) => child.type === "tag");
  if (!entries.some(isItem)) return undefined;
  const ordered = element.name === "ol";
  const items: ListItem[] = [];
  for (const entry of entries) {
    const children = reader.unit(entry);
    const last = items[items.length - 1];
    // Many pages put a list within a list straight into the outer one.
    if (last !== undefined && LISTS.has(entry.name)) append(last.children, children);
    else if (children.length > 0) {
      const value = ordered ? integer(entry.attr("value")) : undefined;
      const checked = boxOf(entry);
      items.push({
        ...(checked !== undefined && { checked }),
        ...(value !== undefined && { value }),
        children,
      });
    }
  }
  if (items.length === 0) return [];
  const blocks = items.flatMap(({ children }) => children);
  if (blocks.every(isNoText) || blocks.some(({ type }) => type === "liveEntry")) return blocks;
  return [ordered ? numbered(element, items) : { type: "list", ordered, items }];
};

/** Is this element a list by its role alone? */
export function isListByRole(element: ElementNode): boolean {
  return element.attr("role") === "list" && WRAPPERS.has(element.name);
}

function isItem(element: ElementNode): boolean {
  return element.name === "li" || element.attr("role") === "listitem";
}

function append(to: Block[], blocks: readonly Block[]): void {
  for (const block of blocks) to.push(block);
}

function isNoText({ type }: Block): boolean {
  return type === "figure" || type === "embed";
}

function numbered(element: ElementNode, items: ListItem[]): List {
  const reversed = element.attr("reversed") !== undefined;
  const first = items[0]?.value;
  const start = first ?? integer(element.attr("start"));
  const usual = reversed ? items.length : 1;
  const style = /^[aAiI]$/.exec(element.attr("type")?.trim() ?? "")?.[0] as List["style"];
  let next = start ?? usual;
  for (const item of items) {
    const number: number = item.value ?? next;
    if (number === next) delete item.value;
    next = number + (reversed ? -1 : 1);
  }
  return {
    type: "list",
    ordered: true,
    ...(start !== undefined && start !== usual && { start }),
    ...(reversed && { reversed: true as const }),
    ...(style !== undefined && { style }),
    items,
  };
}

function integer(value: string | undefined): number | undefined {
  const number = /^\s*(-?\d{1,10})/.exec(value ?? "")?.[1];
  return number === undefined || Math.abs(Number(number)) > LARGEST ? undefined : Number(number);
}

/** Whether the box that an item begins with is ticked. */
function boxOf(item: ElementNode): boolean | undefined {
  let box: ElementNode | undefined = item;
  for (let depth = 0; depth < BOX_DEPTH && box !== undefined; depth++) {
    box = firstElement(box.children);
    if (box === undefined) return undefined;
    if (box.name === "input" && box.attr("type")?.toLowerCase() === "checkbox")
      return foldsBox(box) ? undefined : box.attr("checked") !== undefined;
    if (box.attr("role") === "checkbox") return box.attr("aria-checked") === "true";
    const names = box.attr("class") ?? "";
    if (/(?:^|[\s_-])checkbox(?:$|[\s_-])/i.test(names) && box.text() === "")
      return TICKED.test(names);
  }
  return undefined;
}

/** Does a box stand right behind it, which it opens and shuts by a style? A task has words there. */
function foldsBox(input: ElementNode): boolean {
  let next = input.next;
  while (next?.type === "text" && next.data.trim() === "") next = next.next;
  return next?.type === "tag" && FOLDED.test(next.name);
}

/** The element that children begin with, if no text stands before it. */
function firstElement(children: readonly TreeNode[]): ElementNode | undefined {
  const first = children.find((child) => child.type === "tag" || child.data.trim() !== "");
  return first?.type === "tag" ? first : undefined;
}
