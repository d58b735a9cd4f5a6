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

  of({ name, attribs }: ElementNode): Signature {
    const names = attribs["class"] ?? "";
    const looks = getOrInsert(this.#tags, name, () => new Map<string, Signature>());
    return getOrInsert(looks, names, () => ({
      names,
      siblingKey: `${name}.${names.trim().split(/\s/, 1)[0] ?? ""}`,
      proseShare: 0,
    }));
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
