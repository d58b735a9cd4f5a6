import type { Block, Callout } from "../../model/block.js";
import { oneLine } from "../../text/whitespace.js";
import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader } from "../context.js";
import { inlineText } from "../word-count.js";

/** What programs for documentation and notes call such a box. */
export const CALLOUT_BOX: RegExp =
  /(?:^|[\s_-])(?:admonition(?:block)?|callout|markdown-alert|alert|notecard|custom-block|hint|starlight-aside|information-macro)(?:$|[\s_-])/i;
// The kinds they have in common (GitHub, Docusaurus, MkDocs, Obsidian, Sphinx, Asciidoctor).
const KINDS =
  "note|info|information|tip|hint|success|important|warning|caution|danger|error|attention|seealso|todo|example|abstract|summary|tldr|question|quote|bug|failure|check|deprecated|secondary|primary";
const KIND = new RegExp(`(?:^|[\\s_-])(${KINDS})(?=$|\\s)`, "gi");
// Boxes that are nothing else, with or without a kind: `.. admonition::` of Sphinx has a title of its own, Ghost a colour.
const CERTAIN = /(?:^|\s)(?:admonition|kg-callout-card)(?:$|\s)/;
const GENERIC = /^(?:hint|secondary|primary)$/;
const TITLE =
  /(?:^|[\s_-])(?:admonition-?title|callout-?title|alert-?title|alert-?heading|custom-block-title|aside__title|admonitionheading\w*|admonition-heading|notecard-title|title|heading)(?:$|[\s_-])/i;
const LONGEST_TITLE = 160;
// Titles stand at the beginning, in a header of their own at most.
const TITLE_DEPTH = 4;
// "[!NOTE]" is how GitHub and Obsidian write one inside a quotation.
const QUOTED = /^\[!(\w{2,20})\][+-]?[ \t]*/;

/** May this box be a callout? Asked when it opens, so by its attributes alone. */
export function mayBeCallout(element: ElementNode): boolean {
  const names = element.attr("class") ?? "";
  if (element.attr("data-callout") !== undefined) return true;
  if (!CALLOUT_BOX.test(names)) return element.attr("role") === "note";
  return kindOf(element) !== undefined || CERTAIN.test(names);
}

/** A box set apart, with its kind and its title; without words below it, its title alone. */
export function readCallout(element: ElementNode, reader: ElementReader): Block[] {
  const content = contentOf(element);
  const heading = titleOf(element, TITLE_DEPTH);
  const children = reader.blocks(content, heading);
  // Not read again as a box: where each of 40 boxes holds the next and no text, that is 2 to the power of 40.
  if (children.length === 0) return heading === undefined ? [] : reader.unit(heading);
  const title =
    heading === undefined ? "" : oneLine(heading.text().replace(/^[^\p{L}\p{N}]+/u, ""));
  const callout: Callout = {
    type: "callout",
    kind: kindOf(element) ?? "note",
    ...(title !== "" && title.length <= LONGEST_TITLE && { title }),
    children,
  };
  return [callout];
}

/** A quotation that begins with "[!NOTE]". */
export function quotedCallout(blocks: readonly Block[]): Callout | undefined {
  const [first, ...rest] = blocks;
  const mark = first?.type === "paragraph" ? first.children[0] : undefined;
  const found = mark?.type === "text" ? QUOTED.exec(mark.value) : null;
  if (first?.type !== "paragraph" || mark?.type !== "text" || found === null) return undefined;
  const [written, kind = ""] = found;
  const line = [{ ...mark, value: mark.value.slice(written.length) }, ...first.children.slice(1)];
  const end = line.findIndex(({ type }) => type === "break");
  const title = inlineText(end < 0 ? [] : line.slice(0, end)).trim();
  const text = line.slice(end + 1);
  const isEmpty = inlineText(text).trim() === "";
  return {
    type: "callout",
    kind: kind.toLowerCase(),
    ...(title !== "" && { title }),
    children: isEmpty ? rest : [{ type: "paragraph", children: text }, ...rest],
  };
}

function kindOf(element: ElementNode): string | undefined {
  const named = element.attr("data-callout") ?? element.attr("data-admonition-type");
  if (named !== undefined && /^[\w-]{1,30}$/.test(named)) return named.toLowerCase();
  const kinds = [...(element.attr("class") ?? "").matchAll(KIND)].map(([, kind = ""]) =>
    kind.toLowerCase(),
  );
  return kinds.find((kind) => !GENERIC.test(kind)) ?? kinds[0];
}

/** Where a table only sets an icon beside the text, the cell of the text. */
function contentOf(element: ElementNode): ElementNode {
  const table = element.children.find((child) => child.type === "tag");
  if (table?.type !== "tag" || table.name !== "table") return element;
  return table.one("td.content") ?? element;
}

function titleOf(box: ElementNode, depth: number): ElementNode | undefined {
  for (const child of box.children) {
    if (child.type === "text") {
      if (child.data.trim() !== "") return undefined;
      continue;
    }
    if (TITLE.test(child.attr("class") ?? "")) {
      const text = briefText(child, LONGEST_TITLE);
      if (text !== undefined && text !== "") return child;
    }
    const inside = depth === 0 ? undefined : titleOf(child, depth - 1);
    if (inside !== undefined) return inside;
    // What stands before a title is an icon.
    if (briefText(child, 2) === undefined) return undefined;
  }
  return undefined;
}
