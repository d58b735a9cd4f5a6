import { upwards } from "../../tree/ancestors.js";
import type { Container } from "../measure/containers.js";
import type { PageStats } from "../measure/page-stats.js";
import { ROLE } from "../measure/roles.js";

// Roles that class and id name; what a tag says holds for all that it holds.
const NAMED = ROLE.comment | ROLE.consent | ROLE.caption;

/**
 * The roles of each box, without those that a box around the headline is named for: what holds the headline is no part
 * beside it, whatever its class says ("single-kommentar", "cookies-enabled").
 */
export function rolesBelowHeadline(page: PageStats): (container: Container) => number {
  const node = page.blocks[page.heading]?.container;
  const around = (node?.roles ?? 0) & NAMED;
  if (around === 0) return ({ roles }) => roles;
  const path = new Set(upwards(node));
  const known = new Map<Container, number>();
  const namedIn = (container: Container | undefined): number => {
    if (container === undefined || path.has(container)) return 0;
    let named = known.get(container);
    if (named === undefined) {
      named = namedIn(container.parent) | container.named;
      known.set(container, named);
    }
    return named;
  };
  return (container) => (container.roles & ~NAMED) | (namedIn(container) & NAMED);
}
