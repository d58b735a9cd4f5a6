import type { Marker, PageView } from "../../model/page.js";
import { meta, type Source } from "../../profile/source.js";
import { isPersonName } from "../../text/people/names.js";
import { namesInLine } from "../../text/people/names-in-line.js";
import { shownAuthors } from "./shown-authors.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

/** The text of what is longer than a marker is read as none. */
const isBrief = ({ text }: Marker, longest: number): boolean =>
  text !== "" && text.length < longest;
const isRel = (marker: Marker): boolean =>
  isBrief(marker, 200) && /\bauthor\b/.test(marker.element.attr("rel") ?? "");
const isByline = ({ line }: Marker, page: PageView): boolean =>
  line !== "" && line.length < 120 && isPersonName(namesInLine(line, undefined, page)[0] ?? "");
// With one of these words a by-line at the end of the article is one too; "by" alone may begin anything there.
const LABEL =
  /^[\s(（\-–—]*(?:(?:written|posted|article|story|words) by|(?:posted|published) [^|\n]{0,60}\d[^|\n]{0,30}? by |نویسنده|כתב:|autor(?:in|en|ka)?\b|auth?ore?s?:|auteure?s?:|автор|текст|συντάκτ|szerző|írta|yazar|penulis|作者|撰文|执笔|執筆|采写|文字|记者|記者|通讯员|著者|筆者|ライター|取材・文|本[贴帖]由)/iu;
const EDITOR = /^(?:责任编辑|責任編輯|责编|責編|编辑|編輯|編集)/u;
const isLabelled = (marker: Marker, page: PageView): boolean =>
  LABEL.test(marker.line) && isByline(marker, page);
const isEdited = (marker: Marker, page: PageView): boolean =>
  EDITOR.test(marker.line) && isByline(marker, page);
const isWritten = (marker: Marker, page: PageView): boolean =>
  !EDITOR.test(marker.line) && isByline(marker, page);
const isAuthor = (marker: Marker): boolean => isBrief(marker, 200);

const byRel = shownAuthors("css:[rel=author]", "author", isRel);
const byClass = shownAuthors("css:[class*=author]", "author", isAuthor);
/** The source of last resort: whoever is marked as an author somewhere on the page. */
export const anywhere: Source = shownAuthors(
  "css:[class*=author] (anywhere)",
  "author",
  isAuthor,
  Number.POSITIVE_INFINITY,
);

/** What is read as a by-line near the headline. */
export const byline: Source = shownAuthors("text:byline", "byline", isWritten);
const written = shownAuthors("text:written by", "byline", isLabelled, Number.POSITIVE_INFINITY);
const cited = meta("citation_author");
const dublinCore = meta("dc.creator");

/** Places that name people where the rest of the page's data names whom the site belongs to. */
export const namedAuthors: ReadonlySet<Source> = new Set([byline, written, cited, dublinCore]);

/** Elements whose markup says that they name the author. */
export const markedAuthors: ReadonlySet<Source> = new Set([byRel, byClass, anywhere]);

/** Where authors are named; the order is by how often each is right. */
export const authorSources: readonly Source[] = [
  ownJsonLd("author"),
  byRel,
  byClass,
  ownMicrodata("author"),
  byline,
  ...[
    "author",
    "article:author",
    "og:article:author",
    "og:author",
    "cxenseparse:author",
    "sailthru.author",
    "parsely-author",
    "byl",
  ].map(meta),
  {
    from: "meta:twitter:data1",
    phase: "head",
    read: (page) => page.meta("twitter:data1").filter((value) => !/\d/.test(value)),
  },
  cited,
  dublinCore,
  meta("dcterms.creator"),
  ownJsonLd("creator"),
  written,
  // On Chinese pages the editor is often the only one who is named.
  shownAuthors("text:edited by", "byline", isEdited, Number.POSITIVE_INFINITY),
  anywhere,
];
