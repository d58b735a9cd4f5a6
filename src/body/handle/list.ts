import type { Block, List, ListItem } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader, Handler } from "../context.js";
import { footnote, isNote } from "./footnote.js";

/** A list; one without items, or with nothing but pictures or the posts of a thread, is only a box. */
export const list: Handler = (element, reader) => {
  const entries = element.children.filter((child) => child.type === "tag");
  if (entries.some(isNote)) return entries.flatMap((entry) => note(entry, reader));
  const items = element.children.flatMap((child) =>
    child.type === "tag" ? item(child, reader) : [],
  );
  if (!element.children.some((child) => child.type === "tag" && child.name === "li"))
    return undefined;
  if (items.length === 0) return [];
  const blocks = items.flatMap((entry) => entry.children);
  if (blocks.every(({ type }) => /^(?:figure|embed|liveEntry)$/.test(type))) return blocks;
  const ordered = element.name === "ol";
  const start = ordered ? Number(element.attr("start") ?? 1) : 1;
  const made: List = { type: "list", ordered, items };
  return [Number.isInteger(start) && start !== 1 ? { ...made, start } : made];
};

function note(entry: ElementNode, reader: ElementReader): Block[] {
  const blocks = reader.ruled(entry);
  if (blocks !== undefined) return blocks;
  const made = isNote(entry) ? footnote(entry, reader) : undefined;
  return made === undefined ? reader.unruled(entry) : made.children.length > 0 ? [made] : [];
}

/** A list of terms, each with what is said of it: the term is strong. */
export const definitions: Handler = (element, reader) => {
  const items: ListItem[] = [];
  for (const child of entries(element, reader)) {
    if (child.name === "dt") {
      const children = reader.inlines(child);
      if (children.length > 0) {
        items.push({ children: [{ type: "paragraph", children: [{ type: "strong", children }] }] });
      }
    } else {
      const blocks = reader.unit(child);
      const last = items[items.length - 1];
      if (last === undefined) items.push({ children: blocks });
      else last.children.push(...blocks);
    }
  }
  const filled = items.filter((entry) => entry.children.length > 0);
  return filled.length > 0 ? [{ type: "list", ordered: false, items: filled }] : [];
};

/** `dt` and `dd`, also those grouped by a `div` of which no rule speaks (https://html.spec.whatwg.org/#the-dl-element). */
function entries(element: ElementNode, reader: ElementReader): ElementNode[] {
  return element.children.flatMap((child) => {
    if (child.type === "text") return [];
    const groups = child.name === "div" && reader.context.rules.actions(child).length === 0;
    return groups ? entries(child, reader) : [child];
  });
}

function item(element: ElementNode, reader: ElementReader): ListItem[] {
  const children: Block[] = reader.unit(element);
  return children.length > 0 ? [{ children }] : [];
}
