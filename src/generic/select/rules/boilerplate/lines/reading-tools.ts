import { wordTest } from "../../../../../text/words.js";
import { addIfNew } from "../../../../../tree/ancestors.js";
import type { Container } from "../../../../measure/containers.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import type { SelectionRule } from "../../selection.js";
import { piecesOf } from "./pieces.js";

// What a page offers to do with its text, each as a whole line.
const TOOL = wordTest(
  {
    size: "a ?[+-](?: ?a ?[+-])*|a a a|text size|font size|schriftgröße|글자 ?크기|字号|字體大小",
    places:
      "facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|messenger|bluesky|tweet|x",
    en: "print|e-?mail|(?:\\p{N}[\\p{N}.,]{0,6}k? )?shares?|save|bookmark|copy(?: link)?|listen|(?:download )?pdf|comments?",
    de: "drucken|teilen|merken|vorlesen|versenden|anhören|kommentare?",
    fr: "imprimer|partager|envoyer|enregistrer|écouter|commenter",
    es: "imprimir|compartir|enviar|guardar|escuchar|comentar",
    it: "stampa|condividi|salva|ascolta|commenta",
    pt: "compartilhar|partilhar|ouvir|salvar",
    nl: "afdrukken|delen|opslaan",
    pl: "drukuj|udostępnij|zapisz",
    ru: "печать|поделиться|сохранить|распечатать",
    zh: "打印|列印|分享|收藏|复制链接",
    ja: "(?:.{1,12}で)?(?:印刷|シェア|共有|保存|ツイート)(?:する)?",
    ko: "인쇄|프린트|공유|스크랩|메일",
  },
  "^[^\\p{L}\\p{N}]{0,3}",
  "[\\s.:…]*$",
);
// A character of a script without spaces counts three.
const LONGEST = 40;
// One may be a word of the text.
const FEWEST = 2;
const LONGEST_ROW = 120;

/** A list or a row of what can be done with the page, "Print", "Share", "A+ A-", is no text of the article. */
export const readingTools: SelectionRule = {
  name: "reading tools",
  apply(selection) {
    const { blocks, genre } = selection.page;
    if (genre === "thread" || genre === "documentation") return;
    const asked = new Set<Container>();
    for (const block of blocks) {
      const list = block.container.parent;
      if (block.keep && isRow(block)) selection.drop(block, "tool of the page");
      if (block.reason !== undefined || block.box.name !== "li" || list === undefined) continue;
      if (!isTool(block) || list.blocks < FEWEST || !addIfNew(asked, list)) continue;
      const items = blocks.slice(block.index, block.index + list.blocks);
      if (items.every((item) => isTool(item) && item.box.isIn(list.element)))
        for (const item of items) selection.drop(item, "tool of the page");
    }
  },
};

function isTool(block: PlacedBlock): boolean {
  return block.length <= LONGEST && TOOL(block.wholeLine);
}

/** Does a line say nothing else, with links? */
function isRow(block: PlacedBlock): boolean {
  const { length, linked, isProse, isHeading } = block;
  if (linked === 0 || length > LONGEST_ROW || isProse || isHeading) return false;
  const pieces = piecesOf(block);
  return pieces.length >= FEWEST && pieces.every((one) => one.length <= LONGEST && TOOL(one));
}
