import type { ElementView } from "../../../model/element.js";
import type { PageView } from "../../../model/page.js";
import { derive, type Source } from "../../../profile/source.js";
import { linkOf, namesIn } from "../author-names.js";

// No story has more authors.
const MOST = 60;

interface Named {
  readonly name: string;
  readonly url?: string | undefined;
  readonly "@type": "Person";
}

/**
 * By-lines before 2018 are printed in capitals. The names as they are written stand in `meta[name=author]`
 * or in the title of the link; where they stand nowhere, capitals are made small.
 */
export function classicByline(selector: string): Source {
  return derive(`css:${selector}`, "body", (page) => {
    const printed = page.root
      .all(selector)
      .slice(0, MOST)
      .flatMap((element) => printedNames(element));
    const written = page.meta("author").flatMap(namesIn);
    if (printed.length === 0) return written.map((name) => ({ name, "@type": "Person" }));
    const authors = unique(printed);
    // One address an author, blank for those who have no page.
    const urls = page.meta("article:author");
    return authors.map((author, i) => ({
      ...author,
      name: properName(author.name, written),
      url:
        author.url ??
        (urls.length === authors.length && /^http/.test(urls[i] ?? "") ? urls[i] : undefined),
    }));
  });
}

function printedNames(element: ElementView): Named[] {
  const link = linkOf(element);
  const links = element.all("a");
  const titled = /^More Articles by (.+)$/.exec(link?.attr("title") ?? "")?.[1];
  const names = titled === undefined ? namesIn(element.text()) : [titled];
  return names.map((name) => {
    const own =
      links.find((one) => namesIn(one.text())[0] === name) ?? (names.length > 1 ? undefined : link);
    return { name, url: own?.attr("href"), "@type": "Person" };
  });
}

function properName(name: string, written: readonly string[]): string {
  const known = written.find((other) => other.toLowerCase() === name.toLowerCase());
  if (known !== undefined && !isShouted(known)) return known;
  return isShouted(name) ? name.split(" ").map(quiet).join(" ") : name;
}

const MAC = /^(?:Mc|Mac)(?=\p{Lu}{2})/u;

/** Capitals throughout, but for "Mc", "Mac" and particles: "ORLA McTEER", "JEAN de WITTE". */
function isShouted(name: string): boolean {
  const words = name.split(" ").map((word) => word.replace(MAC, ""));
  return (
    words.some((word) => /\p{Lu}{3}/u.test(word)) &&
    words.every((word) => word === word.toUpperCase() || word === word.toLowerCase())
  );
}

function quiet(word: string): string {
  if (word === word.toLowerCase() || /^(?:II|III|IV)$/.test(word)) return word;
  const mac = MAC.exec(word)?.[0] ?? (/^MC\p{Lu}/u.test(word) ? "Mc" : "");
  return (
    mac +
    word
      .slice(mac.length)
      .toLowerCase()
      .replace(
        /(^|[.'’-])(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
  );
}

function unique(authors: readonly Named[]): Named[] {
  return authors.filter(
    (author, i) =>
      authors.findIndex((other) => other.name.toLowerCase() === author.name.toLowerCase()) === i,
  );
}

/** Names in metas of the older templates, capitals made small. */
export function classicNames(...keys: readonly string[]): Source {
  return derive(`meta:${keys[0]}`, "head", (page: PageView) =>
    keys
      .flatMap((key) => page.meta(key))
      .flatMap(namesIn)
      .map((name) => ({
        name: properName(name, page.meta("author").flatMap(namesIn)),
        "@type": "Person",
      })),
  );
}
