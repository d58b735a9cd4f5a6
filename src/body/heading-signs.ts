import { nearest } from "../tree/ancestors.js";
import { briefText } from "../tree/brief-text.js";
import { HEADINGS } from "../tree/element-kinds.js";
import type { ElementNode } from "../tree/node.js";

const SIGN =
  /(?:^|[\s_-])(?:headerlink|header-?anchor|heading-?(?:anchor|link)|anchor(?:-?link|js-link)?|hash-?link|permalink|direct-?link|section-?link)(?:$|[\s_-])/i;
const EDIT = /(?:^|[\s_-])(?:mw-)?edit-?(?:section|link|button)(?:$|[\s_-])/i;
const WORD = /[\p{L}\p{N}]/u;
// "Link to this heading", "Permalink to this headline".
const SPOKEN =
  /^(?:(?:perma|direct |anchor )?link(?: to (?:this |the )?[\w ]{0,60})?|copy link|edit|\[edit\])$/i;
// Beside the signature of a function: where it is written.
const SOURCE = /^\[(?:view )?(?:source|src)(?: code)?\]$/i;
const LONGEST = 80;
const MOST_UP = 4;

/** Is it a sign beside a heading or a term: a link to that itself, one to edit what is below it, one to its source? */
export function isHeadingSign(element: ElementNode): boolean {
  const names = element.attr("class") ?? "";
  if (EDIT.test(names)) return isInHeading(element);
  if (element.name !== "a") return false;
  if (isInTerm(element)) {
    const text = briefText(element, LONGEST);
    if (text !== undefined && SOURCE.test(text)) return true;
  }
  const isNamed = SIGN.test(names);
  const isOwn = element.attr("href")?.includes("#") === true;
  if (!isOwn || (!isNamed && !isInHeading(element))) return false;
  const text = briefText(element, LONGEST);
  return text !== undefined && (!WORD.test(text) || (isNamed && SPOKEN.test(text)));
}

function isInTerm(element: ElementNode): boolean {
  return (
    nearest(element.parent, ({ name }) => name === "dt" || HEADINGS.has(name), 2) !== undefined
  );
}

function isInHeading(element: ElementNode): boolean {
  const isHeading = (node: ElementNode): boolean =>
    HEADINGS.has(node.name) || /(?:^|[\s_-])heading\d?(?:$|[\s_-])/i.test(node.attr("class") ?? "");
  return nearest(element.parent, isHeading, MOST_UP) !== undefined;
}
