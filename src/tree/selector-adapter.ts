import type { Options } from "css-select";
import { type ElementNode, rawText, type TreeNode } from "./node.js";

/** How css-select walks our tree: what it asks for, and nothing of the library that it would bring along. */
export const selectorAdapter: NonNullable<Options<TreeNode, ElementNode>["adapter"]> = {
  isTag: (node): node is ElementNode => node.type === "tag",
  getName: ({ name }) => name,
  getAttributeValue: (element, name) => element.attr(name),
  hasAttrib: (element, name) => element.attr(name) !== undefined,
  getChildren: (node) => (node.type === "tag" ? node.children : []),
  getParent: (node) =>
    node.type === "tag" && node.root?.work.climb() === false ? null : node.parent,
  getSiblings: (node) => node.parent?.children ?? [node],
  prevElementSibling: ({ prev }) => {
    let before = prev;
    while (before?.type === "text") before = before.prev;
    return before;
  },
  getText: (node) => (node.type === "text" ? node.data : rawText(node)),
  removeSubsets: (nodes) => {
    const all = new Set<TreeNode>(nodes);
    return [...all].filter(({ parent }) => {
      let around = parent;
      while (around !== null && !all.has(around)) around = around.parent;
      return around === null;
    });
  },
};
