import { ownProperty, valuesAt } from "../../json/path.js";
import type { JsonObject, JsonValue } from "../../model/json.js";
import type { PageView } from "../../model/page.js";
import { oneLine } from "../../text/whitespace.js";

// schema.org types that are an article's own description, and such as describe a page around something else.
const STORY =
  /(?:Article|BlogPosting|LiveBlogPosting|^Report|SocialMediaPosting|DiscussionForumPosting)$/i;
const MEDIA =
  /^(?:VideoObject|PodcastEpisode|Recipe|Review|HowTo|QAPage|Question|Podcast|Episode|FAQPage|CreativeWork|MedicalWebPage|Product|Book)$/i;
const PAGE = /(?:WebPage|ItemPage|CollectionPage|AboutPage)$/i;
const NESTED = [
  "mainEntity",
  "mainEntityOfPage",
  "hasPart",
  "@graph",
  "itemListElement",
  "item",
  "about",
];
// A page of listings may describe thousands; the article's own node is among the first.
const MOST = 200;

/**
 * The nodes that describe the page's own article, best first.
 *
 * Teasers are described like articles. The page's own node has its address or its headline; when one node
 * has, those that have neither are left out. The page as a whole comes last.
 */
export function articleNodes(nodes: readonly JsonObject[], page: PageView): JsonObject[] {
  if (nodes.length === 0) return [];
  const described = withNested(nodes)
    .map((node) => ({ node, kind: kindOf(node) }))
    .filter(({ kind }) => kind > 0);
  // Of one alone no proof is asked.
  if (described.length < 2) return described.map(({ node }) => node);
  const addresses = new Set(ownAddresses(page));
  const titles = [...page.meta("og:title"), page.title ?? ""]
    .map(plain)
    .filter((title) => title !== "");
  const ranked = described.map(({ node, kind }) => ({
    node,
    kind,
    proof: proofOf(node, addresses, titles),
  }));
  const proven = ranked.some(({ kind, proof }) => kind > 1 && proof > 0);
  return ranked
    .filter(({ kind, proof }) => !proven || proof > 0 || kind === 1)
    .sort((a, b) => b.kind + b.proof - (a.kind + a.proof))
    .map(({ node }) => node);
}

/** Types of a node, without the vocabulary's address. */
export function typesOf(node: JsonObject): string[] {
  const type = ownProperty(node, "@type") ?? null;
  const types: readonly JsonValue[] = Array.isArray(type) ? type : [type];
  return types.flatMap((type) => (typeof type === "string" ? [bareType(type)] : []));
}

function bareType(type: string): string {
  const at = Math.max(type.lastIndexOf("/"), type.lastIndexOf("#"), type.lastIndexOf(":"));
  return type.slice(at + 1);
}

function kindOf(node: JsonObject): number {
  const types = typesOf(node);
  if (types.some((type) => STORY.test(type))) return 3;
  if (types.some((type) => MEDIA.test(type))) return 2;
  return types.some((type) => PAGE.test(type)) ? 1 : 0;
}

function proofOf(
  node: JsonObject,
  addresses: ReadonlySet<string>,
  titles: readonly string[],
): number {
  const same = ["url", "@id", "mainEntityOfPage"].some((key) =>
    valuesAt(node, [key]).some((value) => {
      const address =
        typeof value === "string"
          ? value
          : (ownProperty(value, "@id") ?? ownProperty(value, "url"));
      return typeof address === "string" && addresses.has(bare(address));
    }),
  );
  const headline = plain(valuesAt(node, ["headline"])[0] ?? valuesAt(node, ["name"])[0]);
  const named =
    headline.length > 8 &&
    titles.some((title) => title.includes(headline) || headline.includes(title));
  return (same ? 2 : 0) + (named ? 2 : 0);
}

function withNested(nodes: readonly JsonObject[]): JsonObject[] {
  // What is added while they are gone through is gone through as well.
  const all = new Set(nodes.slice(0, MOST));
  for (const node of all) {
    for (const key of NESTED) {
      if (ownProperty(node, key) === undefined) continue;
      for (const value of valuesAt(node, [key]))
        if (all.size < MOST && isObject(value)) all.add(value);
    }
    if (all.size >= MOST) break;
  }
  return [...all];
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ownAddresses(page: PageView): string[] {
  const canonical = page.links("canonical").map((link) => link.href);
  return [page.url, ...canonical, ...page.meta("og:url")].flatMap((url) =>
    url ? [bare(url)] : [],
  );
}

/** An address without what varies between copies of it: scheme, www, query, fragment, last slash. */
function bare(url: string): string {
  const [address = ""] = url.slice(0, 2000).trim().toLowerCase().split(/[?#]/, 1);
  return address.replace(/^(?:https?:)?\/\/(?:www\.)?/, "").replace(/\/{1,9}$/, "");
}

function plain(text: unknown): string {
  return typeof text === "string"
    ? oneLine(text.slice(0, 500))
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : "";
}
