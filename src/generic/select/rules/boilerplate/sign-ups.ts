import { nearest, upwards } from "../../../../tree/ancestors.js";
import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
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
// Each of these addresses holds one of these: most hold none, and are asked once instead of three times.
const ANY =
  /subscri|abo|suscri|prenumer|join|offer|log-?in|sign-?in|anmeld|connexion|account|don|spende|contribute|support-?us/i;
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
    const root = selection.page.containers.all[0]?.element;
    if (root === undefined) return;
    const { links, inputs } = controlsIn(root);
    const boxes = new Set<Container>();
    const fields = inputs.filter((input) => input.is(FIELDS)).slice(0, MOST_FIELDS);
    for (const field of fields) {
      const box = largestBox(field.parent, selection.page, LONGEST);
      if (box !== undefined) boxes.add(box);
    }
    dropBoxes(boxes, selection, "sign-up form");
    const { appeals, walls } = boxesWithLinks(links, selection);
    dropBoxes(appeals, selection, "appeal");
    dropBoxes(walls, selection, "wall", MOST_WALL);
  },
};

interface Controls {
  readonly links: ElementNode[];
  readonly inputs: ElementNode[];
}

/** Links and fields of the page, in its order. */
function controlsIn(element: ElementNode, found: Controls = { links: [], inputs: [] }): Controls {
  for (const child of element.children) {
    if (child.type === "text") continue;
    const { name } = child;
    if (name === "a") {
      if ((child.bits & ATTRIBUTE.href) > 0) found.links.push(child);
    } else if (name === "input") found.inputs.push(child);
    controlsIn(child, found);
  }
  return found;
}

/** Small boxes that link to a gift, and the smallest that link to both ways in. */
function boxesWithLinks(
  links: readonly ElementNode[],
  { page: { containers } }: Selection,
): {
  readonly appeals: ReadonlySet<Container>;
  readonly walls: ReadonlySet<Container>;
} {
  const appeals = new Set<Container>();
  const paid = new Set<ElementNode>();
  const ways: ElementNode[] = [];
  const add = (boxes: Set<Container>, box: ElementNode | undefined): void => {
    const container = box && containers.at(box);
    if (container !== undefined && container.length <= LONGEST) boxes.add(container);
  };
  for (const link of links) {
    const href = (link.attribs["href"] ?? "").slice(0, LONGEST);
    if (!ANY.test(href)) continue;
    if (GIVE.test(href)) add(appeals, nearest(link.parent, isAppeal, LEVELS));
    if (PAY.test(href)) for (const box of upwards(link.parent, WALL_LEVELS)) paid.add(box);
    else if (ENTER.test(href)) ways.push(link);
  }
  const walls = new Set<Container>();
  for (const { parent } of ways)
    add(
      walls,
      nearest(parent, (box) => paid.has(box), WALL_LEVELS),
    );
  return { appeals, walls };
}

function isAppeal({ attribs }: ElementNode): boolean {
  return APPEAL.test(attribs["class"] ?? "");
}
