import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "./segment.js";
import { namesSay } from "./tokens.js";

/** What is known of a box and everything in it. */
export interface Box {
  readonly element: ElementNode;
  readonly parent: Box | undefined;
  readonly depth: number;
  /** What its class and id say: log-odds of article text. */
  readonly says: number;
  /** The same of the box and all around it, added up. */
  readonly saysAll: number;
  /** The worst that one of them says. */
  readonly saysLeast: number;
  /** Which kinds of box it stands in: bits of {@link KINDS}. */
  readonly kinds: number;
  /** How often the same tag and class stand in its parent. */
  repeats: number;
  blocks: number;
  length: number;
  linked: number;
  /** Length of text that reads like an article's: sentences, few links. */
  good: number;
  paragraphs: number;
}

/** Kinds of boxes that tell of their content. */
export const KINDS = [
  "nav",
  "header",
  "footer",
  "aside",
  "form",
  "article",
  "main",
  "list",
  "table",
  "body",
  "hidden",
  "comment",
  "caption",
  "consent",
  "quote",
] as const;

const BIT = Object.fromEntries(KINDS.map((kind, i) => [kind, 1 << i])) as Readonly<
  Record<(typeof KINDS)[number], number>
>;
const ROLES: Readonly<Record<string, (typeof KINDS)[number]>> = {
  navigation: "nav",
  menu: "nav",
  menubar: "nav",
  banner: "header",
  contentinfo: "footer",
  complementary: "aside",
  search: "form",
  main: "main",
  article: "article",
  dialog: "hidden",
  tablist: "nav",
};
const TAGS: Readonly<Record<string, (typeof KINDS)[number]>> = {
  nav: "nav",
  header: "header",
  footer: "footer",
  aside: "aside",
  form: "form",
  article: "article",
  main: "main",
  ul: "list",
  ol: "list",
  menu: "list",
  table: "table",
  blockquote: "quote",
  dialog: "hidden",
};

// What publishing systems and consent platforms name things, in English: evidence for the model, no verdict.
const COMMENT =
  /(?:^|[\s_-])(?:comments?|respond|disqus|commentlist|kommentare?)(?:$|[\s_-])|comment[-_]?(?:body|text|content|list)/i;
const CAPTION =
  /caption|(?:^|[\s_-])(?:legend|credits?|copyright)(?:$|[\s_-])|(?:photo|image|media)[-_]?credit/i;
const CONSENT = /cookie|consent|gdpr|onetrust|(?:^|\s)ot-|didomi|usercentrics|sp_message/i;
const QUOTE = /quote/i;

/** The boxes around a page's blocks, with everything added up along the way to the root. */
export function boxesOf(blocks: readonly TextBlock[]): Map<ElementNode, Box> {
  const boxes = new Map<ElementNode, Box>();
  const says = new Map<string, number>();
  for (const block of blocks) {
    const good = isGood(block) ? block.length : 0;
    for (
      let box: Box | undefined = boxFor(block.box, boxes, says);
      box !== undefined;
      box = box.parent
    ) {
      box.blocks++;
      box.length += block.length;
      box.linked += block.linked;
      box.good += good;
      if (block.box.name === "p") box.paragraphs++;
    }
  }
  return boxes;
}

/** Does it read like a sentence of an article? */
export function isGood(block: TextBlock): boolean {
  return (
    block.length >= 60 && block.linked < block.length / 3 && (block.stops > 0 || block.commas > 1)
  );
}

function boxFor(
  element: ElementNode,
  boxes: Map<ElementNode, Box>,
  known: Map<string, number>,
): Box {
  const made = boxes.get(element);
  if (made !== undefined) return made;
  const parent = element.parent === null ? undefined : boxFor(element.parent, boxes, known);
  const names = `${element.attr("class") ?? ""} ${element.attr("id") ?? ""}`;
  const says = known.get(names) ?? namesSay(names);
  known.set(names, says);
  const box: Box = {
    element,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    says,
    saysAll: (parent?.saysAll ?? 0) + says,
    saysLeast: Math.min(parent?.saysLeast ?? 0, says),
    kinds: (parent?.kinds ?? 0) | kindOf(element, names),
    repeats: 0,
    blocks: 0,
    length: 0,
    linked: 0,
    good: 0,
    paragraphs: 0,
  };
  boxes.set(element, box);
  if (parent !== undefined) box.repeats = likeIt(element);
  return box;
}

function kindOf(element: ElementNode, names: string): number {
  const role = element.attr("role");
  const byRole = role !== undefined && Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  const kind = byRole ?? (Object.hasOwn(TAGS, element.name) ? TAGS[element.name] : undefined);
  let bits = kind === undefined ? 0 : BIT[kind];
  if (element.attr("itemprop")?.includes("articleBody") === true) bits |= BIT.body;
  if (
    element.attr("hidden") !== undefined ||
    /display:\s*none|visibility:\s*hidden/i.test(element.attr("style") ?? "")
  )
    bits |= BIT.hidden;
  if (names !== " ") {
    if (COMMENT.test(names)) bits |= BIT.comment;
    if (CAPTION.test(names)) bits |= BIT.caption;
    if (CONSENT.test(names)) bits |= BIT.consent;
    if (QUOTE.test(names)) bits |= BIT.quote;
  }
  return bits;
}

/** Tag and first class: what siblings of one kind have in common, also where each has a number of its own. */
export function kinOf(element: ElementNode): string {
  const names = (element.attr("class") ?? "").trim();
  const end = names.search(/\s/);
  return `${element.name}.${end < 0 ? names : names.slice(0, end)}`;
}

/** How many of the nearest 16 siblings are of one kind with it. */
function likeIt(element: ElementNode): number {
  const kin = kinOf(element);
  let alike = 0;
  for (let side = 0; side < 2; side++) {
    let node = side === 0 ? element.prev : element.next;
    for (let i = 0; i < 16 && node !== null; i++, node = side === 0 ? node.prev : node.next) {
      if (node.type === "tag" && node.name === element.name && kinOf(node) === kin) alike++;
    }
  }
  return alike;
}
