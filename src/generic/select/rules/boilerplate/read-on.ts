import { oneLine } from "../../../../text/whitespace.js";
import { wordTest } from "../../../../text/words.js";
import { LISTS } from "../../../../tree/element-kinds.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";
import { leadOnWords } from "./lines/lead-on-words.js";

const SEPARATOR = /^\s?[:：|–—»›>→\])】-]/u;
// ">> The circus that sent back the rope": a link alone, behind a sign that points to it.
const ARROW = /^(?:>>|»|►|▶|→|➡|👉)\uFE0F?\s?\p{L}/u;
// What stands above the list of a page's own parts.
const CONTENTS = wordTest(
  {
    en: "(?:table of )?contents|(?:on|in) this (?:page|article|post|story)|jump to(?: (?:section|a section))?",
    de: "inhalt(?:e|sverzeichnis|sübersicht)?|(?:in diesem artikel|auf dieser seite)",
    fr: "sommaire|table des matières|dans cet article",
    es: "(?:tabla de )?contenidos?|índice(?: de contenidos)?|en este artículo",
    it: "indice(?: dei contenuti)?|sommario|in questo articolo",
    pt: "(?:índice|sumário)|neste artigo",
    nl: "inhoud(?:sopgave)?|in dit artikel",
    pl: "spis treści",
    ru: "(?:содержание|оглавление)",
    ja: "目次",
    zh: "目[录錄]",
    ko: "목차",
  },
  "^[^\\p{L}\\p{N}]{0,3}",
  "[\\s:：…]*$",
);
const LONGEST_LABEL = 30;
const END = /^[\s:：…>»]*$/u;
const LEADS_ON = "leads on to another article";
const MOST_UNLINKED = 2;
const LONGEST = 250;
// The label, and the title that it stands before, which is a link.
const LINKED = 0.4;
// What stands below a label is links and nothing else.
const ALL_LINKED = 0.9;

/**
 * Lines among the paragraphs that lead on to another article, and say so: "Read more:", "Lesen Sie auch". A label without a
 * link goes with the list of links below it, and so does "Contents" with one of places on the page.
 */
export const readOn: SelectionRule = {
  name: "lines that lead on",
  apply(selection) {
    const { blocks, genre } = selection.page;
    if (genre === "documentation" || genre === "thread") return;
    for (const block of blocks) {
      if (!block.keep) continue;
      const others = block.linked > 0 ? [] : linksBelow(block, blocks);
      const reason = isContents(block, others)
        ? "table of contents"
        : !block.isHeading && (others.length > 0 ? isLabel(block.text) : leadsOn(block))
          ? LEADS_ON
          : undefined;
      if (reason !== undefined) for (const one of [block, ...others]) selection.drop(one, reason);
    }
  },
};

/** The items of the list right below it, where all of them are links. */
function linksBelow({ box, index }: PlacedBlock, blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const links: PlacedBlock[] = [];
  let list = box.next;
  while (list?.type === "text" && list.data.trim() === "") list = list.next;
  if (list?.type !== "tag" || !LISTS.has(list.name)) return links;
  for (let i = index + 1; blocks[i]?.box.isIn(list) === true; i++) {
    const block = blocks[i];
    if (block === undefined || block.linked < block.length * ALL_LINKED) return [];
    links.push(block);
  }
  return links;
}

/** Is it what stands above the list of the page's own parts? */
function isContents({ text, length }: PlacedBlock, [first]: readonly PlacedBlock[]): boolean {
  if (first === undefined || length > LONGEST_LABEL) return false;
  const leads = first.box.one("a[href]")?.attr("href")?.startsWith("#") === true;
  return leads && CONTENTS(oneLine(text));
}

/** Does the line say nothing else? */
function isLabel(text: string): boolean {
  const line = oneLine(text);
  const label = leadOnWords(line);
  return label !== undefined && END.test(line.slice(label.length));
}

function leadsOn({ text, length, linked }: PlacedBlock): boolean {
  if (length > LONGEST || linked < length * LINKED) return false;
  const line = oneLine(text);
  if (linked >= length - MOST_UNLINKED && ARROW.test(line)) return true;
  const label = leadOnWords(line);
  if (label === undefined) return false;
  const isApart = SEPARATOR.test(line.slice(label.length));
  return isApart || length - linked === lengthOf(label) || line === label;
}

/** Without white space, as lengths of blocks are counted. */
function lengthOf(label: string): number {
  return label.replace(/\s/g, "").length;
}
