import type { EntryFacts } from "../../body/entries/entry-facts.js";
import { ownProperty, valuesAt } from "../../json/path.js";
import type { JsonObject, JsonValue } from "../../model/json.js";
import type { PageView } from "../../model/page.js";
import { readAuthors } from "../../values/authors.js";
import { readDate } from "../../values/date.js";
import { readText } from "../../values/text.js";
import { typesOf } from "../fields/article-node.js";
import { inJsonLd, inMicrodata } from "../fields/structured.js";

/** An entry of a live blog, or a post of a thread, as the page's data describes it. */
export interface DeclaredEntry extends EntryFacts {
  /** The id of its element, where its address ends with one. */
  readonly id: string | undefined;
  /** Its text, maybe with markup. */
  readonly text: string;
}

const KEYS = ["liveBlogUpdate", "acceptedAnswer", "suggestedAnswer"];
// A day's live blog has some hundred entries.
const MOST = 2000;

/** The postings that the page declares to machines, in its order; the question before its answers. */
export function declaredEntries(page: PageView): readonly DeclaredEntry[] {
  return page.memo(declared);
}

/** What the page declares of the question that it is about. */
export function declaredQuestion(page: PageView): EntryFacts | undefined {
  const node = [...page.memo(inJsonLd), ...page.memo(inMicrodata)].find(isQuestion);
  return node && read(node, page);
}

function isQuestion(node: JsonObject): boolean {
  const type = ownProperty(node, "@type");
  // Most nodes have one type, and another.
  if (typeof type === "string" && !type.endsWith("Question")) return false;
  return typesOf(node).includes("Question");
}

function declared(page: PageView): DeclaredEntry[] {
  const found = page
    .memo(inJsonLd)
    .flatMap((node) => [
      ...(isQuestion(node) ? [node] : []),
      ...KEYS.flatMap((key) => valuesAt(node, [key], (id) => page.node(id))),
    ])
    .slice(0, MOST)
    .map((node) => read(node, page))
    // Questions that the site asks itself, with answers by nobody, are chapters of an article.
    .filter(({ time, authors }) => time !== undefined || authors.length > 0);
  // The same people on each entry, and several, are those of the whole live blog.
  const teams = new Set(found.map(({ authors }) => authors.map(({ name }) => name).join()));
  return found.length > 1 && teams.size === 1 && (found[0]?.authors.length ?? 0) > 1
    ? found.map((posting) => ({ ...posting, authors: [] }))
    : found;
}

/** What stands behind the first "#" of an address. */
function fragmentOf(address: string): string | undefined {
  const at = address.indexOf("#");
  return at < 0 || at === address.length - 1 ? undefined : address.slice(at + 1);
}

function read(node: JsonValue, page: PageView): DeclaredEntry {
  const at = (...keys: string[]): JsonValue[] =>
    keys.flatMap((key) => valuesAt(node, [key], (id) => page.node(id)));
  const title = readText(at("headline"));
  const time = readDate(at("datePublished", "dateCreated"), page);
  const text = at("articleBody", "text")[0];
  const address = at("url", "@id")[0];
  return {
    id: typeof address === "string" ? fragmentOf(address) : undefined,
    text: typeof text === "string" ? text : "",
    authors: readAuthors(at("author"), page) ?? [],
    ...(title !== undefined && { title }),
    ...(time !== undefined && { time }),
  };
}
