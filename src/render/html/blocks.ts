import type { Block, FootnoteDefinition, List, LiveEntry } from "../../model/block.js";
import { authorsHtml } from "./authors.js";
import type { HtmlContext } from "./context.js";
import { element, escapeHtml } from "./element.js";
import { embedHtml } from "./embed.js";
import { figureHtml } from "./figure.js";
import { inlinesHtml } from "./inlines.js";
import { mathHtml } from "./math.js";
import { tableHtml } from "./table.js";
import { timeHtml } from "./time.js";

type Writers = {
  readonly [Type in Block["type"]]: (
    block: Extract<Block, { type: Type }>,
    context: HtmlContext,
  ) => string;
};

const WRITERS: Writers = {
  paragraph: (block, context) => element("p", {}, inlinesHtml(block.children, context)),
  heading: (block, context) =>
    element(
      `h${block.depth}`,
      { id: context.headings.next(block) },
      inlinesHtml(block.children, context),
    ),
  blockquote: (block, context) =>
    element("blockquote", { cite: block.cite || undefined }, blocksHtml(block.children, context)),
  list: listHtml,
  code: (block) =>
    element(
      "pre",
      {},
      element("code", { class: block.lang && `language-${block.lang}` }, escapeHtml(block.value)),
    ),
  table: (block, context) => tableHtml(block, context, blocksHtml),
  thematicBreak: () => element("hr"),
  math: (block) => mathHtml(block, true),
  figure: (block, context) => (context.images ? figureHtml(block) : ""),
  embed: embedHtml,
  liveEntry: entryHtml,
  footnoteDefinition: noteHtml,
  definitionList: (block, context) =>
    element(
      "dl",
      {},
      block.items
        .map(
          (item) =>
            element("dt", {}, inlinesHtml(item.term, context)) +
            (item.children.length === 0 ? "" : element("dd", {}, itemHtml(item.children, context))),
        )
        .join("\n"),
    ),
  callout: (block, context) =>
    element(
      "aside",
      { class: `callout ${block.kind}` },
      (block.title === undefined
        ? ""
        : element("p", {}, element("strong", {}, escapeHtml(block.title)))) +
        blocksHtml(block.children, context),
    ),
  details: (block, context) =>
    element(
      "details",
      {},
      (block.summary === undefined ? "" : element("summary", {}, escapeHtml(block.summary))) +
        blocksHtml(block.children, context),
    ),
};

/** Blocks as HTML, one a line. */
export function blocksHtml(blocks: readonly Block[], context: HtmlContext): string {
  return blocks
    .map((block) => {
      const write = WRITERS[block.type] as (block: Block, context: HtmlContext) => string;
      return write(block, context);
    })
    .filter(Boolean)
    .join("\n");
}

function listHtml(list: List, context: HtmlContext): string {
  const items = list.items.map(({ checked, value, children }) => {
    const box =
      checked === undefined
        ? ""
        : element("input", { type: "checkbox", disabled: true, checked: checked || undefined });
    return element("li", { value }, box + itemHtml(children, context));
  });
  const { start, style, reversed } = list;
  return list.ordered
    ? element("ol", { start, reversed, type: style }, items.join("\n"))
    : element("ul", {}, items.join("\n"));
}

/** What one line of text needs no paragraph for. */
function itemHtml(children: readonly Block[], context: HtmlContext): string {
  const [only] = children;
  const plain = children.length === 1 && only?.type === "paragraph";
  return plain ? inlinesHtml(only.children, context) : blocksHtml(children, context);
}

/** One entry of a live blog, or one post of a thread. */
function entryHtml({ time, authors, title, children }: LiveEntry, context: HtmlContext): string {
  const head = [
    authorsHtml(authors),
    time === undefined ? "" : timeHtml(time, context.language),
  ].filter(Boolean);
  return element(
    "section",
    { class: "entry" },
    (title === undefined ? "" : element("h2", {}, escapeHtml(title))) +
      (head.length === 0 ? "" : element("p", { class: "byline" }, head.join(" · "))) +
      blocksHtml(children, context),
  );
}

/** A footnote with its mark, and links back to where it is referred to. */
function noteHtml({ identifier, children }: FootnoteDefinition, context: HtmlContext): string {
  const note = context.footnotes.note(identifier);
  const back = note?.marks.map((mark) =>
    element("a", { href: `#${mark}`, role: "doc-backlink" }, "↩\ufe0e"),
  );
  const label =
    note?.label === undefined ? "" : element("sup", { class: "label" }, escapeHtml(note.label));
  return element(
    "div",
    { id: note?.id, class: "footnote", role: "doc-footnote" },
    [label, itemHtml(children, context), ...(back ?? [])].filter(Boolean).join(" "),
  );
}
