import { wordTest } from "../../../../text/words.js";
import { nearest } from "../../../../tree/ancestors.js";
import { HEADINGS } from "../../../../tree/element-kinds.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { ROLE } from "../../../measure/roles.js";
import { isRequest } from "../boilerplate/lines/requests.js";
import type { SelectionRule } from "../selection.js";

const SPEAKS_AGAINST = ROLE.nav | ROLE.footer | ROLE.comment | ROLE.consent | ROLE.aside;
// Real pages have so much text that the model tells their sections itself: of 3,000 some ten change by this rule.
const LEAST = 0.12;
// Items have one verdict, which is of more than a line.
const LEAST_OF_ITEMS = 0.1;
// A section in boxes made for it alone may be a dialog.
const LEAST_APART = 0.35;
const MOST_BLOCKS = 40;
const LONGEST = 1500;
const FIELDS = "input, textarea, select, form";

/**
 * What stands below a heading in the box of the article, without a single link, is a section of it, however short its lines
 * are: the steps of a recipe, the answers of a quiz.
 */
export const sections: SelectionRule = {
  name: "sections without links",
  apply(selection) {
    const { blocks } = selection.page;
    let before: PlacedBlock | undefined;
    for (const block of blocks) {
      if (before !== undefined && block.isHeading && isSound(block)) {
        const isInText = followsText(block, before);
        const text = isInText || followsBox(block, before) ? textBelow(block, blocks) : [];
        const isOpen = text.some(({ keep }) => !keep);
        const least = isInText ? LEAST : LEAST_APART;
        const isWhole = isSection(text, least) || (isInText && isListOfSources(block, text));
        if (isOpen && isWhole && !isRequest(block) && !asks(block))
          for (const part of [block, ...text]) selection.keep(part);
      }
      if (block.keep) before = block;
    }
  },
};

/** Is it the list of what the text was made from, or leads on to, under a heading that says so? */
function isListOfSources(heading: PlacedBlock, items: readonly PlacedBlock[]): boolean {
  const { line, reason } = heading;
  if (
    reason !== undefined ||
    line.length > LONGEST_HEADING ||
    !SOURCES(line) ||
    items.length > MOST_BLOCKS
  )
    return false;
  return items.every(
    ({ reason, box, container }) =>
      reason === undefined && box.name === "li" && (container.roles & SPEAKS_AGAINST) === 0,
  );
}

const LONGEST_HEADING = 40;
const SOURCES = wordTest(
  {
    en: "(?:sources?|references|bibliography|works cited|further reading|literature|show notes|links?|resources)(?: and (?:sources?|notes|references|links|further reading|resources))?",
    de: "quellen(?:angaben|verzeichnis)?|literatur(?:verzeichnis|angaben|hinweise)?|einzelnachweise|weiterführende (?:links|literatur)|weblinks",
    fr: "sources|références|bibliographie|pour aller plus loin",
    es: "fuentes|referencias|bibliografía|enlaces",
    it: "fonti|riferimenti|bibliografia",
    pt: "fontes|referências|bibliografia",
    nl: "bronnen|literatuur|verwijzingen",
    pl: "źródła|bibliografia|przypisy",
    ru: "источники|литература|примечания|ссылки",
    zh: "参考(?:文献|资料)|參考(?:文獻|資料)",
    ja: "参考(?:文献|資料)|出典",
    ko: "참고 ?(?:문헌|자료)|출처",
  },
  "^\\s*",
  "\\s*:?\\s*$",
);

/** What stands below it in its box, up to the next heading. */
function textBelow({ box, index }: PlacedBlock, blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const { parent } = box;
  const text: PlacedBlock[] = [];
  if (parent === null) return text;
  for (let i = index + 1; text.length <= MOST_BLOCKS; i++) {
    const block = blocks[i];
    if (block === undefined || block.isHeading || !block.box.isIn(parent)) break;
    text.push(block);
  }
  return text;
}

/** Does a field to fill in stand below it, before the next heading? */
function asks({ box }: PlacedBlock): boolean {
  for (let { next } = box; next !== null; { next } = next) {
    if (next.type !== "tag") continue;
    if (HEADINGS.has(next.name)) return false;
    if (next.name === "form" || next.one(FIELDS) !== undefined) return true;
  }
  return false;
}

function isSound({ reason, linked, container }: PlacedBlock): boolean {
  return reason === undefined && linked === 0 && (container.roles & SPEAKS_AGAINST) === 0;
}

/** May the text be one? Its heading has been asked: what it heads speaks for it. */
function isSection(blocks: readonly PlacedBlock[], least: number): boolean {
  if (blocks.length > MOST_BLOCKS || !blocks.every(isSound) || blocks.some(isRequest)) return false;
  // The line of an agency below the last section is none of it.
  const isUnlikely = ({ probability, box }: PlacedBlock): boolean =>
    probability < (box.name === "li" ? Math.min(least, LEAST_OF_ITEMS) : least);
  if (blocks.some(isUnlikely)) return false;
  return blocks.reduce((sum, { length }) => sum + length, 0) <= LONGEST;
}

/** Does kept text stand before it in its box, or in the one around it where that holds more boxes like its own? */
function followsText({ box: { parent }, container }: PlacedBlock, before: PlacedBlock): boolean {
  if (parent === null) return false;
  const isOneOfMany = (container.parent?.repeats ?? 0) > 0;
  const around = isOneOfMany && !before.box.isIn(parent) ? parent.parent : parent;
  return around !== null && before.box.isIn(around);
}

/** Does kept text stand before the boxes that are there for it alone, in the box around them: an accordion of one part? */
function followsBox({ container }: PlacedBlock, before: PlacedBlock): boolean {
  const section = container.parent;
  const around = nearest(section?.parent, ({ blocks }) => blocks !== section?.blocks);
  return around !== undefined && around !== section?.parent && before.box.isIn(around.element);
}
