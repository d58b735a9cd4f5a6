import { nearest } from "../../../../tree/ancestors.js";
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
    dropBoxes(boxesWithLinks(selection), selection, "appeal");
  },
};

function boxesWithLinks({ page }: Selection): ReadonlySet<ElementNode> {
  const found = new Set<ElementNode>();
  const paid = new Set<ElementNode>();
  const entered = new Set<ElementNode>();
  const isAppeal = ({ attribs }: ElementNode): boolean => APPEAL.test(attribs["class"] ?? "");
  for (const link of page.blocks[0]?.box.root?.all("a[href]") ?? []) {
    const href = (link.attribs["href"] ?? "").slice(0, LONGEST);
    if (GIVE.test(href)) {
      const box = nearest(link.parent, isAppeal, LEVELS);
      const length = box && page.containers.get(box)?.length;
      if (box !== undefined && length !== undefined && length <= LONGEST) found.add(box);
    }
    const way = PAY.test(href) ? paid : ENTER.test(href) ? entered : undefined;
    const around = way && largestBox(link.parent, page, LONGEST);
    if (around !== undefined) way?.add(around);
  }
  for (const box of paid) if (entered.has(box)) found.add(box);
  return found;
}
