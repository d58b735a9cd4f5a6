import type { Author } from "../../model/article.js";
import type { ElementView } from "../../model/element.js";
import type { PageView, Sign } from "../../model/page.js";
import type { Candidate } from "../../profile/profile.js";
import { meta, type Source } from "../../profile/source.js";
import { readByline } from "../../text/byline.js";
import { isPersonName, ROLE } from "../../text/names.js";
import { letters } from "./compare.js";
import { signsAround } from "./heading.js";
import { isSiteName, siteNames } from "./site-names.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

// By-lines stand above the headline or a standfirst below it.
const ABOVE = 600;
const BELOW = 1500;
const AUTHOR_PAGE =
  /author|autor|auteur|writer|people|person|profil|staff|team|redak|journalist|contributor|user|member|by\/|bio/i;

// Who checked, edited or illustrated it did not write it.
const HELPER = /fact|review|edited|checked|tested|photo|foto|illustr|translat/i;

function shown(from: string, kind: Sign["kind"], keep: (sign: Sign) => boolean, far = 0): Source {
  return {
    from,
    phase: "body",
    read: (page) => readSigns(signsAround(page, kind, ABOVE + far, BELOW + far).filter(keep), page),
  };
}

/** The names in the first sign that has any, together with those of its neighbours of the same make. */
function readSigns(signs: readonly Sign[], page: PageView): unknown[] {
  for (const [i, sign] of signs.entries()) {
    const inside = signs.slice(i + 1, i + 12).filter((other) => isInside(other, sign));
    const people = peopleIn(sign, inside, page);
    if (people.length === 0) continue;
    const alike = signs
      .slice(i + 1)
      .filter(
        (other) => isBeside(other, sign) && !HELPER.test(other.text) && !ROLE.test(other.text),
      );
    return [...people, ...alike.flatMap((other) => peopleIn(other, [], page))];
  }
  return [];
}

function peopleIn(sign: Sign, inside: readonly Sign[], page: PageView): unknown[] {
  const { element } = sign;
  const links = element.name === "a" ? [element] : element.all("a[href]");
  const linked = links
    .map((link) => ({
      name: oneName(runs(link), page),
      url: link.attr("href") ?? "",
      rel: link.attr("rel") ?? "",
    }))
    .filter(
      ({ name, url, rel }) =>
        !HELPER.test(name) && (AUTHOR_PAGE.test(url) || rel.includes("author")) && name !== "",
    );
  if (linked.length > 0) return linked.map(({ name, url }) => ({ name, url }));
  const named = inside
    .filter((other) => /name|\bfn\b/i.test(other.element.attr("class") ?? ""))
    .map((other) => oneName(runs(other.element), page))
    .filter((name) => name !== "");
  if (named.length > 0) return named;
  const parts = element.children.flatMap((child) =>
    child.type === "tag" ? [oneName(runs(child), page)] : [],
  );
  if (parts.length > 1 && parts.every(isPersonName) && !parts.some((part) => ROLE.test(part)))
    return parts;
  return readByline(runs(element), page.language);
}

/** Text with a line break at every element's edge: "Ann Lee" and "Chief Editor" are two elements, one line. */
function runs(element: ElementView): string {
  return element.children
    .map((child) =>
      child.type === "text" ? child.data.replace(/\s+/g, " ") : `\n${runs(child)}\n`,
    )
    .join("")
    .trim();
}

function oneName(text: string, page: PageView): string {
  const names = readByline(text, page.language);
  return names.length === 1 ? (names[0] ?? "") : "";
}

function isInside(sign: Sign, outer: Sign): boolean {
  for (let node = sign.element.parent; node !== null; node = node.parent)
    if (node === outer.element) return true;
  return false;
}

function isBeside(sign: Sign, other: Sign): boolean {
  return (
    sign.element.parent === other.element.parent &&
    sign.element.name === other.element.name &&
    sign.element.attr("class") === other.element.attr("class")
  );
}

/** The text of what is longer than a sign is read as none. */
const isBrief = ({ text }: Sign, longest: number): boolean => text !== "" && text.length < longest;
const isRel = (sign: Sign): boolean =>
  isBrief(sign, 200) && /\bauthor\b/.test(sign.element.attr("rel") ?? "");
const isByline = (sign: Sign): boolean =>
  isBrief(sign, 120) && isPersonName(readByline(sign.text, undefined)[0] ?? "");
const isAuthor = (sign: Sign): boolean => isBrief(sign, 200);

const ANYWHERE = "css:[class*=author] (anywhere)";

/** Where authors are named; the order is by how often each is right. */
export const authorSources: readonly Source[] = [
  ownJsonLd("author"),
  shown("css:[rel=author]", "author", isRel),
  shown("css:[class*=author]", "author", isAuthor),
  ownMicrodata("author"),
  shown("text:byline", "byline", isByline),
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
  shown(ANYWHERE, "author", isAuthor, Number.POSITIVE_INFINITY),
];

/**
 * The first source that names somebody. A log-in name or the site's own name counts only where nobody else is
 * named; a by-line that names the same people and more goes before the data.
 */
export function chooseAuthors(
  candidates: readonly Candidate<Author[]>[],
  page: PageView,
): Candidate<Author[]> | undefined {
  const sites = siteNames(page);
  const strong = candidates.filter(
    ({ source, value }) =>
      source !== ANYWHERE &&
      !value.every(({ name }) => isSiteName(name, page, sites) || isLogin(name)),
  );
  const chosen =
    strong[0] ??
    candidates.find(({ value }) => value.every(({ name }) => !isSiteName(name, page, sites))) ??
    candidates[0];
  if (chosen === undefined) return undefined;
  // Who is named by several sources alone is alone: the others on the page checked it or wrote something else.
  const agreed =
    strong.filter(
      ({ value }) => value.length === chosen.value.length && isMore(value, chosen.value),
    ).length > 1;
  const more = agreed
    ? undefined
    : strong.find(
        ({ source, value }) =>
          source.startsWith("css:") &&
          value.length > chosen.value.length &&
          isMore(value, chosen.value),
      );
  const best = more ?? chosen;
  return {
    source: best.source,
    value: best.value.map((author) =>
      complete(author, candidates, isSiteName(author.name, page, sites)),
    ),
  };
}

function isLogin(name: string): boolean {
  return !/\s/.test(name) && (/^[a-z\d._-]+$/.test(name) || name.includes("_"));
}

function isMore(authors: readonly Author[], than: readonly Author[]): boolean {
  const names = new Set(authors.map(({ name }) => letters(name)));
  return than.every(({ name }) => names.has(letters(name)));
}

/** Address, portrait and role of the same author from whichever source has them. */
function complete(
  author: Author,
  candidates: readonly Candidate<Author[]>[],
  isSite: boolean,
): Author {
  const name = letters(author.name);
  const same = candidates.flatMap(({ value }) =>
    value.filter((other) => letters(other.name) === name),
  );
  const known: Author = Object.assign({}, ...same.reverse(), author);
  // A site is no person, whatever its data says.
  return isSite ? { ...known, kind: "organization" } : known;
}
