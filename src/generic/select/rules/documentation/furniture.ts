import { oneLine } from "../../../../text/whitespace.js";
import { wordTest } from "../../../../text/words.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";

// What systems of documentation call the parts beside the text of a page.
const NAMED =
  /(?:^|[\s_-])(?:side-?bar|bread-?crumbs?|nav(?:igation|bar|box|foot(?:er)?|head(?:er)?)?|menu|page[rs]|pagination|prev(?:ious)?|next|feedback|helpful|ratings?|votes?|edit(?:-?(?:link|page|this|section))?|contribut(?:e|ors?|ions?)|last-?(?:updated?|modified)|share|social|related|recommend(?:ed|ations?)|version-?(?:switch(?:er)?|picker|select(?:or)?|menu|list|banner)|lang(?:uage)?s?-?(?:switch(?:er)?|picker|select(?:or)?|menu|list)|announcement|banner|tool-?(?:bar|tips?)|copy(?:-?(?:button|code|link))?|buttons?|btn|newsletter|skip(?:-?link)?|print-?footer|footer)(?:$|[\s_-])/i;
// A table of contents is text where it leads to other pages.
const CONTENTS = /(?:^|[\s_-])(?:toc|outline|contents)(?:$|[\s_-])/i;
// Lines that lead to the source of a page, ask what its reader thinks of it, or jump about in it.
const TOOL = wordTest(
  {
    shown:
      "(?:expand|collapse|show|hide) (?:all|description|sections?)|copy (?:page|item path|to clipboard)|(?:skip|jump) to (?:main )?(?:content|navigation|search|bottom|top)|(?:back|return) to top",
    source:
      "(?:edit|improve|view|show|see) (?:this|the) (?:page|doc(?:ument)?|article|topic|source)(?: (?:page|file|source|code))?(?: (?:on|in|at) .{2,30})?|edit (?:page|on git\\w+)|(?:view|show|page) source(?: (?:code|on .{2,20}))?|suggest (?:an )?(?:edits?|changes|improvements?)(?: to .{1,30})?|report (?:an |a )?(?:issue|problem|bug) (?:with|on|about) .{2,40}|raise (?:an )?issue|submit (?:a )?correction",
    feedback:
      "(?:give|send|submit|leave|provide|report|share)(?: us)?(?: your)? feedback(?: .{1,40})?|(?:was|did|is) (?:this|the)(?: (?:page|article|topic|doc(?:ument(?:ation)?)?|section|information|content|tutorial|guide|answer))?(?: you)? ?(?:help(?:ful|ed)?|useful|answer|solve)\\b.{0,60}|(?:how (?:can|could|would) (?:we|you) improve|thank(?:s| you) for (?:your|the) feedback)\\b.{0,60}|rate this (?:page|article|topic)",
    de: "war (?:diese seite|dieser artikel) hilfreich.{0,40}|(?:diese )?seite bearbeiten",
    fr: "cet(?:te page| article) vous a-t-(?:elle|il) été utile.{0,20}|modifier cette page",
    es: "(?:te ha resultado|le ha resultado|te fue|fue) útil (?:esta página|este artículo).{0,20}|editar esta página",
    pt: "(?:est[ea] (?:página|artigo)|isso) foi útil.{0,20}|editar esta página",
    ja: "この(?:ページ|記事)は(?:お?役に).{0,30}|このページを編集.{0,20}",
    zh: "(?:此|本|这个)(?:页面|頁面|页|文章|文档).{0,4}(?:有帮助|有幫助|有用).{0,20}|(?:编辑|編輯|在 github 上编辑)(?:此|本)(?:页|頁).{0,20}",
  },
  "^[^\\p{L}\\p{N}]{0,4}",
  "[^\\p{L}\\p{N}]{0,4}$",
);
// When the page was changed: an article may say so in its text.
const DATED = wordTest(
  {
    en: "(?:this page was |page )?last (?:updated|modified|edited|reviewed|changed|published)|updated (?:on|about|over|almost|\\d+|an?) .{0,30}ago|retrieved from",
    de: "zuletzt (?:aktualisiert|geändert|bearbeitet)",
    fr: "dernière (?:mise à jour|modification)",
    es: "última (?:actualización|modificación)",
    pt: "última (?:atualização|modificação)",
    ja: "最終更新",
    zh: "(?:上次|最后|最後|最近)(?:更新|修改|编辑|編輯)",
  },
  "^[^\\p{L}\\p{N}]{0,4}",
  "(?![\\p{L}\\p{N}])",
);
// Words that may be text as well: what is sure to be kept needs more than these to go.
const WORD =
  /^[^\p{L}\p{N}]{0,4}(?:(?:on|in) this (?:page|article|section)|(?:table of )?contents|(?:expand|collapse|show|hide)(?: more| less)?|copy(?: code)?|edit|source|feedback|(?:previous|next|prev|up|home|top)(?: (?:page|topic|chapter|section|article))?|yes|no)[^\p{L}\p{N}]{0,4}$/iu;
const BRACKETED = /\(last (?:edited|modified|updated|changed)\b/i;
const LONGEST = 200;
const LONGEST_WORD = 40;

/** Does class or id name a part of the page that leads through a manual, or asks about it? */
export function isFurnitureBox({ element, names }: Container): boolean {
  if (NAMED.test(names)) return true;
  return CONTENTS.test(names) && element.one("a[href]")?.attr("href")?.startsWith("#") === true;
}

/** A line that a page shows beside its text: links to its source, and for feedback. */
export function isToolLine(block: PlacedBlock): boolean {
  return block.length <= LONGEST && TOOL(block.wholeLine);
}

/** A line that says when the page was changed. */
export function isDatedLine(block: PlacedBlock): boolean {
  return block.length <= LONGEST && DATED(block.wholeLine);
}

/** Such a line, or a word that is mostly one: links to the page's parts and neighbours, labels of buttons. */
export function mayBeFurniture(block: PlacedBlock): boolean {
  const { text, length } = block;
  if (isToolLine(block) || isDatedLine(block)) return true;
  return length <= LONGEST_WORD
    ? WORD.test(oneLine(text))
    : length <= LONGEST && BRACKETED.test(text);
}
