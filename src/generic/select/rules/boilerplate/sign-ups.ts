import { wordTest } from "../../../../text/words.js";
import { nearest, upwards } from "../../../../tree/ancestors.js";
import { attributeIn } from "../../../../tree/attributes.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PageStats } from "../../../measure/page-stats.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";
import { dropBoxes, largestBox } from "./small-boxes.js";

// What asks for an address or a password.
const FIELD = /^(?:email|password)$/i;
const LONGEST = 500;
const MOST_FIELDS = 20;
// A wall asks its reader to come in or to pay, and has a way to each.
const PAY =
  /(?:^|[/._-])(?:subscri\w*|abo(?:nn\w*|s)?|suscri\w*|prenumer\w*|join|offers?)(?:$|[/?#._-])/i;
const ENTER = /(?:^|[/._-])(?:log-?in|sign-?in|anmeld\w*|connexion|account)(?:$|[/?#._-])/i;
const GIVE = /(?:^|[/._-])(?:donat\w*|spenden?|contribute|support-?us|dona|don)(?:$|[/?#._-])/i;
const APPEAL =
  /(?:^|[\s_-])(?:support(?:-us)?|donat\w*|spenden?|appeal|fundrais\w*|contribut\w*|membership)(?:$|[\s_-])/i;
const WALL = /(?:^|[\s_-])(?:pay|reg|login|meter|subscri\w*|content)-?(?:wall|gate)/i;
// What stands before a wall may be no more than a paragraph.
const MOST_WALL = 0.6;
const WALL_LEVELS = 5;
const LEVELS = 3;
// "Follow us on X": what a site asks of those who read it.
const CALL = wordTest(
  {
    en: "(?:follow|like|find|join) (?:us|our)|(?:subscribe|sign up) (?:to|for) (?:our|the)|(?:download|get) (?:our|the .{1,40}) (?:app|newsletter)|you have (?:\\d+|one|two|three) (?:free )?(?:articles?|stor(?:y|ies)) (?:left|remaining)|you have \\d+ free",
    de: "folgen sie (?:uns|der)|abonnieren sie (?:uns|den|unser)|folgt uns|jetzt abonnieren",
    fr: "suivez[- ](?:nous|l['’])|abonnez[- ]vous|inscrivez[- ]vous (?:à|pour)",
    es: "síguenos|suscr[íi]bete|únete a(?:l| nuestro)|siga (?:a|toda la información)",
    it: "seguici|iscriviti (?:al|alla)|scarica (?:la|l['’])",
    pt: "siga (?:o|a|nosso)|inscreva-se|assine (?:o|a|nossa)|participe d[oa] (?:canal|grupo)",
    nl: "volg ons|schrijf je in|meld je aan voor",
    pl: "obserwuj nas|zapisz się",
    ru: "подписывайтесь|подпишитесь|присоединяйтесь к",
    id: "ikuti (?:kami|berita)",
    tr: "bizi takip edin",
  },
  "^[^\\p{L}\\p{N}]{0,6}",
  "(?![\\p{L}\\p{N}])",
);
const LONGEST_CALL = 160;

/**
 * A box with a field for an address or a password asks its reader to sign up or in, one with links to both is a wall, as is one
 * that is named so and has a way in; one that is named so and links there asks for a gift, and a line with a link that begins
 * so asks as well: none is text of the article.
 */
export const signUps: SelectionRule = {
  name: "sign-ups",
  apply(selection) {
    const { page } = selection;
    const boxes = new Set<Container>();
    for (const field of page.elements.fields.filter(asksForAddress).slice(0, MOST_FIELDS)) {
      const box = largestBox(field.parent, page, LONGEST);
      if (box !== undefined) boxes.add(box);
    }
    dropBoxes(boxes, selection, "sign-up form");
    dropBoxes(appealsOf(page), selection, "appeal");
    dropBoxes(wallsOf(page), selection, "wall", MOST_WALL);
    if (page.genre === "documentation" || page.genre === "thread") return;
    for (const block of page.blocks)
      if (block.keep && isCall(block)) selection.drop(block, "asks to follow or subscribe");
  },
};

function isCall(block: PlacedBlock): boolean {
  const { length, linked, isHeading } = block;
  return linked > 0 && !isHeading && length <= LONGEST_CALL && CALL(block.wholeLine);
}

function asksForAddress({ attributes }: ElementNode): boolean {
  return (
    FIELD.test(attributeIn(attributes, "type") ?? "") ||
    /email/i.test(attributeIn(attributes, "name") ?? "")
  );
}

/** Small boxes that link to a gift. */
function appealsOf({ containers, elements }: PageStats): ReadonlySet<Container> {
  const boxes = new Set<Container>();
  // On most pages no box is named so.
  const names = new Set([...containers.signatures.named(APPEAL)].map((one) => one.names));
  if (names.size === 0) return boxes;
  for (const link of elements.links) {
    const named = nearest(
      link.parent,
      ({ attributes }) => names.has(attributeIn(attributes, "class") ?? ""),
      LEVELS,
    );
    const box = named && containers.at(named);
    if (box !== undefined && box.length <= LONGEST && GIVE.test(addressOf(link))) boxes.add(box);
  }
  return boxes;
}

/** The smallest boxes that link to both ways in, or to one and are named as a wall. */
function wallsOf({ containers, elements: { links } }: PageStats): ReadonlySet<Container> {
  const walls = new Set<Container>();
  const ways = links.filter((link) => ENTER.test(addressOf(link)));
  if (ways.length === 0) return walls;
  const paying = new Set(links.filter((link) => PAY.test(addressOf(link))));
  const paid = new Set<ElementNode>();
  for (const { parent } of paying) for (const box of upwards(parent, WALL_LEVELS)) paid.add(box);
  for (const way of ways) {
    if (paying.has(way)) continue;
    const box = nearest(way.parent, (node) => paid.has(node) || isNamedWall(node), WALL_LEVELS);
    const container = box && containers.at(box);
    if (container !== undefined && container.length <= LONGEST) walls.add(container);
  }
  return walls;
}

function isNamedWall({ attributes }: ElementNode): boolean {
  return WALL.test(attributeIn(attributes, "class") ?? "");
}

function addressOf(link: ElementNode): string {
  return (link.attr("href") ?? "").slice(0, LONGEST);
}
