import { getOrInsert } from "../../text/get-or-insert.js";
import { isBlank } from "../../text/whitespace.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { attributeIn } from "../../tree/attributes.js";
import { briefText } from "../../tree/brief-text.js";
import { HEADINGS } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import { type ClassOdds, classLogOdds } from "./class-odds.js";
import { ROLE, rolesNamed } from "./roles.js";

/** What elements of one tag and class have in common. */
export interface Signature {
  /** Its place among the page's. */
  readonly index: number;
  readonly name: string;
  /** Their class as it stands. */
  readonly names: string;
  /** Tag and first class: what siblings of one kind have in common, also where each has a number of its own. */
  readonly siblingKey: string;
  /** The kinds of boxes that their class names, as bits; -1 until they are asked for. */
  roles: number;
  /** What their class says, as log-odds of article text; NaN until that is asked for. */
  logOdds: number;
  /** How much of what reads like sentences looks so. */
  proseShare: number;
}

// What a pattern takes for an end of a name, with what it never takes for the space between two.
const APART = "\n\0\n";

/** The signatures of a page: some ninety for a thousand elements, so that what names say is worked out once for each. */
export class Signatures {
  readonly all: Signature[] = [];
  readonly #tags = new Map<string, Map<string, Signature>>();
  /** Of all boxes around text. */
  readonly #ids: string[] = [];
  readonly #asked = new Map<RegExp, boolean>();
  readonly #odds: ClassOdds;
  #lines: string | undefined;
  #last: Signature | undefined;

  constructor(odds: ClassOdds) {
    this.#odds = odds;
  }

  of({ name, attributes, bits }: ElementNode): Signature {
    const names = (bits & ATTRIBUTE.class) === 0 ? "" : (attributeIn(attributes, "class") ?? "");
    const last = this.#last;
    // Boxes of one kind mostly stand side by side.
    if (last !== undefined && last.names === names && last.name === name) return last;
    const known = this.#tags.get(name)?.get(names);
    if (known !== undefined) {
      this.#last = known;
      return known;
    }
    const line = names.trim();
    const end = line.search(/\s/);
    const first = end < 0 ? line : line.slice(0, end);
    const signature: Signature = {
      index: this.all.length,
      name,
      names,
      siblingKey: `${name}.${first}`,
      roles: -1,
      logOdds: Number.NaN,
      proseShare: 0,
    };
    this.all.push(signature);
    getOrInsert(this.#tags, name, () => new Map<string, Signature>()).set(names, signature);
    return signature;
  }

  /** The kinds of boxes that class and id of an element name, given its signature. */
  roles(element: ElementNode, signature: Signature): number {
    if (signature.roles < 0) signature.roles = rolesNamed(signature.names);
    const { roles } = signature;
    const id = idOf(element);
    if (id === undefined) return roles;
    this.#ids.push(id);
    // No name of a kind goes on behind a space: both say together what each says.
    const both = roles | rolesNamed(id);
    if (both === roles || !isAnchor(element, id)) return both;
    return roles | (isLabel(id) ? both & ROLE.comment : 0);
  }

  /** What class and id of an element say, as log-odds of article text: a third of all boxes are ruled out before it is asked. */
  logOdds(element: ElementNode, signature: Signature): number {
    const names = namesOf(element, signature);
    if (names !== signature.names) return classLogOdds(names, this.#odds);
    if (Number.isNaN(signature.logOdds))
      signature.logOdds = classLogOdds(signature.names, this.#odds);
    return signature.logOdds;
  }

  /** Does class or id of any box around text read so? They are asked as those of {@link named} are. */
  someNamed(pattern: RegExp): boolean {
    return getOrInsert(this.#asked, pattern, () =>
      pattern.test(`${this.#allNames()}${APART}${this.#ids.join(APART)}`),
    );
  }

  /**
   * Those whose class reads so: on most pages none does, and a rule about them has nothing to ask. All classes are asked at
   * once first, so that where the pattern has `^` or `$`, white space has to do as well.
   */
  named(pattern: RegExp): ReadonlySet<Signature> {
    if (!pattern.test(this.#allNames())) return new Set();
    return new Set(this.all.filter(({ names }) => names !== "" && pattern.test(names)));
  }

  /** How many children of an element are of each kind. */
  siblingCounts(parent: ElementNode): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    let [tag, names, key, run] = ["", "", "", 0];
    for (const child of parent.children) {
      if (child.type !== "tag") continue;
      const own = (child.bits & ATTRIBUTE.class) === 0 ? "" : (child.attr("class") ?? "");
      // Siblings of one kind mostly stand side by side: they are looked up and counted at once.
      if (child.name !== tag || own !== names) {
        if (run > 0) counts.set(key, (counts.get(key) ?? 0) + run);
        [tag, names, key, run] = [child.name, own, this.of(child).siblingKey, 0];
      }
      run++;
    }
    if (run > 0) counts.set(key, (counts.get(key) ?? 0) + run);
    return counts;
  }

  /** Of those that were known when it was first asked: boxes around text; what is counted beside them holds none. */
  #allNames(): string {
    this.#lines ??= this.all.map(({ names }) => names).join(APART);
    return this.#lines;
  }
}

function idOf({ attributes, bits }: ElementNode): string | undefined {
  return (bits & ATTRIBUTE.id) === 0 ? undefined : attributeIn(attributes, "id");
}

/** Class and id of an element as they stand, with a space between. */
export function namesOf(element: ElementNode, { names }: Signature): string {
  const id = idOf(element);
  return id === undefined ? names : `${names} ${id}`;
}

const LONGEST_HEADING = 120;
// A heading, the header around it, and the section around both.
const FIRST = 3;
const SECTION = /(?:^|[\s_-])sect(?:ion|\d)?(?:$|[\s_-])/i;

/** Is the id that of a term, of a heading which says the same, or of the section that it heads: the section on cookies is no notice. */
function isAnchor(element: ElementNode, id: string): boolean {
  const { name, attributes } = element;
  if (name === "dt") return true;
  if (
    name !== "section" &&
    !HEADINGS.has(name) &&
    !SECTION.test(attributeIn(attributes, "class") ?? "")
  )
    return false;
  let first: TreeNode | undefined = element;
  for (let level = 0; first?.type === "tag" && level <= FIRST; level++) {
    if (HEADINGS.has(first.name))
      return lettersOf(briefText(first, LONGEST_HEADING) ?? "") === lettersOf(id);
    first = first.children.find(
      // Targets of links without text stand in front of a heading.
      (child) =>
        child.type === "tag"
          ? child.children.length > 0
          : child.trimmedLength > 0 && !isBlank(child.data),
    );
  }
  return false;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** One word or two: comments below an article are headed so, too. */
const isLabel = (id: string): boolean => id.split(/[^\p{L}\p{N}]+/u).length < 3;
