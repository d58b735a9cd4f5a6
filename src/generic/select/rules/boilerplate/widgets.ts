import { upwards } from "../../../../tree/ancestors.js";
import type { Container } from "../../../measure/containers.js";
import type { SelectionRule } from "../selection.js";
import { dropBoxes } from "./small-boxes.js";

// What sites call their boxes of weather, traffic, prices and votes.
const NAMED =
  /(?:^|[\s_-])(?:weather|wetter|meteo|traffic|verkehr(?:slage)?|horoscopes?|horoskop|tickers?|stock-?quotes?|exchange-?rates?|polls?|surveys?|votings?|umfrage|sondage|sondaggio|encuesta|lottery)(?:$|[\s_-])/i;
const LEVELS = 3;
const LONGEST = 400;

/** A small box that is named as a service of the site, such as its weather, is no text of the article. */
export const widgets: SelectionRule = {
  name: "widgets",
  apply(selection) {
    const { blocks, containers } = selection.page;
    const named = containers.signatures.named(NAMED);
    if (named.size === 0) return;
    const boxes = new Set<Container>();
    for (const { container } of blocks)
      for (const box of upwards(container, LEVELS)) {
        if (box.length > LONGEST) break;
        if (named.has(box.signature)) boxes.add(box);
      }
    dropBoxes(boxes, selection, "widget of the site");
  },
};
