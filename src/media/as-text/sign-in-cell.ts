import { shownLine } from "../../text/invisible-marks.js";
import { nearest } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";

// "Yes", "not available".
const LONGEST = 24;
const LEVELS = 4;

/** What a picture says that is alone in its cell of a table, in a row with words: a tick for "Yes", a cross for "No". */
export function signInCell(image: ElementNode): string | undefined {
  const alt = shownLine(image.attr("alt") ?? "");
  if (alt === "" || alt.length > LONGEST) return undefined;
  const cell = nearest(image.parent, ({ name }) => name === "td" || name === "th", LEVELS);
  return cell?.text() === "" && cell.parent?.text() !== "" ? alt : undefined;
}
