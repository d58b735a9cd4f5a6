import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "./segment.js";
import { namesSay } from "./tokens.js";

/** What is known of a box and everything in it. */
export interface Box {
  readonly element: ElementNode;
  readonly parent: Box | undefined;
  readonly depth: number;
  /** Names, role and tag of the box and of those around it, added up. */
  readonly says: number;
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
  dialog: "hidden",
};

/** The boxes around a page's blocks, with everything added up along the way to the root. */
export function boxesOf(blocks: readonly TextBlock[]): Map<ElementNode, Box> {
  const boxes = new Map<ElementNode, Box>();
  for (const block of blocks) {
    const good = isGood(block) ? block.length : 0;
    for (let box: Box | undefined = boxFor(block.box, boxes); box !== undefined; box = box.parent) {
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

function boxFor(element: ElementNode, boxes: Map<ElementNode, Box>): Box {
  const known = boxes.get(element);
  if (known !== undefined) return known;
  const parent = element.parent === null ? undefined : boxFor(element.parent, boxes);
  const names = `${element.attr("class") ?? ""} ${element.attr("id") ?? ""}`;
  const box: Box = {
    element,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    says: (parent?.says ?? 0) + namesSay(names),
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
  if (/(?:^|[\s_-])(?:comments?|respond|disqus|commentlist|kommentare?)(?:$|[\s_-])/i.test(names))
    bits |= BIT.comment;
  return bits;
}

/** How many of the nearest 16 siblings have the same tag and class. */
function likeIt(element: ElementNode): number {
  const names = element.attr("class");
  let alike = 0;
  for (let side = 0; side < 2; side++) {
    let node = side === 0 ? element.prev : element.next;
    for (let i = 0; i < 16 && node !== null; i++, node = side === 0 ? node.prev : node.next) {
      if (node.type === "tag" && node.name === element.name && node.attr("class") === names)
        alike++;
    }
  }
  return alike;
}
