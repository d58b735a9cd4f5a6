import type { ElementView } from "../../../model/element.js";
import type { PageView } from "../../../model/page.js";
import { derive, type Source } from "../../../profile/source.js";
import { linkOf, namesIn } from "../author-names.js";
import { headerElements, isInside } from "../header.js";
import { isPortrait } from "../picture.js";

// No story has more authors; each is looked for in the whole header.
const MOST = 60;
// Begins with another letter than "By".
const OTHER = /^[\s\u200b\ufeff]*[^\s\u200b\ufeffb]/i;
const ASIDE = /^(?:aside|figure|nav|footer)$/;

/** The names in the by-line. The link is around the name until 2020, inside it from 2021. */
export const markedByline: Source = derive("css:[itemprop=name]", "body", (page) =>
  headerElements(page)
    .filter((name) => name.attr("itemprop") === "name" && name.name !== "meta")
    .slice(0, MOST)
    .filter((name) => !isInside(name, ASIDE))
    .flatMap((name) => namesIn(name.text()).map((text) => author(page, text, linkOf(name), name))),
);

/** The same where names are not marked: the line that begins "By", and the links in it. */
export const plainByline: Source = derive("css:header p", "body", (page) => {
  const line = headerElements(page).find(
    (element) => element.name === "p" && isByline(element) && !isInside(element, ASIDE),
  );
  if (line === undefined) return [];
  const links = line.all("a");
  return namesIn(line.text()).map((name) => {
    const link = links.find((one) => namesIn(one.text())[0] === name);
    return author(page, name, link, line);
  });
});

/** "By Ann Lee and Bo Berg": names alone, each with a capital; a standfirst may begin "By the river". */
export function isByline(line: ElementView): boolean {
  // Nearly all paragraphs begin with text: the transcript of a podcast is 200 of them.
  const [first] = line.children;
  if (first?.type === "text" && OTHER.test(first.data)) return false;
  const text = line.text();
  return /^By\s/i.test(text) && namesIn(text).every((name) => /^\p{Lu}/u.test(name));
}

function author(
  page: PageView,
  name: string,
  link: ElementView | undefined,
  place: ElementView,
): object {
  const url = link?.attr("href");
  return { name, url, image: portrait(page, name), role: roleBehind(place), "@type": "Person" };
}

/** The small picture beside the by-line is the author's. */
function portrait(page: PageView, name: string): string | undefined {
  return headerElements(page)
    .find((image) => image.attr("alt") === name && isPortrait(image.attr("src")))
    ?.attr("src");
}

/** "Opinion Columnist" is a line of its own behind the names; what else stands there is longer. */
function roleBehind(name: ElementView): string | undefined {
  const line = name.closest("p");
  const next = line?.parent?.children.filter((child) => child.type === "tag");
  const role = line === undefined ? undefined : next?.[next.indexOf(line) + 1];
  const text = role?.name === "p" && role.one("time, a, img") === undefined ? role.text() : "";
  return text !== "" && text.length < 60 ? text : undefined;
}
