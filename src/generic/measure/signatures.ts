import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import type { ElementNode } from "../../tree/node.js";
import { type ClassOdds, classLogOdds } from "./class-odds.js";
import { getOrInsert } from "./get-or-insert.js";
import { rolesNamed } from "./roles.js";

/** What class and id say of an element. */
export interface ClassEvidence {
  /** Log-odds of article text. */
  readonly logOdds: number;
  /** Kinds of boxes, as bits. */
  readonly roles: number;
}

/** What elements of one tag and class have in common. */
export interface Signature {
  /** Their class as it stands. */
  readonly names: string;
  /** Tag and first class: what siblings of one kind have in common, also where each has a number of its own. */
  readonly siblingKey: string;
  /** How much of what reads like sentences looks so. */
  proseShare: number;
}

/** The looks of a page: a few dozen for a thousand elements, so that what names say is worked out once for each. */
export class Signatures {
  readonly #tags = new Map<string, Map<string, Signature>>();
  readonly #said = new Map<string, ClassEvidence>();
  readonly #odds: ClassOdds;

  constructor(odds: ClassOdds) {
    this.#odds = odds;
  }

  of({ name, attribs, bits }: ElementNode): Signature {
    const names = (bits & ATTRIBUTE.class) === 0 ? "" : (attribs["class"] ?? "");
    const looks = getOrInsert(this.#tags, name, () => new Map<string, Signature>());
    const known = looks.get(names);
    if (known !== undefined) return known;
    const first = names.trim().split(/\s/, 1)[0] ?? "";
    const look = { names, siblingKey: `${name}.${first}`, proseShare: 0 };
    looks.set(names, look);
    return look;
  }

  classEvidence(names: string): ClassEvidence {
    return getOrInsert(this.#said, names, () => ({
      logOdds: classLogOdds(names, this.#odds),
      roles: rolesNamed(names),
    }));
  }

  /** How many children of an element are of each kind. */
  siblingCounts(parent: ElementNode): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const child of parent.children) {
      if (child.type !== "tag") continue;
      const { siblingKey } = this.of(child);
      counts.set(siblingKey, (counts.get(siblingKey) ?? 0) + 1);
    }
    return counts;
  }
}
