import type { ElementView } from "../../model/element.js";
import type { Marker, PageView } from "../../model/page.js";
import type { Source } from "../../profile/source.js";
import { isPersonName, JOB_TITLE } from "../../text/people/names.js";
import { namesInLine } from "../../text/people/names-in-line.js";
import { nearest } from "../../tree/ancestors.js";
import { headlinePlace, markersAround } from "./headline/heading.js";

// By-lines stand above the headline or a standfirst below it.
const ABOVE = 600;
const JUST_ABOVE = 200;
const BELOW = 1500;
// A by-line of several names takes a hundred characters.
const LONGEST = 120;
const AUTHOR_PAGE =
  /author|autor|auteur|writer|people|person|profil|staff|team|redak|journalist|contributor|user|member|by\/|bio/i;

// "Words and photographs by": whoever did both wrote it.
const WRITER = /word|text|story|writ|report|\bby\b.*,|autor|author/i;
const LONGEST_LABEL = 24;
// Who checked, edited or illustrated it did not write it.
const HELPER = /fact|review|edited|checked|tested|photo|foto|illustr|translat/i;

/** The people named by markers of one kind near the headline; `far` widens what is near, in characters of text. */
export function shownAuthors(
  from: string,
  kind: Marker["kind"],
  keep: (marker: Marker, page: PageView) => boolean,
  far = 0,
): Source {
  return {
    from,
    phase: "body",
    read(page) {
      const markers = markersAround(page, kind, ABOVE + far, BELOW + far);
      if (markers.length === 0) return [];
      const at = headlinePlace(page) - JUST_ABOVE;
      return peopleAt(
        markers.filter(
          (marker) => keep(marker, page) && (marker.before >= at || isName(marker.line, page)),
        ),
        page,
      );
    },
  };
}

/** What stands farther above the headline is the page's more often than the article's: "At the kiosk: July 2020". */
function isName(line: string, page: PageView): boolean {
  return namesInLine(line, page.language, page).every(
    (name) => !/\s/.test(name) || isPersonName(name),
  );
}

/** The names in the first marker that has any, together with those of its neighbours of the same make. */
function peopleAt(markers: readonly Marker[], page: PageView): readonly unknown[] {
  for (const [i, marker] of markers.entries()) {
    const inside = markers.slice(i + 1, i + 12).filter((other) => isInside(other, marker));
    const people = peopleIn(marker, inside, page);
    if (people.length === 0) continue;
    const alike = markers
      .slice(i + 1)
      .filter(
        (other) =>
          isBeside(other, marker) && !HELPER.test(other.text) && !JOB_TITLE.test(other.text),
      );
    return [...people, ...alike.flatMap((other) => peopleIn(other, [], page))];
  }
  return [];
}

function peopleIn(marker: Marker, inside: readonly Marker[], page: PageView): readonly unknown[] {
  const { element } = marker;
  // The element holds more than the by-line.
  const isPart = !marker.text.startsWith(marker.line) || marker.text.length > LONGEST;
  if (isPart && marker.line !== marker.text) return namesInLine(marker.line, page.language, page);
  const links = element.name === "a" ? [element] : element.all("a[href]");
  const linked = links
    .filter((link) => link === element || !isHelper(link))
    .map((link) => ({
      name: oneName(runs(link), page),
      url: link.attr("href") ?? "",
      rel: link.attr("rel") ?? "",
    }))
    .filter(
      ({ name, url, rel }) =>
        !HELPER.test(name) && (AUTHOR_PAGE.test(url) || rel.includes("author")) && name !== "",
    );
  if (linked.length > 0) {
    const people = linked.map(({ name, url }) => ({ name, url }));
    const all = element.name === "a" ? [] : namesInLine(runs(element), page.language, page);
    // "By Ann Lee, Bo Berg and Cy Dahl" may have a page for two of them.
    const isWhole = all.length > people.length && people.every(({ name }) => all.includes(name));
    return isWhole ? all.map((name) => people.find((one) => one.name === name) ?? name) : people;
  }
  const named = inside
    .filter((other) => /name|\bfn\b/i.test(other.element.attr("class") ?? ""))
    .map((other) => oneName(runs(other.element), page))
    .filter((name) => name !== "");
  if (named.length > 0) return named;
  const parts = element.children.flatMap((child) =>
    child.type === "tag" && !isHelping(/^[^:]{0,24}:/.exec(child.text())?.[0] ?? "")
      ? [oneName(runs(child), page)]
      : [],
  );
  if (
    parts.length === 2 &&
    parts.every((part) => ONE_WORD.test(part)) &&
    !JOB_TITLE.test(element.text())
  )
    return [parts.join(" ")];
  if (parts.length > 1 && parts.every(isPersonName) && !parts.some((part) => JOB_TITLE.test(part)))
    return parts;
  return namesInLine(runs(element), page.language, page);
}

/** A first name or a last name in an element of its own. */
const ONE_WORD = /^\p{Lu}\p{Ll}[\p{L}'’.-]*$/u;

/** Says a label before a link in a box of its own that it leads to who made the pictures? "Words and pictures" are one label. */
function isHelper(link: ElementView): boolean {
  const around = link.parent?.text() ?? "";
  const label = around.slice(0, Math.max(0, around.indexOf(link.text())));
  return label.length <= LONGEST_LABEL && isHelping(label);
}

function isHelping(label: string): boolean {
  return HELPER.test(label) && !WRITER.test(label);
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
  const names = namesInLine(text, page.language, page);
  return names.length === 1 ? (names[0] ?? "") : "";
}

function isInside(marker: Marker, outer: Marker): boolean {
  return nearest(marker.element.parent, (node) => node === outer.element) !== undefined;
}

function isBeside(marker: Marker, other: Marker): boolean {
  return (
    marker.element.parent === other.element.parent &&
    marker.element.name === other.element.name &&
    marker.element.attr("class") === other.element.attr("class")
  );
}
