import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import { attributeIn } from "../../../../tree/attributes.js";
import type { ElementNode } from "../../../../tree/node.js";
import { isWithin, nearestAround } from "../../../measure/around.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";

type Part = "ingredients" | "steps";

// What cards of recipes, microdata and microformats call their parts.
const PARTS: Readonly<Record<Part, RegExp>> = {
  ingredients:
    /(?:^|[\s_-])(?:recipe)?(?:ingredients?|zutaten|ingr[ée]dients|ingredientes|ingredienti)(?:$|[\s_-])/i,
  steps:
    /(?:^|[\s_-])(?:recipe-?)?(?:instructions?|directions|method|steps|preparation|zubereitung|preparación|preparazione|préparation)(?:$|[\s_-])|recipe-?instructions/i,
};
const NAMED = /ngr|zutat|instr|direc|method|step|prep|zuber|pr[ée]p/i;
const TELLING = ATTRIBUTE.class | ATTRIBUTE.itemprop;
const LEVELS = 6;
// What holds more of the page is the layout's.
const MOST = 0.8;

/** What a recipe needs and how it is made are kept where the page names both, with the headings above their parts. */
export const recipes: SelectionRule = {
  name: "recipes",
  apply(selection) {
    const { blocks, containers, total } = selection.page;
    const classes = containers.signatures.named(NAMED);
    if (classes.size === 0 && !containers.all.some(isMarked)) return;
    const named = nearestAround(
      containers,
      (box) =>
        box.length <= total * MOST &&
        (classes.has(box.signature) || isMarked(box)) &&
        partOf(box.element) !== undefined,
    );
    const parts = new Map<PlacedBlock, Part>();
    for (const block of blocks) {
      const { container, text, length } = block;
      const around = named[container.index];
      if (around === undefined || !isWithin(around, container, LEVELS)) continue;
      // The number of a step that its box shows.
      const isNumber = length < 3 && !/\p{L}/u.test(text);
      const part = partOf(around.element);
      if (part !== undefined && mayBeKept(block) && !isNumber) parts.set(block, part);
    }
    if (new Set(parts.values()).size < 2) return;
    for (const block of parts.keys()) {
      selection.keep(block);
      const above = blocks[block.index - 1];
      if (above?.isHeading === true && mayBeKept(above)) selection.keep(above);
    }
  },
};

/** Is it a property of microdata? */
function isMarked({ element }: Container): boolean {
  return (element.bits & ATTRIBUTE.itemprop) > 0;
}

function mayBeKept({ reason, linked, length }: PlacedBlock): boolean {
  return reason === undefined && linked <= length / 2;
}

function partOf({ attributes, bits }: ElementNode): Part | undefined {
  if ((bits & TELLING) === 0) return undefined;
  const names = `${attributeIn(attributes, "class") ?? ""} ${attributeIn(attributes, "itemprop") ?? ""}`;
  if (!NAMED.test(names)) return undefined;
  if (PARTS.ingredients.test(names)) return "ingredients";
  return PARTS.steps.test(names) ? "steps" : undefined;
}
