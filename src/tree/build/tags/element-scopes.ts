/** An end tag finds its element no further out than the nearest of these; `undefined` for tags that close nothing. */
export type Barriers = ReadonlySet<string>;

const words = (names: string): ReadonlySet<string> => new Set(names.split(" "));

// HTML, "The stack of open elements": what a scope ends at. Foreign content is left out of the tree.
const TABLE_PARTS = "caption table td th tbody thead tfoot tr colgroup";
const SCOPE = "applet caption html marquee object table td template th";
/** Start tags of these close an open paragraph. */
const CLOSES_PARAGRAPH =
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p pre search section summary table ul";
/** What HTML calls "special", as far as it may stand around text. */
const SPECIAL = `${CLOSES_PARAGRAPH} ${SCOPE} ${TABLE_PARTS} body button dd dt head iframe li noscript select textarea`;

const DEFAULT_SCOPE = words(SCOPE);
const LIST_ITEM_SCOPE = words(`${SCOPE} ol ul`);
const TABLE_SCOPE = words("html table template");
/** A paragraph is closed by every box: what `</p>` would have to pass is none of its content. */
const PARAGRAPH_SCOPE = words(SPECIAL);
const ANY_OTHER_SCOPE = PARAGRAPH_SCOPE;
const BLOCKS = words(CLOSES_PARAGRAPH);

/** Elements that a browser opens again behind what closed them; we do not, and so never close through them. */
const FORMATTING = words("a b big code em font i nobr s small strike strong tt u");

// The sections of a table hold rows and each other's end; a cell's end tag stays in its own table.
const SCOPE_OF: ReadonlyMap<string, Barriers> = new Map([
  ...[...BLOCKS, "button", "body", "head", "select", "object", "marquee", "applet"].map(
    (name) => [name, DEFAULT_SCOPE] as const,
  ),
  ...[...FORMATTING].map((name) => [name, DEFAULT_SCOPE] as const),
  ...TABLE_PARTS.split(" ").map((name) => [name, TABLE_SCOPE] as const),
  ["li", LIST_ITEM_SCOPE],
  ["dd", DEFAULT_SCOPE],
  ["dt", DEFAULT_SCOPE],
  ["p", PARAGRAPH_SCOPE],
]);

/** What the end tag of an element cannot pass, by HTML's tree construction ("in body", "in table"). */
export function barriersOf(name: string): Barriers {
  return SCOPE_OF.get(name) ?? ANY_OTHER_SCOPE;
}

/** Does the start tag of such an element close a paragraph that is open around it? */
export function closesParagraph(name: string): boolean {
  return BLOCKS.has(name);
}

/** Can a paragraph not be closed through such an element, because its text would lose a mark? */
export function isFormatting(name: string): boolean {
  return FORMATTING.has(name);
}
