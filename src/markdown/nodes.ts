import type { BlockContent, DefinitionContent, PhrasingContent } from "mdast";

/** A formula among text, as mdast-util-math has it. */
interface InlineMathNode {
  type: "inlineMath";
  value: string;
}

/** A formula of its own, as mdast-util-math has it. */
interface MathNode {
  type: "math";
  value: string;
  meta: null;
}

/** What stands in a paragraph. */
export type Phrasing = PhrasingContent | InlineMathNode;

/** What stands in a document or a quote. */
export type FlowNode = BlockContent | DefinitionContent | MathNode;
