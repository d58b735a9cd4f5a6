import type { ElementView } from "../../model/element.js";
import type { PageView } from "../../model/page.js";
import { derive, type Source } from "../../profile/source.js";
import { isPicture } from "./picture.js";
import { viImage } from "./vi-figure.js";

const MARKED =
  "h1[itemprop=headline], h1[data-testid=headline], h1[data-test-id=headline], #story header h1";

/** The element that holds the headline, which everything else in the header stands around. */
function headline(page: PageView): ElementView | undefined {
  return page.root.one(MARKED) ?? page.root.one("#story h1, #site-content h1");
}

/** The headline as it is printed. */
export function printedTitle(): Source {
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
export function standfirst(): Source {
  return derive("css:h1+p", "body", (page) => {
    const h1 = headline(page);
    const next = h1 === undefined ? undefined : neighbour(h1, 1);
    if (
      next === undefined ||
      !/^(?:p|h2)$/.test(next.name) ||
      next.one("[itemprop=name], .byline-prefix, .last-byline, time") !== undefined ||
      /^by\s/i.test(next.text())
    )
      return [];
    return [next.text()];
  });
}

/** The name of a column or show, a short line above the headline. */
export function kicker(): Source {
  return derive("css:p+h1", "body", (page) => {
    const h1 = headline(page);
    const before = h1 === undefined ? undefined : neighbour(h1, -1);
    const text = before?.name === "p" ? before.text() : "";
    // The section is no kicker.
    return text.length < 60 && !page.meta("article:section").includes(text) ? [text] : [];
  });
}

/** The names in the by-line. The link is around the name until 2020, inside it from 2021. */
export function byline(): Source {
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
      return [{ name: text, url: link?.attr("href"), "@type": "Person" }];
    }),
  );
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
export function leadFigure(): Source {
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
