import type { Block, List, Table } from "../model/block.js";
import { safeUrl } from "../text/url.js";
import { element, escapeHtml, noteId } from "./element.js";
import { inlineHtml } from "./inline-html.js";
import { embedHtml, figureHtml } from "./picture-html.js";

type Writers = {
  readonly [Type in Block["type"]]: (block: Extract<Block, { type: Type }>) => string;
};

const WRITERS: Writers = {
  paragraph: (block) => element("p", {}, inlineHtml(block.children)),
  heading: (block) =>
    element(
      `h${Math.min(6, Math.max(1, Math.trunc(Number(block.depth)) || 2))}`,
      {},
      inlineHtml(block.children),
    ),
  blockquote: (block) =>
    element(
      "blockquote",
      { cite: safeUrl(block.cite ?? "", undefined) },
      blocksHtml(block.children),
    ),
  list: listHtml,
  code: (block) =>
    element(
      "pre",
      {},
      element("code", { class: block.lang && `language-${block.lang}` }, escapeHtml(block.value)),
    ),
  table: tableHtml,
  thematicBreak: () => element("hr"),
  math: (block) => element("pre", { class: "math" }, element("code", {}, escapeHtml(block.value))),
  figure: figureHtml,
  embed: embedHtml,
  liveEntry: (block) =>
    element(
      "section",
      {},
      (block.time === undefined
        ? ""
        : element("p", {}, element("time", { datetime: block.time }, escapeHtml(block.time)))) +
        (block.title === undefined ? "" : element("h2", {}, escapeHtml(block.title))) +
        (block.authors.length === 0
          ? ""
          : element("p", {}, escapeHtml(block.authors.map((author) => author.name).join(", ")))) +
        blocksHtml(block.children),
    ),
  footnoteDefinition: (block) =>
    element("div", { id: noteId(block.identifier) }, blocksHtml(block.children)),
  definitionList: (block) =>
    element(
      "dl",
      {},
      block.items
        .map(
          (item) =>
            element("dt", {}, inlineHtml(item.term)) +
            (item.children.length === 0 ? "" : element("dd", {}, itemHtml(item.children))),
        )
        .join("\n"),
    ),
  callout: (block) =>
    element(
      "aside",
      { class: `callout ${block.kind}` },
      (block.title === undefined
        ? ""
        : element("p", {}, element("strong", {}, escapeHtml(block.title)))) +
        blocksHtml(block.children),
    ),
  details: (block) =>
    element(
      "details",
      {},
      (block.summary === undefined ? "" : element("summary", {}, escapeHtml(block.summary))) +
        blocksHtml(block.children),
    ),
};

/** Blocks as HTML, one a line; what is no block, in an article from elsewhere, is left out. */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).filter(Boolean).join("\n");
}

function blockHtml(block: Block): string {
  if (!Object.hasOwn(WRITERS, block.type)) return "";
  const write = WRITERS[block.type] as (block: Block) => string;
  return write(block);
}

function listHtml(list: List): string {
  const items = list.items.map((item) => {
    const box =
      item.checked === undefined
        ? ""
        : element("input", {
            type: "checkbox",
            disabled: true,
            checked: item.checked || undefined,
          });
    return element("li", { value: item.value }, box + itemHtml(item.children));
  });
  const { start, style } = list;
  return list.ordered
    ? element("ol", { start, reversed: list.reversed, type: style }, items.join("\n"))
    : element("ul", {}, items.join("\n"));
}

/** What one line of text needs no paragraph for. */
function itemHtml(children: readonly Block[]): string {
  const [only] = children;
  const plain = children.length === 1 && only?.type === "paragraph";
  return plain ? inlineHtml(only.children) : blocksHtml(children);
}

function tableHtml(table: Table): string {
  const rows = table.rows.map((row) =>
    element(
      "tr",
      {},
      row.cells
        .map((cell) =>
          element(
            cell.header === true ? "th" : "td",
            { colspan: cell.colSpan, rowspan: cell.rowSpan },
            cell.blocks === undefined ? inlineHtml(cell.children) : blocksHtml(cell.blocks),
          ),
        )
        .join(""),
    ),
  );
  const caption =
    table.caption === undefined ? "" : element("caption", {}, escapeHtml(table.caption));
  return element("table", {}, caption + rows.join("\n"));
}
