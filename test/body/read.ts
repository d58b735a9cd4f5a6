import { type Article, type Block, type LayoutSpec, parseArticle } from "../../src/index.js";
import { defineProfile } from "../../src/profile.js";

/** Reads the content of `<main>` by stock rules, and what `layout` adds to them. */
export function readMain(content: string, layout: Partial<LayoutSpec> = {}): Article {
  const profile = defineProfile({
    id: "test",
    hosts: [],
    fields: {},
    layouts: [{ id: "main", container: "main", ...layout }],
  });
  return parseArticle(`<!doctype html><title>t</title><body><main>${content}</main></body>`, {
    url: "https://gazette.example/a/page.html",
    profiles: [profile],
    fallback: false,
    trace: true,
  });
}

/** The body, each block in a short form: `p:It *rained*.`, `h2:Rain`, `ul:[a|b]`. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.map(short);
}

function short(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `p:${inline(block.children)}`;
    case "heading":
      return `h${block.depth}:${inline(block.children)}`;
    case "blockquote":
      return `quote:[${outline(block.children).join("|")}]`;
    case "list":
      return `${block.ordered ? `ol${block.start ?? ""}` : "ul"}:[${block.items.map((item) => box(item.checked) + number(item.value) + outline(item.children).join("+")).join("|")}]`;
    case "definitionList":
      return `dl:[${block.items.map(({ term, children }) => `${inline(term)}=${outline(children).join("+")}`).join("|")}]`;
    case "callout":
      return `callout(${[block.kind, block.title].filter(Boolean).join(" ")}):[${outline(block.children).join("|")}]`;
    case "details":
      return `details(${block.summary ?? ""}):[${outline(block.children).join("|")}]`;
    case "footnoteDefinition":
      return `[^${block.identifier}]:[${outline(block.children).join("|")}]`;
    case "embed":
      return `embed(${block.provider}):${block.url ?? ""}${block.text === undefined ? "" : ` "${block.text}"`}`;
    case "code":
      return `code${block.lang === undefined ? "" : `(${block.lang})`}:${block.value}`;
    case "table":
      return `table:${block.caption ?? ""}${block.rows.map((row) => `[${row.cells.map((cell) => (cell.header ? "#" : "") + inline(cell.children) + (cell.blocks === undefined ? "" : `{${outline(cell.blocks).join("+")}}`)).join("|")}]`).join("")}`;
    case "figure":
      return `figure:${block.images.map((image) => `${image.src ?? "?"}${image.caption ? ` "${image.caption}"` : ""}${image.credit ? ` (${image.credit})` : ""}`).join(",")}`;
    case "thematicBreak":
      return "---";
    case "math":
      return `math:${block.value}`;
    default:
      return block.type;
  }
}

function box(checked: boolean | undefined): string {
  return checked === undefined ? "" : checked ? "[x]" : "[ ]";
}

function number(value: number | undefined): string {
  return value === undefined ? "" : `${value}.`;
}

const SIGNS = {
  emphasis: "_",
  strong: "*",
  delete: "~",
  superscript: "^",
  subscript: ",",
} as const;

function inline(nodes: Extract<Block, { type: "paragraph" }>["children"]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case "text":
          return node.value;
        case "break":
          return "⏎";
        case "inlineCode":
          return `\`${node.value}\``;
        case "inlineMath":
          return `$${node.value}$`;
        case "link":
          return `<${node.url}>(${inline(node.children)})`;
        case "footnoteReference":
          return `[^${node.identifier}]`;
        default:
          return `${SIGNS[node.type]}${inline(node.children)}${SIGNS[node.type]}`;
      }
    })
    .join("");
}
