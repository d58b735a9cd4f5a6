import type { JsonObject, JsonValue } from "../model/json.js";
import { ATTRIBUTE } from "../tree/attribute-bits.js";
import { attributeIn } from "../tree/attributes.js";
import { briefText } from "../tree/brief-text.js";
import type { ElementNode, RootNode } from "../tree/node.js";

/** One item while its properties are gathered; page-made names never become keys of a plain object by assignment. */
interface Item {
  readonly element: ElementNode;
  readonly properties: Map<string, (JsonValue | Item)[]>;
}

// Elements that are read because items refer to them; the most on the corpus are 40.
const MOST_REFERRED = 20_000;
// Longer texts are bodies, and nobody reads them here. The bounds keep nested properties linear.
const LONGEST = 1000;

/**
 * The page's top-level microdata items, each in the shape of a JSON-LD node: `@type`, then lists of values.
 *
 * Source: https://html.spec.whatwg.org/multipage/microdata.html. RDFa Lite's `typeof` and `property`
 * (https://www.w3.org/TR/rdfa-lite/) are read as the same thing. Texts above 1,000 characters are left out.
 */
export function readMicrodata(root: RootNode): JsonObject[] {
  const tops: Item[] = [];
  const byId = new Map<string, ElementNode>();
  visit(root, undefined, tops, byId);
  let left = MOST_REFERRED;
  for (const item of tops) {
    // The parts of an item that stand elsewhere on the page; one level, so that no ring can form.
    const ids = item.element.attr("itemref")?.slice(0, LONGEST).split(/\s+/) ?? [];
    for (const id of new Set(ids)) {
      const part = byId.get(id);
      if (part === undefined) continue;
      left -= sizeOf(part, left);
      // Many items may name one part of the page: what is read again and again ends here.
      if (left <= 0) break;
      visitElement(part, item, [], byId);
    }
  }
  return tops.map((item) => toNode(item, 0));
}

/** How many elements there are in one, counted up to `most`. */
function sizeOf(element: ElementNode, most: number): number {
  let size = 1;
  for (const child of element.children) {
    if (size >= most) break;
    if (child.type === "tag") size += sizeOf(child, most - size);
  }
  return size;
}

function visit(
  parent: ElementNode,
  item: Item | undefined,
  tops: Item[],
  byId: Map<string, ElementNode>,
): void {
  for (const child of parent.children) {
    if (child.type === "tag") visitElement(child, item, tops, byId);
  }
}

function visitElement(
  element: ElementNode,
  item: Item | undefined,
  tops: Item[],
  byId: Map<string, ElementNode>,
): void {
  const { attributes, bits } = element;
  const id = (bits & ATTRIBUTE.id) === 0 ? undefined : attributeIn(attributes, "id");
  if (id !== undefined && !byId.has(id)) byId.set(id, element);
  const scoped = (bits & (ATTRIBUTE.itemscope | ATTRIBUTE.typeof)) !== 0;
  const names =
    item === undefined
      ? ""
      : (attributeIn(attributes, "itemprop") ?? attributeIn(attributes, "property") ?? "");
  const own: Item | undefined = scoped ? { element, properties: new Map() } : undefined;
  if (names !== "" && item !== undefined) {
    const value = own ?? readValue(element, names);
    for (const name of names.split(/\s+/)) {
      const key = name.replace(/^schema:/, "");
      // og:title and its like are metas that happen to stand inside an item.
      if (value !== undefined && key !== "" && !key.includes(":")) add(item, key, value);
    }
  } else if (own !== undefined) tops.push(own);
  visit(element, own ?? item, tops, byId);
}

function add(item: Item, name: string, value: JsonValue | Item): void {
  const values = item.properties.get(name);
  if (values === undefined) item.properties.set(name, [value]);
  else values.push(value);
}

const ADDRESSES: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  audio: "src",
  embed: "src",
  iframe: "src",
  img: "src",
  source: "src",
  track: "src",
  video: "src",
  object: "data",
  data: "value",
  meter: "value",
  time: "datetime",
};

const NAMES = /(?:^|[\s:])(?:name|headline)(?:\s|$)/;

function readValue(element: ElementNode, names: string): string | undefined {
  const content = element.attr("content");
  if (content !== undefined) return content.length <= LONGEST ? content : undefined;
  const attribute = Object.hasOwn(ADDRESSES, element.name) ? ADDRESSES[element.name] : undefined;
  // A link's address is its value by the standard; what is named is meant by its text all the same.
  const isName = NAMES.test(names) && element.name === "a";
  const value = attribute === undefined || isName ? undefined : element.attr(attribute);
  return value ?? briefText(element, LONGEST);
}

function toNode(item: Item, depth: number): JsonObject {
  const type = item.element.attr("itemtype") ?? item.element.attr("typeof") ?? "";
  const id = item.element.attr("itemid");
  const entries: [string, JsonValue][] = [
    ["@type", type.split(/\s+/).map((name) => name.replace(/^.*[/#:]/, ""))],
  ];
  if (id !== undefined) entries.push(["@id", id]);
  for (const [name, values] of item.properties) {
    const read = values.map((value) =>
      isItem(value) ? (depth < 16 ? toNode(value, depth + 1) : null) : value,
    );
    entries.push([name, read]);
  }
  return Object.fromEntries(entries);
}

function isItem(value: JsonValue | Item): value is Item {
  return (
    typeof value === "object" &&
    value !== null &&
    "properties" in value &&
    value.properties instanceof Map
  );
}
