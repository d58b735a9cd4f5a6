import { plainText } from "../body/plain-text.js";
import type { Article } from "../model/article.js";
import type { PageData } from "../page/page-data.js";
import { nearest, upwards } from "../tree/ancestors.js";
import type { ElementNode } from "../tree/node.js";
import { type ProposedEntries, proposeEntries } from "./propose-entries.js";
import { builtNames, commonSelector, namesOf, oneLine } from "./stable-names.js";

/** A page's tree, and what the generic engine made of it. */
export interface ReadPage {
  readonly name: string;
  readonly root: ElementNode;
  readonly page: PageData;
  readonly article: Article;
}

/** Where the body seems to stand, by selectors that hold on all pages of one template. */
export interface ProposedLayout {
  readonly id: string;
  readonly scope?: string;
  readonly container?: string;
  readonly entries?: readonly ProposedEntries[];
  readonly drop?: readonly string[];
}

/** A page and the element that holds its body. */
interface Boxed {
  readonly page: ReadPage;
  readonly box: ElementNode;
}

// The box of the body holds at least so much of its text.
const MOST_OF_IT = 0.8;
const MOST_DROPS = 15;
const SHORTEST_LINE = 20;

/** Proposes layouts from what the generic engine kept on each page: one for threads, one for each template of the others. */
export function proposeLayouts(pages: readonly ReadPage[]): {
  readonly layouts: readonly ProposedLayout[];
  readonly warnings: readonly string[];
} {
  const threads = pages.filter(({ article }) => posts(article) > 1);
  const entries = proposeEntries(threads);
  const others = entries === undefined ? pages : pages.filter((page) => !threads.includes(page));
  const boxed = others.flatMap((page) => {
    const box = bodyBox(page);
    return box === undefined ? [] : [{ page, box }];
  });
  const built = new Set(boxed.flatMap(({ box }) => builtNames(box)));
  const { layouts, nameless } = templates(boxed);
  return {
    layouts: [...(entries === undefined ? [] : [{ id: "thread", entries: [entries] }]), ...layouts],
    warnings: [
      ...[...built].map((name) => `"${name}" looks made by a build: no selector was made of it`),
      ...(entries === undefined && threads.length > 0
        ? ["the posts of the threads share no stable class, id or attribute"]
        : []),
      ...(boxed.length < others.length
        ? ["the generic engine finds no body on at least one page"]
        : []),
      ...nameless.map(
        ({ box, page }) =>
          `${page.name}: its body stands in ${shown(box)}, which has no stable class, id or attribute: name a container by hand`,
      ),
    ],
  };
}

/** How many posts an article has. */
export function posts(article: Article): number {
  return article.body.filter(({ type }) => type === "liveEntry").length;
}

/** One layout for all pages where they share a name of their boxes, else one for each group that does, the largest first. */
function templates(boxed: readonly Boxed[]): {
  readonly layouts: readonly ProposedLayout[];
  readonly nameless: readonly Boxed[];
} {
  const layouts: ProposedLayout[] = [];
  let open = boxed;
  for (;;) {
    const groups = new Map<string, Boxed[]>();
    for (const one of open)
      for (const name of namesOf(one.box)) groups.set(name, [...(groups.get(name) ?? []), one]);
    const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
    if (largest === undefined) return { layouts, nameless: open };
    open = open.filter((one) => !largest.includes(one));
    const layout = layoutOf(largest);
    if (layout !== undefined)
      layouts.push({ id: layouts.length === 0 ? "main" : `main-${layouts.length + 1}`, ...layout });
  }
}

function layoutOf(group: readonly Boxed[]): Omit<ProposedLayout, "id"> | undefined {
  const pages = group.map(({ page }) => page);
  const boxes = group.map(({ box }) => box);
  const container = commonSelector(boxes, pages);
  if (container === undefined) return undefined;
  const scopes = boxes.map((box, i) => scopeOf(box, pages[i]?.root));
  const scope = scopes.every((one) => one !== undefined)
    ? commonSelector(scopes as ElementNode[], pages)
    : undefined;
  const drop = proposeDrops(boxes, pages);
  return {
    ...(scope !== undefined && scope !== container && { scope }),
    container,
    ...(drop.length > 0 && { drop }),
  };
}

function shown(box: ElementNode): string {
  const classes = (box.attr("class") ?? "").split(/\s+/).filter((name) => name !== "");
  return [box.name, ...classes.slice(0, 3)].join(".");
}

/** The deepest element that holds nearly all texts of the body. */
function bodyBox({ root, article }: ReadPage): ElementNode | undefined {
  const kept = new Set(plainText(article.body).split("\n").map(oneLine));
  const counts = new Map<ElementNode, number>();
  let total = 0;
  for (const element of root.all("p, li, h2, h3, h4, blockquote, pre, div")) {
    const text = oneLine(element.text());
    if (text.length < 20 || !kept.has(text) || element.one("p") !== undefined) continue;
    total++;
    for (const node of upwards(element.parent)) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  let best: ElementNode | undefined;
  for (const [element, count] of counts)
    if (count >= total * MOST_OF_IT && (best === undefined || element.isIn(best))) best = element;
  return best;
}

/** The nearest element around the body that has the headline too. */
function scopeOf(box: ElementNode, root: ElementNode | undefined): ElementNode | undefined {
  const found = nearest(box, (node) => node === root || node.one("h1") !== undefined);
  return found === root ? undefined : found;
}

/** Boxes inside of the body of which nothing is kept, on any page. */
function proposeDrops(boxes: readonly ElementNode[], pages: readonly ReadPage[]): string[] {
  const seen = new Map<string, { pages: Set<number>; kept: boolean }>();
  boxes.forEach((box, i) => {
    const lines = plainText(pages[i]?.article.body ?? [])
      .split("\n")
      .map(oneLine);
    const text = lines.join(" ");
    const long = lines.filter((line) => line.length >= SHORTEST_LINE);
    for (const element of box.all("[class]")) {
      const own = oneLine(element.text());
      const isKept = own === "" || text.includes(own) || long.some((line) => own.includes(line));
      for (const selector of namesOf(element).filter((name) => name.includes("."))) {
        const entry = seen.get(selector) ?? { pages: new Set<number>(), kept: false };
        entry.pages.add(i);
        entry.kept ||= isKept;
        seen.set(selector, entry);
      }
    }
  });
  const candidates = [...seen]
    .filter(([, { kept, pages: on }]) => !kept && on.size >= Math.min(2, pages.length))
    .map(([selector]) => selector);
  // Of a box inside another that is left out nothing need be said.
  return candidates
    .filter((selector) =>
      boxes.some((box) =>
        box
          .all(selector)
          .some(
            ({ parent }) =>
              parent !== null && !candidates.some((other) => parent.closest(other) !== undefined),
          ),
      ),
    )
    .slice(0, MOST_DROPS);
}
