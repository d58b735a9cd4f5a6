import { upwards } from "../../../../tree/ancestors.js";
import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { SelectionRule } from "../selection.js";
import { dropBoxes } from "./small-boxes.js";

// What sites call their boxes of weather, traffic, prices and votes.
const NAMED =
  /(?:^|[\s_-])(?:weather|wetter|meteo|traffic|verkehr(?:slage)?|horoscopes?|horoskop|tickers?|stock-?quotes?|exchange-?rates?|polls?|umfrage|sondaggio|encuesta|lottery)(?:$|[\s_-])/i;
const LEVELS = 3;
const LONGEST = 400;

/** A small box that is named as a service of the site, such as its weather, is no text of the article. */
export const widgets: SelectionRule = {
  name: "widgets",
  apply(selection) {
    const { blocks, containers } = selection.page;
    const boxes = new Set<ElementNode>();
    blocks.forEach(({ box }) => {
      for (const node of upwards(box, LEVELS)) {
        if ((containers.get(node)?.length ?? 0) > LONGEST) return;
        if ((node.bits & ATTRIBUTE.class) > 0 && NAMED.test(node.attribs["class"] ?? ""))
          boxes.add(node);
      }
    });
    dropBoxes(boxes, selection, "widget of the site");
  },
};
