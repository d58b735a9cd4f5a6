import type { Author } from "../model/article.js";
import type { Block, LiveEntry } from "../model/block.js";
import { toIso } from "../text/iso-date.js";
import { pageUrl } from "../text/url.js";
import { oneLine } from "../text/whitespace.js";
import type { ElementNode } from "../tree/node.js";
import type { Reader } from "./context.js";
import { inlineText } from "./measure.js";

const PROPS = /(?:^|\s)(?:liveBlogUpdate|suggestedAnswer|acceptedAnswer)(?:\s|$)/;
const TYPES = /schema\.org\/(?:Answer|Comment|DiscussionForumPosting)\/?$/i;
// What live blogs and the programs of forums call one entry.
const NAMES =
  /(?:^|\s)(?:(?:\w{1,20}-)?live-?(?:blog|event|feed|ticker)?-?(?:entry|post|update)|message--post|crawler-post|cPost|ipsComment|postbit(?:legacy)?|forum-?post)(?:\s|$)/i;
const TIMES =
  "time[datetime], [itemprop~=datePublished], [itemprop~=dateCreated], [itemprop~=dateModified]";
const AUTHORS =
  "[itemprop~=author] [itemprop~=name], [itemprop~=author], [rel~=author], .username, [class~=author], [class*=author-name i]";
const LONGEST_NAME = 60;

/** May this box be an entry of a live blog, or a post of a thread? Asked when it opens. */
export function mayBeEntry(element: ElementNode): boolean {
  return (
    PROPS.test(element.attr("itemprop") ?? "") ||
    TYPES.test(element.attr("itemtype") ?? "") ||
    NAMES.test(element.attr("class") ?? "")
  );
}

/** An entry with its time, author and title; nothing for a box around others. */
export function readEntry(element: ElementNode, reader: Reader): LiveEntry | undefined {
  if (!mayBeEntry(element) || holdsEntry(element)) return undefined;
  const blocks = reader.blocks(element);
  if (blocks.length === 0) return undefined;
  const time = timeOf(element);
  const [title, children] = parted(blocks);
  return {
    type: "liveEntry",
    ...(time !== undefined && { time }),
    authors: authorsOf(element, reader),
    ...(title !== undefined && { title }),
    children,
  };
}

function holdsEntry(element: ElementNode): boolean {
  return element.children.some(
    (child) =>
      child.type === "tag" &&
      ((/^(?:article|div|section)$/.test(child.name) && mayBeEntry(child)) || holdsEntry(child)),
  );
}

function timeOf(element: ElementNode): string | undefined {
  const named = element.all(TIMES).map((one) => one.attr("datetime") ?? one.attr("content") ?? "");
  return named.map(toIso).find((time) => time !== undefined);
}

function authorsOf(element: ElementNode, reader: Reader): Author[] {
  for (const one of element.all(AUTHORS)) {
    const name = oneLine(one.attr("content") ?? one.text()).replace(/^by\s/i, "");
    if (name === "" || name.length > LONGEST_NAME) continue;
    const href = [one, one.one("a"), one.parent].map((link) => link?.attr("href")).find(Boolean);
    const url = href === undefined ? undefined : pageUrl(href, reader.context.page.base);
    return [{ name, ...(url !== undefined && { url }) }];
  }
  return [];
}

/** The heading that an entry begins with is its title. */
function parted(blocks: Block[]): [string | undefined, Block[]] {
  const [first, ...rest] = blocks;
  const title = first?.type === "heading" && rest.length > 0 ? inlineText(first.children) : "";
  return title.trim() === "" ? [undefined, blocks] : [oneLine(title), rest];
}
