const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const HEADINGS = set("h1 h2 h3 h4 h5 h6 p");
const CONTROLS = set("input option optgroup select button datalist textarea");
const TERMS = set("dd dt");
const READINGS = set("rt rp");
const SECTIONS = set("thead tbody");

/** Start tags, and the elements that they close if one of these is the innermost: as HTML's optional end tags say. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["tr", set("tr th td")],
  ["th", set("th")],
  ["td", set("thead th td")],
  ["body", set("head link script")],
  ["a", set("a")],
  ["li", set("li")],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, HEADINGS] as const),
  ...["select", "input", "output", "button", "datalist", "textarea"].map(
    (name) => [name, CONTROLS] as const,
  ),
  ["option", set("option")],
  ["optgroup", set("optgroup option")],
  ["dd", TERMS],
  ["dt", TERMS],
  ["rt", READINGS],
  ["rp", READINGS],
  ["tbody", SECTIONS],
  ["tfoot", SECTIONS],
]);

const VOID = set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr",
);

/** The elements that the start tag of one ends, where one of them is the innermost. */
export function endsOf(opening: string): ReadonlySet<string> | undefined {
  return CLOSED_BY.get(opening);
}

/** Has such an element neither content nor an end tag? */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}
