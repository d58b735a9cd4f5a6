import { readDateText } from "../../dates/written.js";
import type { Block, LiveEntry } from "../../model/block.js";
import type { Author } from "../../model/fields.js";
import { oneLine } from "../../text/whitespace.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { parseFragment } from "../../tree/build/fragment.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader } from "../context.js";
import { withoutPositions } from "../positions.js";
import { inlineText } from "../word-count.js";
import { authorsOf, type EntryFacts, timeOf } from "./entry-facts.js";

const PROPS = /(?:^|\s)(?:liveBlogUpdate|suggestedAnswer|acceptedAnswer)(?:\s|$)/;
const TYPES = /schema\.org\/(?:Answer|Comment|DiscussionForumPosting)\/?$/i;
// What live blogs and the programs of forums call one entry.
const NAMES =
  /(?:^|\s)(?:(?:\w{1,20}-)?live-?(?:blog|event|feed|ticker)?-?(?:entry|post|update)|message--post|crawler-post|cPost|ipsComment|postbit(?:legacy)?|forum-?post)(?:\s|$)/i;
// Each of those names holds one of these, and few others do.
const NAMED = /live|post|ipsComment/i;
const CLOCK = /^\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|hrs?|[A-Z]{2,4}))?$/i;
// "Wednesday, 5 March 2024, 18:00 CET" has 35 characters.
const LONGEST_TIME = 40;
const BOXES = /^(?:article|div|section|li)$/;

const TELLING = ATTRIBUTE.class | ATTRIBUTE.itemprop | ATTRIBUTE.itemtype;

/** May this box be an entry of a live blog, or a post of a thread? Asked when it opens. */
export function mayBeEntry(element: ElementNode): boolean {
  if ((element.bits & TELLING) === 0) return false;
  const names = element.attr("class");
  if (names !== undefined && NAMED.test(names) && NAMES.test(names)) return true;
  const prop = element.attr("itemprop");
  if (prop !== undefined && PROPS.test(prop)) return true;
  const type = element.attr("itemtype");
  return type !== undefined && TYPES.test(type);
}

/** Makes entries of boxes; it remembers which boxes hold others, so that nested ones are searched once. */
export class EntryReader {
  readonly #holds = new Map<ElementNode, boolean>();

  /** An entry with its time, author and title; nothing for a box around others. */
  read(element: ElementNode, reader: ElementReader): LiveEntry | undefined {
    if (!mayBeEntry(element) || this.#holdsEntry(element, reader)) return undefined;
    return toEntry(element, reader, { authors: [] });
  }

  #holdsEntry(element: ElementNode, reader: ElementReader): boolean {
    const known = this.#holds.get(element);
    if (known !== undefined) return known;
    const holds = element.children.some((child) => {
      if (child.type === "text") return false;
      const action = reader.context.rules.actions(child)[0]?.do;
      // The comments below an answer make it no box of answers.
      if (action === "drop") return false;
      const isEntry = action === "entry" || (BOXES.test(child.name) && mayBeEntry(child));
      return isEntry || this.#holdsEntry(child, reader);
    });
    this.#holds.set(element, holds);
    return holds;
  }
}

/** A box as an entry; what it does not say itself is as `known`. */
export function toEntry(
  element: ElementNode,
  reader: ElementReader,
  known: EntryFacts,
): LiveEntry | undefined {
  const blocks = reader.blocks(element);
  if (blocks.length === 0) return undefined;
  const { isCertain = false } = known;
  const time = timeKnown(timeOf(element, reader.dates), known);
  const own = authorsOf(element, reader.context.page.base);
  // The same name in the entry's own box may come with an address.
  const isOwn = own.length > 0 && !(isCertain && isOther(known.authors, own));
  const authors = isOwn ? own : known.authors;
  const text = time === undefined ? blocks : withoutTime(blocks, reader);
  const [title, remaining] = parted(text, known.title, authors);
  // It may stand below the title as well.
  const children = time === undefined ? remaining : withoutTime(remaining, reader);
  return {
    type: "liveEntry",
    ...(time !== undefined && { time }),
    authors,
    ...(title !== undefined && { title }),
    children,
  };
}

/** What the entry says, unless another day is certain; the same day may come with its clock. */
function timeKnown(own: string | undefined, known: EntryFacts): string | undefined {
  if (own === undefined || known.time === undefined) return own ?? known.time;
  const isSure = known.isCertain === true;
  return isSure && !own.startsWith(known.time.slice(0, 10)) ? known.time : own;
}

function isOther([known]: readonly Author[], [own]: readonly Author[]): boolean {
  return known !== undefined && known.name !== own?.name;
}

/** Blocks without the line in front of them that says the time and nothing else. */
function withoutTime(blocks: Block[], reader: ElementReader): Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph" || rest.length === 0) return blocks;
  const text = oneLine(inlineText(first.children));
  if (text.length > LONGEST_TIME || !/\d/.test(text)) return blocks;
  const isTime = CLOCK.test(text) || readDateText(text, reader.dates) !== undefined;
  return isTime ? rest : blocks;
}

/** An entry that stands in the page's data alone; lines are paragraphs where its text has no markup. */
export function entryFromData(
  text: string,
  reader: ElementReader,
  known: EntryFacts,
): LiveEntry | undefined {
  const marked = /<(?:p|br|div|ul|ol|h\d|blockquote|figure)\b/i.test(text);
  const markup = marked
    ? text
    : text
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("");
  const { authors, time, title } = known;
  const entry = toEntry(parseFragment(markup), reader, {
    authors,
    ...(time !== undefined && { time }),
  });
  return entry && withoutPositions({ ...entry, ...(title !== undefined && { title }) });
}

/**
 * The heading that an entry begins with is its title, and so is a paragraph that says what the title is known to be.
 * A heading may also say who writes, and when.
 */
function parted(
  blocks: Block[],
  known: string | undefined,
  authors: readonly Author[],
): [string | undefined, Block[]] {
  const [first, ...rest] = blocks;
  if (rest.length === 0 || (first?.type !== "heading" && first?.type !== "paragraph"))
    return [undefined, blocks];
  const text = oneLine(inlineText(first.children)).trim();
  const isTitle =
    text === known ||
    (first.type === "heading" &&
      text !== "" &&
      !/\d:\d\d/.test(text) &&
      !authors.some(({ name }) => text.startsWith(name)));
  return isTitle ? [text, rest] : [undefined, blocks];
}
