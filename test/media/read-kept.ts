import { BlockBuilder } from "../../src/body/block-builder.js";
import { namedFootnotes } from "../../src/body/footnotes/named-footnotes.js";
import { Diagnostics } from "../../src/diagnostics.js";
import { outline } from "../../src/generic/extract/outline.js";
import { articlePictures } from "../../src/generic/extract/pictures.js";
import { measure } from "../../src/generic/measure/page-stats.js";
import { LocatedRules } from "../../src/generic/rules.js";
import { segment } from "../../src/generic/segment/segment.js";
import type { Block } from "../../src/index.js";
import { readPage, settle } from "../fields/read-fields.js";

const URL = "https://gazette.example/town/mill.html";

/** The body of a page whose texts to be kept are known: what remains to be judged are the pictures. */
export function readKept(html: string, texts: readonly string[]): Block[] {
  const page = readPage(html, URL);
  const { fields } = settle(html, URL);
  const { blocks } = measure(segment(page.root), page, fields);
  for (const block of blocks) block.keep = texts.includes(block.text.trim());
  const drawn = outline(blocks, new Map(), (kept, holds) =>
    articlePictures(page.root, kept, holds, page, fields),
  );
  if (drawn === undefined) return [];
  const reader = new BlockBuilder({
    rules: new LocatedRules({ ...drawn, regions: [drawn.region], actions: drawn.parts }),
    page,
    footnotes: namedFootnotes,
    positions: false,
    note: () => undefined,
    diagnostics: new Diagnostics(false),
  });
  return reader.blocks(drawn.region);
}
