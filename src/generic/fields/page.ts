import type { ElementView } from "../../model/element.js";
import type { PageView } from "../../model/page.js";
import { markersOf } from "../../page/markers-of.js";
import { isManualAddress, kindByAddress, kindBySoftware } from "../../page/page-kind.js";
import { asList, derive, link, type Source } from "../../profile/source.js";
import { typesOf } from "./article-node.js";
import { inJsonLd, inMicrodata } from "./structured.js";

/** What kind of page its data says it is; the most telling type of the article's node first. */
export const typeSources: readonly Source[] = [
  {
    from: "json-ld:@type",
    phase: "head",
    late: true,
    read: (page) => page.memo(inJsonLd).slice(0, 1).flatMap(typesOf),
  },
  // A theme says Article of whatever it shows, in the page's microdata and for whoever shares it.
  derive("meta:generator", "head", (page) => asList(kindBySoftware(page))),
  {
    from: "microdata:@type",
    phase: "body",
    read: (page) => page.memo(inMicrodata).slice(0, 1).flatMap(typesOf),
  },
  derive("html:address (manual)", "head", (page) =>
    isManualAddress(page.url ?? "") ? ["documentation"] : [],
  ),
  derive("meta:og:type", "head", (page) =>
    page.meta("og:type").map((type) => type.replace(/\..*$/, "")),
  ),
  { from: "json-ld:@type (anything)", phase: "body", read: otherTypes },
  derive("css:buy", "body", (page) => (page.root.one(BUY) === undefined ? [] : ["product"])),
  derive("html:address", "body", (page) => asList(kindByAddress(page.url ?? ""))),
];

// What a page that sells something has: a form that fills a cart, a price that is marked as one.
const BUY =
  'form[action*="/cart"], [itemprop=offers], [itemprop=price], [class*=add-to-cart], [id*=add-to-cart], [name=add-to-cart], [class*=buy-now], [property="product:price:amount"]';
const OTHER_TYPES = /^(?:Product|ProductGroup|ItemList|CollectionPage|SearchResultsPage)$/;

/** What the page says it is where it declares no article. */
function otherTypes(page: PageView): readonly unknown[] {
  return page.jsonLd.flatMap((node) =>
    typesOf(node).filter((type) => typeof type === "string" && OTHER_TYPES.test(type)),
  );
}

/** The next part of the article: the one that the page itself calls next, not the next article. */
export const nextPageSources: readonly Source[] = [
  { from: "link:next", phase: "body", read: nextLinks },
];

function nextLinks(page: PageView): readonly unknown[] {
  const declared = page.links("next").map(({ href }) => href);
  const shown = markersOf(page, "next")
    .filter(({ element }) => /\bnext\b/.test(element.attr("rel") ?? "") || isPage(element))
    .map(({ element }) => element.attr("href") ?? "");
  const next = [...declared, ...shown];
  if (next.length === 0) return next;
  const own = trunk(page.url ?? page.links("canonical")[0]?.href, page.base);
  return next.filter((href) => own !== "" && trunk(href, page.base) === own);
}

// "?page=2", "/2/", "-2.html", ",seite-2": an address of a further page, whatever the link is called.
const PAGE_NUMBER =
  /[?&](?:page|pagina?|p|pg|pn|pi|paged|seite|s|pagewanted|start)=\d{1,4}\b|(?:\/(?:page|seite|p)?[/_-]?|[,_-](?:page|seite|p)[/_-]?|[,_])\d{1,3}(?:\.html?|\.php)?\/?$/i;
const isPage = (link: ElementView): boolean => PAGE_NUMBER.test(link.attr("href") ?? "");

/** An address without its page number: parts of one article differ in nothing else. */
function trunk(href: string | undefined, base: string | undefined): string {
  if (href === undefined) return "";
  try {
    const { host, pathname } = new URL(href, base);
    return `${host}${pathname.replace(/(?:[/,_-](?:page|seite|p|s)?[/_-]?\d{1,3})?(?:\.html?|\.php)?\/?$/i, "")}`;
  } catch {
    return "";
  }
}

/** The address that the page gives for sharing, if it is shorter than its own. */
export const shortUrlSources: readonly Source[] = [
  {
    ...link("shortlink"),
    read(page) {
      const own = page.links("canonical")[0]?.href ?? page.url;
      return page
        .links("shortlink")
        .map(({ href }) => href)
        .filter((href) => own === undefined || href.length < own.length);
    },
  },
];
