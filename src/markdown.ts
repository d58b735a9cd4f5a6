/**
 * Articles as Markdown, and as an mdast tree for unist tools.
 *
 * @module offprint/markdown
 */
export type { Renderable } from "./check/renderable.js";
export type { MarkdownOptions } from "./markdown/to-markdown.js";
export { toMarkdown } from "./markdown/to-markdown.js";
export type { MdastOptions } from "./markdown/to-mdast.js";
export { toMdast } from "./markdown/to-mdast.js";
