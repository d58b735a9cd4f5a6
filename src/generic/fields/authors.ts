import type { Marker } from "../../model/page.js";
import { meta, type Source } from "../../profile/source.js";
import { readByline } from "../../text/byline.js";
import { isPersonName } from "../../text/names.js";
import { shownAuthors } from "./shown-authors.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

/** The text of what is longer than a sign is read as none. */
const isBrief = ({ text }: Marker, longest: number): boolean =>
  text !== "" && text.length < longest;
const isRel = (sign: Marker): boolean =>
  isBrief(sign, 200) && /\bauthor\b/.test(sign.element.attr("rel") ?? "");
const isByline = (sign: Marker): boolean =>
  isBrief(sign, 120) && isPersonName(readByline(sign.text, undefined)[0] ?? "");
// With one of these words a by-line at the end of the article is one too; "by" alone may begin anything there.
const LABEL = /^\s*(?:(?:written|posted|article) by|autor(?:in|en)?\b|author:)/i;
const isLabelled = (sign: Marker): boolean => LABEL.test(sign.text) && isByline(sign);
const isAuthor = (sign: Marker): boolean => isBrief(sign, 200);

const byRel = shownAuthors("css:[rel=author]", "author", isRel);
const byClass = shownAuthors("css:[class*=author]", "author", isAuthor);
/** The source of last resort: whoever is marked as an author somewhere on the page. */
export const anywhere: Source = shownAuthors(
  "css:[class*=author] (anywhere)",
  "author",
  isAuthor,
  Number.POSITIVE_INFINITY,
);

/** Elements whose markup says that they name the author. */
export const markedAuthors: ReadonlySet<Source> = new Set([byRel, byClass, anywhere]);

/** Where authors are named; the order is by how often each is right. */
export const authorSources: readonly Source[] = [
  ownJsonLd("author"),
  byRel,
  byClass,
  ownMicrodata("author"),
  shownAuthors("text:byline", "byline", isByline),
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
  ...["citation_author", "dc.creator", "dcterms.creator"].map(meta),
  ownJsonLd("creator"),
  shownAuthors("text:written by", "byline", isLabelled, Number.POSITIVE_INFINITY),
  anywhere,
];
