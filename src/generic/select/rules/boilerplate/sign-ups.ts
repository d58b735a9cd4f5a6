import { nearest, upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Selection, SelectionRule } from "../selection.js";
import { dropBoxes, largestBox } from "./small-boxes.js";

const FIELDS = "input[type=email], input[type=password], input[name*=email i]";
const LONGEST = 500;
const MOST_FIELDS = 20;
// A wall asks its reader to come in or to pay, and has a way to each.
const PAY =
  /(?:^|[/._-])(?:subscri\w*|abo(?:nn\w*|s)?|suscri\w*|prenumer\w*|join|offers?)(?:$|[/?#._-])/i;
const ENTER = /(?:^|[/._-])(?:log-?in|sign-?in|anmeld\w*|connexion|account)(?:$|[/?#._-])/i;
const GIVE = /(?:^|[/._-])(?:donat\w*|spenden?|contribute|support-?us|dona|don)(?:$|[/?#._-])/i;
const APPEAL =
  /(?:^|[\s_-])(?:support(?:-us)?|donat\w*|spenden?|appeal|fundrais\w*|contribut\w*|membership)(?:$|[\s_-])/i;
// What stands before a wall may be no more than a paragraph.
const MOST_WALL = 0.6;
const WALL_LEVELS = 5;
const LEVELS = 3;

/**
 * A box with a field for an address or a password asks its reader to sign up or in, one with links to both a wall, one that
 * is named so and links there a gift: none is text of the article.
 */
export const signUps: SelectionRule = {
  name: "sign-ups",
  apply(selection) {
    const root = selection.page.blocks[0]?.box.root;
    const boxes = new Set<ElementNode>();
    for (const field of root?.all(FIELDS).slice(0, MOST_FIELDS) ?? []) {
      const box = largestBox(field.parent, selection.page, LONGEST);
      if (box !== undefined) boxes.add(box);
    }
    dropBoxes(boxes, selection, "sign-up form");
    const { appeals, walls } = boxesWithLinks(selection);
    dropBoxes(appeals, selection, "appeal");
    dropBoxes(walls, selection, "wall", MOST_WALL);
  },
};

/** Small boxes that link to a gift, and the smallest that link to both ways in. */
function boxesWithLinks({ page }: Selection): {
  readonly appeals: ReadonlySet<ElementNode>;
  readonly walls: ReadonlySet<ElementNode>;
} {
  const appeals = new Set<ElementNode>();
  const paid = new Set<ElementNode>();
  const ways: ElementNode[] = [];
  const isAppeal = ({ attribs }: ElementNode): boolean => APPEAL.test(attribs["class"] ?? "");
  const isSmall = (box: ElementNode): boolean => (page.containers.get(box)?.length ?? 0) <= LONGEST;
  for (const link of page.blocks[0]?.box.root?.all("a[href]") ?? []) {
    const href = (link.attribs["href"] ?? "").slice(0, LONGEST);
    if (GIVE.test(href)) {
      const box = nearest(link.parent, isAppeal, LEVELS);
      if (box !== undefined && isSmall(box)) appeals.add(box);
    }
    if (PAY.test(href)) for (const box of upwards(link.parent, WALL_LEVELS)) paid.add(box);
    else if (ENTER.test(href)) ways.push(link);
  }
  const both = ways.map(({ parent }) => nearest(parent, (box) => paid.has(box), WALL_LEVELS));
  const walls = both.flatMap((box) => (box !== undefined && isSmall(box) ? [box] : []));
  return { appeals, walls: new Set(walls) };
}
