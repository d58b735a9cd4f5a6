import type { NoteKind } from "../../model/article.js";
import type { Fields } from "../../model/fields.js";
import { oneLine } from "../../text/whitespace.js";
import { wordTest } from "../../text/words.js";
import { nearest } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";
import type { PlacedBlock } from "../measure/placed-block.js";

// How corrections and credits begin, in the languages whose papers print them as a line of their own.
const CORRECTION = /* @__PURE__ */ wordTest(
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
  "^",
);
const EDITORS_NOTE = /* @__PURE__ */ wordTest(
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
  "^[([*\\s]*",
);
const PRINT = /* @__PURE__ */ wordTest(
  {
    en: "a version of this (?:article|story|review|essay) (?:appear(?:s|ed)|ran)|this (?:article|story|essay) (?:first |originally )?(?:appeared|ran) in .{0,80}\\b(?:print|edition|issue)\\b",
    de: "(?:dieser (?:artikel|text|beitrag) )?(?:ist |zuerst )?erschienen in .{0,60}(?:ausgabe|heft|nr\\.)",
    fr: "cet article (?:est|a été) (?:paru|publié) dans .{0,80}(?:numéro|édition)",
    es: "este artículo (?:se publicó|apareció) en la edición",
  },
  "^",
);
// Where a text says where it comes from, in a line that the article does without.
const SOURCE =
  /^(?:sources?|quellen?|fuentes?|fontes?|fonti|bron(?:nen)?|kilder?|källor?|źródł[oa]|источники?|πηγή|来源|來源|出典|출처)\s*[:：]\s*\S/iu;
// An editor's note may stand in front of the text.
const AT_START = 3;
const CREDIT =
  /^[([]?(?:additional |with )?(?:reporting|writing|editing|research|report) (?:by|from)\b|^.{0,200}\b(?:contributed (?:to this (?:report|story|article)|reporting)|reported from)\b/i;
// Each of those has one of these: to look for a place of CREDIT's takes a look at each of the first 200 characters.
const REPORTED = /report|writing|editing|research|contributed/i;
// Notes are a sentence or two.
const LONGEST = 600;
// They stand at the end: among the last kept blocks, or right behind them.
const AROUND_END = 6;
// Fewer characters are a by-line.
const SHORTEST_BIO = 40;
// "Ann Lee is a reporter", "Ann Lee covers the valley": a name, and who that is.
const NAME = /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}.'’-]*/u;
const IS_SOMEBODY =
  /^,? (?:(?:is|ist|est|es|è|är|er|jest) (?:an?|the|ein[e]?|une?|una?|en)\b|writes|covers|reports|schreibt|écrit|escribe)/u;
// How deep a bio may stand in its box.
const LEVELS = 4;
const BIO = /(?:^|[\s_-])(?:bio|about|author)(?:$|[\s_-])|author-?(?:bio|box|info|description)/i;

// What stands above a text about who wrote the article.
const ABOUT = /* @__PURE__ */ wordTest(
  {
    en: "about the (?:authors?|writers?|reporters?)|author(?:['’]s)? bio|meet the author",
    de: "(?:über|zu) (?:den|die) autor(?:en|in|innen)?|(?:zur person|der autor|die autorin)",
    fr: "à propos (?:de l['’]auteure?|des auteurs)|(?:l['’]auteure?|biographie)",
    es: "sobre (?:el|la|los) autor(?:a|es)?|acerca del autor",
    it: "(?:sull['’]|l['’])autor[ei]|informazioni sull['’]autor[ei]",
    pt: "sobre (?:o|a|os) autor(?:a|es)?",
    nl: "over de auteurs?",
    pl: "o autor(?:ze|ce|ach)",
    ru: "об авторах?|об авторе",
    zh: "(?:关于|關於)作者|作者(?:简介|簡介)",
    ja: "(?:著者|筆者|執筆者|この記事を書いた人)(?:について|紹介|プロフィール)?",
  },
  "^",
  " ?[:：]?$",
);

/** What belongs to the article and is not its text. */
export interface Notes {
  /** The boxes of the notes. */
  readonly kinds: ReadonlyMap<ElementNode, NoteKind>;
  /** The texts that are no text of the body for them: their own, and the headings above. */
  readonly texts: readonly PlacedBlock[];
}

/** The notes at the end of the article, and those of its editor in front of it. */
export function notesOf(blocks: readonly PlacedBlock[], { authors = [] }: Partial<Fields>): Notes {
  const kinds = new Map<ElementNode, NoteKind>();
  const headings: PlacedBlock[] = [];
  const first = blocks.findIndex(({ keep }) => keep);
  let last = first < 0 ? -1 : blocks.length - 1;
  while (last > first && blocks[last]?.keep !== true) last--;
  for (const { alone, length, text, box } of blocks.slice(
    Math.max(0, first),
    Math.max(0, Math.min(first + AT_START, last - AROUND_END)),
  ))
    if (alone && length <= LONGEST && EDITORS_NOTE(text.trim())) kinds.set(box, "note");
  const names = authors.map(({ name }) => name);
  for (const block of blocks.slice(Math.max(1, last - AROUND_END), last + AROUND_END + 1)) {
    if (!block.alone || block.length > LONGEST) continue;
    const above = blocks[block.index - 1];
    const isAbout = above !== undefined && isAboutAuthor(above);
    const kind = isAbout ? "bio" : (noteKind(block, names) ?? closing(block, last, names));
    if (kind === undefined) continue;
    kinds.set(block.box, kind);
    // The heading goes with its text.
    if (isAbout || (above?.isHeading === true && names.includes(oneLine(above.text))))
      headings.push(above);
  }
  if (kinds.size === 0) return { kinds, texts: [] };
  return { kinds, texts: [...blocks.filter(({ box }) => kinds.has(box)), ...headings] };
}

function isAboutAuthor({ text, length, marked, isHeading }: PlacedBlock): boolean {
  return (isHeading || marked >= length) && ABOUT(oneLine(text));
}

function noteKind(
  { box, keep, length, text: raw }: PlacedBlock,
  names: readonly string[],
): NoteKind | undefined {
  const text = raw.trim();
  if (CORRECTION(text)) return "correction";
  if (REPORTED.test(text) && CREDIT.test(text)) return "credit";
  if (EDITORS_NOTE(text)) return "note";
  if (PRINT(text)) return "print";
  if (!keep && SOURCE.test(text)) return "source";
  if (length <= SHORTEST_BIO || !names.some((name) => text.includes(name))) return undefined;
  const bio = bioBox(box);
  // In a box of the writer's own also what was taken for the end of the story.
  return bio !== undefined && (!keep || bio.text().length <= LONGEST) ? "bio" : undefined;
}

/** A paragraph in italics behind the text that begins with a name and says who that is. */
function closing(
  { text: raw, index, length, marked }: PlacedBlock,
  last: number,
  names: readonly string[],
): NoteKind | undefined {
  if (index < last || length <= SHORTEST_BIO || marked < length) return undefined;
  const text = raw.trim();
  const name = names.find((one) => text.startsWith(one)) ?? NAME.exec(text)?.[0];
  return name !== undefined && IS_SOMEBODY.test(text.slice(name.length)) ? "bio" : undefined;
}

function bioBox(box: ElementNode): ElementNode | undefined {
  const isNamed = (node: ElementNode): boolean =>
    BIO.test(`${node.attr("class") ?? ""} ${node.attr("id") ?? ""}`);
  return nearest(box, isNamed, LEVELS);
}
