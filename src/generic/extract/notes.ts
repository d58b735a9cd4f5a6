import type { NoteKind } from "../../model/article.js";
import type { Fields } from "../../model/fields.js";
import { wordPattern } from "../../text/words.js";
import { nearest } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";

// How corrections and credits begin, in the languages whose papers print them as a line of their own.
const CORRECTION: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "corrections?\\b|clarification|an earlier version of|this (?:article|story|post) (?:has been|was) (?:corrected|amended)",
    de: "berichtigung|korrektur(?:hinweis)?\\b|richtigstellung|in einer früheren (?:version|fassung)",
    fr: "rectificatif|erratum|une version (?:précédente|antérieure)",
    es: "fe de errata|(?:rectificaci|correcci)ón\\s*:|una versión anterior",
    pt: "errata\\s*:|correção\\s*:|uma versão anterior",
    nl: "rectificatie",
    it: "errata corrige|correzione\\s*:",
    da: "rettelse",
    sv: "rättelse",
    others:
      "(?:sprostowanie|исправлени[ея]|διόρθωση|更正|訂正|정정)(?:\\s+от\\s[^:]{1,20})?\\s*[:：.。]",
  },
  "iu",
  "^",
  "",
);
const EDITORS_NOTE: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "editor(?:s|['’]s|s['’])? note|ed\\. note",
    de: "anm(?:erkung)?\\.?\\s(?:der|d\\.)\\s?red|hinweis der redaktion",
    fr: "note de la rédaction",
    romance: "nota (?:del editor|de la redacci|da redação|do editor|di redazione|della redazione)",
    nl: "redactionele noot|noot van de redactie",
    ru: "от редакции|примечание редакции",
    zh: "编者[按注]|編者[按注]",
    ja: "編集部注",
    ko: "편집자\\s?주",
  },
  "iu",
  "^[([*\\s]*",
  "",
);
const PRINT: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "a version of this (?:article|story|review|essay) (?:appear(?:s|ed)|ran)|this (?:article|story|essay) (?:first |originally )?(?:appeared|ran) in .{0,80}\\b(?:print|edition|issue)\\b",
    de: "(?:dieser (?:artikel|text|beitrag) )?(?:ist |zuerst )?erschienen in .{0,60}(?:ausgabe|heft|nr\\.)",
    fr: "cet article (?:est|a été) (?:paru|publié) dans .{0,80}(?:numéro|édition)",
    es: "este artículo (?:se publicó|apareció) en la edición",
  },
  "iu",
  "^",
  "",
);
// Where a text says where it comes from, in a line that the article does without.
const SOURCE =
  /^(?:sources?|quellen?|fuentes?|fontes?|fonti|bron(?:nen)?|kilder?|källor?|źródł[oa]|источники?|πηγή|来源|來源|出典|출처)\s*[:：]\s*\S/iu;
// An editor's note may stand in front of the text.
const AT_START = 3;
const CREDIT =
  /^[([]?(?:additional |with )?(?:reporting|writing|editing|research|report) (?:by|from)\b|^.{0,200}\b(?:contributed (?:to this (?:report|story|article)|reporting)|reported from)\b/i;
// Notes are a sentence or two.
const LONGEST = 600;
// They stand at the end: among the last kept blocks, or right behind them.
const AROUND_END = 6;
// Fewer characters are a by-line.
const SHORTEST_BIO = 40;
// How deep a bio may stand in its box.
const LEVELS = 4;
const BIO = /(?:^|[\s_-])(?:bio|about|author)(?:$|[\s_-])|author-?(?:bio|box|info|description)/i;

/** Elements at the end of the article that belong to it and are not its text. */
export function notesOf(
  blocks: readonly TextBlock[],
  keep: readonly boolean[],
  fields: Partial<Fields>,
): Map<ElementNode, NoteKind> {
  const notes = new Map<ElementNode, NoteKind>();
  const last = keep.lastIndexOf(true);
  const names = (fields.authors ?? []).map(({ name }) => name);
  const first = keep.indexOf(true);
  for (let i = Math.max(0, first); i < Math.min(first + AT_START, last - AROUND_END); i++) {
    const block = blocks[i];
    if (block?.alone === true && block.length <= LONGEST && EDITORS_NOTE.test(block.text.trim()))
      notes.set(block.box, "note");
  }
  for (let i = Math.max(1, last - AROUND_END); i <= last + AROUND_END; i++) {
    const block = blocks[i];
    if (block?.alone !== true || block.length > LONGEST) continue;
    const text = block.text.trim();
    if (CORRECTION.test(text)) notes.set(block.box, "correction");
    else if (CREDIT.test(text)) notes.set(block.box, "credit");
    else if (EDITORS_NOTE.test(text)) notes.set(block.box, "note");
    else if (PRINT.test(text)) notes.set(block.box, "print");
    else if (!keep[i] && SOURCE.test(text)) notes.set(block.box, "source");
    else if (block.length > SHORTEST_BIO && names.some((name) => text.includes(name))) {
      const box = bioBox(block.box);
      // In a box of the writer's own also what was taken for the end of the story.
      if (box && (!keep[i] || box.text().length <= LONGEST)) notes.set(block.box, "bio");
    }
  }
  return notes;
}

function bioBox(box: ElementNode): ElementNode | undefined {
  const isNamed = (node: ElementNode): boolean =>
    BIO.test(`${node.attr("class") ?? ""} ${node.attr("id") ?? ""}`);
  return nearest(box, isNamed, LEVELS);
}
