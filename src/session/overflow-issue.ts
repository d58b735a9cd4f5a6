import type { Issue } from "../model/evidence.js";
import type { TreeBuilder } from "../tree/build/builder.js";

/** The issue of a page whose tree stopped at a limit. */
export const OVERFLOW_ISSUE: Readonly<Record<NonNullable<TreeBuilder["overflow"]>, Issue>> = {
  depth: {
    code: "too-deep",
    message: "elements are nested deeper than limits.depth; the rest was not read",
  },
  nodes: {
    code: "too-many-nodes",
    message:
      "the page has more nodes than limits.nodes, or than three eighths of limits.bytes have room for; the rest was not read",
  },
  characters: {
    code: "too-large",
    message: "the page has more text than three eighths of limits.bytes; the rest was not read",
  },
};

/** The issue of a page that asks for more looks into its tree than its size allows. */
export const WORK_ISSUE: Issue = {
  code: "work-limit",
  message: "the page asks for more work than its size allows; parts were not looked at",
};
