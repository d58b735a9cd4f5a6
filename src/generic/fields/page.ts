import type { JsonValue } from "../../model/json.js";
import type { PageView } from "../../model/page.js";
import { derive, link, meta, type Source } from "../../profile/source.js";
import { typesOf } from "./article-node.js";
import { inJsonLd, inMicrodata, ownJsonLd, ownMicrodata } from "./structured.js";

/** What kind of page its data says it is; the most telling type of the article's node first. */
export const typeSources: readonly Source[] = [
  {
    from: "json-ld:@type",
    phase: "head",
    late: true,
    read: (page) => page.once(inJsonLd).slice(0, 1).flatMap(typesOf),
  },
  {
    from: "microdata:@type",
    phase: "body",
    read: (page) => page.once(inMicrodata).slice(0, 1).flatMap(typesOf),
  },
  derive("meta:og:type", "head", (page) =>
    page.meta("og:type").map((type) => type.replace(/\..*$/, "")),
  ),
];

/** Is the article free? Only what is said of the article itself counts, not that parts have a lock. */
export const accessSources: readonly Source[] = [
  access("json-ld:isAccessibleForFree", ownJsonLd("isAccessibleForFree")),
  access("microdata:isAccessibleForFree", ownMicrodata("isAccessibleForFree")),
  access("meta:article:content_tier", meta("article:content_tier")),
];

function access(evidence: string, source: Source): Source {
  return {
    ...source,
    from: evidence,
    read: (page) => source.read(page).flatMap((value) => verdict(value, evidence)),
  };
}

function verdict(value: unknown, evidence: string): JsonValue[] {
  const word = String(value)
    .trim()
    .toLowerCase()
    .replace(/^.*schema\.org\//, "");
  if (/^(?:true|free|yes|1)$/.test(word)) return [{ free: true, evidence }];
  return /^(?:false|locked|no|0)$/.test(word) ? [{ free: false, evidence }] : [];
}

/** The next part of the article: the one that the page itself calls next, not the next article. */
export const nextPageSources: readonly Source[] = [
  { from: "link:next", phase: "body", read: nextLinks },
];

function nextLinks(page: PageView): readonly unknown[] {
  const declared = page.links("next").map(({ href }) => href);
  const shown = page.signs
    .filter(({ kind }) => kind === "next")
    .map(({ element }) => element.attr("href") ?? "");
  const own = trunk(page.url ?? page.links("canonical")[0]?.href, page.base);
  return [...declared, ...shown].filter((href) => own !== "" && trunk(href, page.base) === own);
}

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

export const shortUrlSources: readonly Source[] = [link("shortlink")];
