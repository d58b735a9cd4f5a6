import type { Block, LiveEntry } from "../../model/block.js";
import type { Author } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import type { CompiledEntry, EntryPart } from "../../profile/compiled-entry.js";
import { pageUrl } from "../../text/address/url.js";
import { oneLine } from "../../text/whitespace.js";
import type { ElementNode } from "../../tree/node.js";
import { readDate } from "../../values/date.js";
import type { ElementReader } from "../context.js";
import type { EmittedEntries } from "../emitted-entries.js";
import { reportRemoval } from "../removal.js";

// Names of users are short; what is longer is a box of something else.
const LONGEST_NAME = 80;

/** What stands in a box that is not in an entry inside of it. */
interface Own {
  readonly bodies: ElementNode[];
  readonly nested: ElementNode[];
  readonly found: Map<EntryPart, unknown[]>;
}

/** A box as an entry by the rule of a layout, and behind it the entries inside of it. */
export function readPost(
  element: ElementNode,
  entry: CompiledEntry,
  reader: ElementReader,
  emitted: EmittedEntries,
): Block[] {
  const own: Own = { bodies: [], nested: [], found: new Map() };
  const parts = [...entry.author, ...entry.time, ...entry.title];
  for (const part of parts) if (part.matches === undefined) note(own, part, element);
  gather(element, entry, parts, own, false);
  const bodies = entry.body === undefined ? [element] : own.bodies;
  const children = bodies.flatMap((body) => reader.blocks(body));
  emitted.add(children);
  const page = reader.context.page;
  const time = readDate(valuesOf(entry.time, own).flat(), page);
  const title = valuesOf(entry.title, own).find((value) => typeof value === "string");
  const post: LiveEntry = {
    type: "liveEntry",
    ...(time !== undefined && { time }),
    authors: valuesOf(entry.author, own)
      .flatMap((value) => authorOf(value, page))
      .slice(0, 1),
    ...(title !== undefined && { title }),
    children,
  };
  if (entry.body !== undefined && reader.context.diagnostics.traces)
    listRest(element, entry, reader);
  // Without a body rule, the entries inside are blocks of this one.
  const replies = entry.body === undefined ? [] : own.nested.flatMap((box) => reader.unit(box));
  return children.length === 0 ? replies : [post, ...replies];
}

function gather(
  box: ElementNode,
  entry: CompiledEntry,
  parts: readonly EntryPart[],
  own: Own,
  inBody: boolean,
): void {
  for (const child of box.children) {
    if (child.type === "text") continue;
    if (entry.matches(child)) {
      if (!inBody) own.nested.push(child);
      continue;
    }
    for (const part of parts) if (part.matches?.(child) === true) note(own, part, child);
    const isBody = !inBody && entry.body?.(child) === true;
    if (isBody) own.bodies.push(child);
    gather(child, entry, parts, own, inBody || isBody);
  }
}

/** Keeps the first value of a part. */
function note(own: Own, part: EntryPart, element: ElementNode): void {
  if (own.found.has(part)) return;
  const value = part.read(element);
  if (value !== undefined) own.found.set(part, [value]);
}

function valuesOf(parts: readonly EntryPart[], own: Own): unknown[] {
  return parts.flatMap((part) => own.found.get(part) ?? []);
}

function authorOf(value: unknown, page: PageView): Author[] {
  const { name, url } = typeof value === "string" ? { name: value } : (value as Linked);
  const text = oneLine(name);
  if (text === "" || text.length > LONGEST_NAME) return [];
  const address = url === undefined ? undefined : pageUrl(url, page.base);
  return [{ name: text, ...(address !== undefined && { url: address }) }];
}

interface Linked {
  readonly name: string;
  readonly url?: string;
}

/** Says what stands in the box and is neither the entry's body nor an entry inside of it. */
function listRest(box: ElementNode, entry: CompiledEntry, reader: ElementReader): void {
  const rest: ElementNode[] = [];
  holdsRead(box, entry, rest);
  const { context } = reader;
  for (const element of rest)
    if (element.text() !== "")
      reportRemoval(element, `outside of ${entry.bodyName}`, context, context.page);
}

/** Does the box hold something that is read? If so, `rest` gets the largest boxes in it that do not. */
function holdsRead(box: ElementNode, entry: CompiledEntry, rest: ElementNode[]): boolean {
  const before = rest.length;
  let holds = false;
  for (const child of box.children) {
    if (child.type === "text") continue;
    if (entry.matches(child) || entry.body?.(child) === true) holds = true;
    else if (holdsRead(child, entry, rest)) holds = true;
    else rest.push(child);
  }
  if (!holds) rest.length = before;
  return holds;
}
