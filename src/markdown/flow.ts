import type { ListItem as ItemNode, Paragraph } from "mdast";
import type { Block, Embed, Figure, FigureImage, LiveEntry } from "../model/block.js";
import type { FlowNode, Phrasing } from "./nodes.js";
import type { NoteNumbers } from "./note-numbers.js";
import { phrasing } from "./phrasing.js";
import { tableNode } from "./table.js";

/** What blocks are made with. */
export interface FlowContext {
  readonly notes: NoteNumbers;
  readonly images: boolean;
}

type Writers = {
  readonly [Type in Block["type"]]: (
    block: Extract<Block, { type: Type }>,
    context: FlowContext,
  ) => FlowNode[];
};

const WRITERS: Writers = {
  paragraph: (block, { notes }) => paragraph(phrasing(block.children, { notes, breaks: true })),
  heading: (block, { notes }) => {
    const children = phrasing(block.children, { notes, breaks: false });
    return children.length === 0
      ? []
      : [{ type: "heading", depth: block.depth, children: children as never }];
  },
  blockquote: (block, context) => quote(flow(block.children, context)),
  list: (block, context) => {
    const children = block.items
      .map((item) => itemNode(flow(item.children, context), item.checked))
      .filter((item) => item.children.length > 0);
    if (children.length === 0) return [];
    const start = block.ordered ? Math.max(0, block.start ?? 1) : null;
    return [{ type: "list", ordered: block.ordered, start, spread: false, children }];
  },
  code: (block) => [
    {
      type: "code",
      lang: block.lang?.replace(/[\s`]+/g, "-") || null,
      meta: null,
      value: block.value,
    },
  ],
  table: (block, { notes }) => {
    if (block.rows.length === 0) return [];
    return [...line(block.caption, "emphasis"), tableNode(block, notes)];
  },
  thematicBreak: () => [{ type: "thematicBreak" }],
  math: (block) => [{ type: "math", value: block.value, meta: null }],
  figure: (block, context) => figure(block, context),
  embed: (block) => embed(block),
  liveEntry: (block, context) => entry(block, context),
  footnoteDefinition: (block, context) => {
    const number = context.notes.number(block.identifier);
    const children = flow(block.children, context);
    return [
      {
        type: "footnoteDefinition",
        identifier: number,
        label: number,
        children: children as never,
      },
    ];
  },
  definitionList: (block, context) => {
    const children = block.items.map((item) => {
      const term = phrasing(item.term, { notes: context.notes, breaks: false });
      const head =
        term.length === 0 ? [] : paragraph([{ type: "strong", children: term as never }]);
      return itemNode([...head, ...flow(item.children, context)], undefined);
    });
    return children.length === 0
      ? []
      : [{ type: "list", ordered: false, start: null, spread: false, children }];
  },
  callout: (block, context) =>
    quote([...line(block.title, "strong"), ...flow(block.children, context)]),
  details: (block, context) => [...line(block.summary, "strong"), ...flow(block.children, context)],
};

/** Blocks as mdast. */
export function flow(blocks: readonly Block[], context: FlowContext): FlowNode[] {
  return blocks.flatMap((block) => {
    const write = WRITERS[block.type] as (block: Block, context: FlowContext) => FlowNode[];
    return write(block, context);
  });
}

function itemNode(children: FlowNode[], checked: boolean | undefined): ItemNode {
  return { type: "listItem", spread: false, checked: checked ?? null, children: children as never };
}

function quote(children: FlowNode[]): FlowNode[] {
  return children.length === 0 ? [] : [{ type: "blockquote", children: children as never }];
}

function paragraph(children: Phrasing[]): Paragraph[] {
  return children.length === 0 ? [] : [{ type: "paragraph", children: children as never }];
}

/** A line of words in one mark. */
/** Words as a paragraph of their own; nothing where there are none. */
export function line(words: string | undefined, type: "strong" | "emphasis"): Paragraph[] {
  const value = oneLine(words ?? "");
  return value === ""
    ? []
    : [{ type: "paragraph", children: [{ type, children: [{ type: "text", value }] }] }];
}

/** Words without line breaks. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function figure(block: Figure, { images }: FlowContext): FlowNode[] {
  if (!images) return [];
  return [...block.images.flatMap(imageNodes), ...line(caption(block), "emphasis")];
}

/** A picture on a line of its own, with its caption and credit below. */
export function imageNodes(image: FigureImage): FlowNode[] {
  const shown: FlowNode[] =
    image.src === undefined || image.src === ""
      ? []
      : paragraph([{ type: "image", url: image.src, title: null, alt: oneLine(image.alt ?? "") }]);
  return [...shown, ...line(caption(image), "emphasis")];
}

function caption({ caption: words, credit }: { caption?: string; credit?: string }): string {
  if (words === undefined || credit === undefined) return words ?? credit ?? "";
  return `${words} (${credit})`;
}

/** What comes from elsewhere, as a link; the words of a post as a quote. */
function embed(block: Embed): FlowNode[] {
  const words = oneLine(block.text ?? "");
  const quoted = words === "" ? [] : quote(paragraph([{ type: "text", value: words }]));
  const name = oneLine(block.title ?? "") || block.provider;
  const linked =
    block.url === undefined || block.url === ""
      ? []
      : paragraph([
          { type: "link", url: block.url, title: null, children: [{ type: "text", value: name }] },
        ]);
  return [...quoted, ...linked, ...line(caption(block), "emphasis")];
}

function entry(block: LiveEntry, context: FlowContext): FlowNode[] {
  const title = [block.time, block.title].filter(Boolean).map((part) => oneLine(part ?? ""));
  const head: FlowNode[] =
    title.length === 0
      ? []
      : [{ type: "heading", depth: 3, children: [{ type: "text", value: title.join(" – ") }] }];
  const names = block.authors.map(({ name }) => name).join(", ");
  return [...head, ...line(names, "emphasis"), ...flow(block.children, context)];
}
