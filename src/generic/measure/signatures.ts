import type { ElementNode } from "../../tree/node.js";
import { namesSay } from "./class-odds.js";
import { getOrInsert } from "./get-or-insert.js";
import { kindsNamed } from "./roles.js";

/** What class and id say of an element. */
export interface Said {
  /** Log-odds of article text. */
  readonly says: number;
  /** Kinds of boxes, as bits. */
  readonly kinds: number;
}

/** What elements of one tag and class have in common. */
export interface Look {
  /** Their class as it stands. */
  readonly names: string;
  /** Tag and first class: what siblings of one kind have in common, also where each has a number of its own. */
  readonly kin: string;
  /** How much of what reads like sentences looks so. */
  alike: number;
}

/** The looks of a page: a few dozen for a thousand elements, so that what names say is worked out once for each. */
export class Looks {
  readonly #tags = new Map<string, Map<string, Look>>();
  readonly #said = new Map<string, Said>();

  of({ name, attribs }: ElementNode): Look {
    const names = attribs["class"] ?? "";
    const looks = getOrInsert(this.#tags, name, () => new Map<string, Look>());
    return getOrInsert(looks, names, () => ({
      names,
      kin: `${name}.${names.trim().split(/\s/, 1)[0] ?? ""}`,
      alike: 0,
    }));
  }

  said(names: string): Said {
    return getOrInsert(this.#said, names, () => ({
      says: namesSay(names),
      kinds: kindsNamed(names),
    }));
  }

  /** How many children of an element are of each kind. */
  kin(parent: ElementNode): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const child of parent.children) {
      if (child.type !== "tag") continue;
      const { kin } = this.of(child);
      counts.set(kin, (counts.get(kin) ?? 0) + 1);
    }
    return counts;
  }
}
