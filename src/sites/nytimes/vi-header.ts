import type { ElementView } from "../../model/element.js";
import type { PageView } from "../../model/page.js";
import type { FieldSources } from "../../profile/profile.js";
import { derive, type Source, text } from "../../profile/source.js";
import { namesIn } from "./names.js";
import { isPicture, isPortrait } from "./picture.js";
import { viImage } from "./vi-figure.js";

const MARKED =
  "h1[itemprop=headline], h1[data-testid=headline], h1[data-test-id=headline], #story header h1";

/** The element that holds the headline, which everything else in the header stands around. */
function headline(page: PageView): ElementView | undefined {
  return page.root.one(MARKED) ?? page.root.one("#story h1, #site-content h1");
}

/** The headline as it is printed. */
function printedTitle(): Source {
  return derive("css:h1", "body", (page) => {
    const h1 = headline(page);
    return h1 === undefined ? [] : [h1.text()];
  });
}

/** The parts of the page before the story: what stands behind it are cards of other stories. */
function aboveBody(page: PageView, selector: string): ElementView[] {
  const found = page.root.all(`${selector}, section[name=articleBody], .section[name=articleBody]`);
  const end = found.findIndex((element) => element.attr("name") === "articleBody");
  return end < 0 ? found : found.slice(0, end);
}

/** The nearest elements before or behind an element, in its box or in one that only wraps it. */
function neighbour(element: ElementView, step: 1 | -1): ElementView | undefined {
  let node: ElementView = element;
  for (let up = 0; up < 3 && node.parent !== null; up++) {
    const siblings = node.parent.children.filter((child) => child.type === "tag");
    const found = siblings[siblings.indexOf(node) + step];
    if (found !== undefined) return found;
    node = node.parent;
  }
  return undefined;
}

/** The standfirst: what stands right behind the headline, if it is text. */
function standfirst(): Source {
  return derive("css:h1 + *", "body", (page) => {
    const h1 = headline(page);
    const next = h1 === undefined ? undefined : neighbour(h1, 1);
    if (
      next === undefined ||
      !/^(?:p|h2)$/.test(next.name) ||
      next.one("[itemprop=name], time") !== undefined ||
      isByline(next)
    )
      return [];
    return [next.text()];
  });
}

/** The name of a column or show, a short line above the headline. */
function kicker(): Source {
  return derive("css:p + h1", "body", (page) => {
    const h1 = headline(page);
    const before = h1 === undefined ? undefined : neighbour(h1, -1);
    const text = before?.name === "p" ? before.text() : "";
    // The section is no kicker.
    return text.length < 60 && !page.meta("article:section").includes(text) ? [text] : [];
  });
}

/** The names in the by-line. The link is around the name until 2020, inside it from 2021. */
function byline(): Source {
  return derive("css:[itemprop=name]", "body", (page) =>
    aboveBody(page, "#story [itemprop=name], #site-content [itemprop=name]").flatMap((name) => {
      const text = name
        .text()
        .replace(/^by\s+/i, "")
        .replace(/(?:,|\s+and)+$/i, "")
        .trim();
      if (text === "" || name.name === "meta" || isAside(name)) return [];
      const link =
        name.name === "a" ? name : name.parent?.name === "a" ? name.parent : name.one("a");
      return [
        {
          name: text,
          url: link?.attr("href"),
          image: portrait(page, text),
          role: roleBehind(name),
          "@type": "Person",
        },
      ];
    }),
  );
}

/** The same where names are not marked: the line that begins "By", and the links in it. */
function plainByline(): Source {
  return derive("css:header p", "body", (page) =>
    aboveBody(page, "#story p, #site-content p")
      .filter((line) => isByline(line) && !isAside(line))
      .slice(0, 1)
      .flatMap((line) => {
        const links = line.all("a");
        return namesIn(line.text()).map((name) => ({
          name,
          url: links.find((link) => link.text().replace(/,$/, "") === name)?.attr("href"),
          image: portrait(page, name),
          role: roleBehind(line),
          "@type": "Person",
        }));
      }),
  );
}

/** "By Ann Lee and Bo Berg": names alone, each with a capital; a standfirst may begin "By the river". */
function isByline(line: ElementView): boolean {
  const text = line.text();
  return /^By\s/i.test(text) && namesIn(text).every((name) => /^\p{Lu}/u.test(name));
}

/** The small picture beside the by-line is the author's. */
function portrait(page: PageView, name: string): string | undefined {
  return aboveBody(page, "#story img, #site-content img")
    .find((image) => image.attr("alt") === name && isPortrait(image.attr("src")))
    ?.attr("src");
}

/** "Opinion Columnist" is a line of its own behind the names; what else stands there is longer. */
function roleBehind(name: ElementView): string | undefined {
  let line: ElementView | null = name;
  while (line !== null && line.name !== "p") line = line.parent;
  const next = line?.parent?.children.filter((child) => child.type === "tag");
  const role = line === null ? undefined : next?.[next.indexOf(line) + 1];
  const text = role?.name === "p" && role.one("time, a, img") === undefined ? role.text() : "";
  return text !== "" && text.length < 60 ? text : undefined;
}

/** The day as printed in the header, where no machine-readable date is. */
export function printedDate(): Source {
  return derive("css:header li", "body", (page) =>
    aboveBody(page, "#story li, #site-content li")
      .map((item) => item.text())
      .filter((text) => /^(?:Published |Updated )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/.test(text))
      .map((text) => text.replace(/^(?:Published|Updated) /, "")),
  );
}

/** The figure above the story; where its picture is not in the markup, the page's own choice for sharing. */
function leadFigure(): Source {
  return derive("css:header figure", "body", (page) => {
    const [first] = aboveBody(page, "#story figure, #site-content figure");
    if (first === undefined) return [];
    const image = viImage(first, { resolve: (href) => href });
    if (image === undefined) return [];
    const shared = page.meta("og:image").find(isPicture);
    return [image.src === undefined && shared !== undefined ? { ...image, src: shared } : image];
  });
}

function isAside(element: ElementView): boolean {
  for (let node = element.parent; node !== null; node = node.parent) {
    if (/^(?:aside|figure|nav|footer)$/.test(node.name)) return true;
  }
  return false;
}

/** What the header of this template shows; as sources they go before the profile's own. */
export const VI_FIELDS: FieldSources = {
  title: [printedTitle()],
  subtitle: [text("#article-summary"), standfirst()],
  kicker: [kicker()],
  authors: [byline(), plainByline()],
  leadImage: [leadFigure()],
};
