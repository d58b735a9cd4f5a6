import type { Container, Containers } from "./containers.js";

type Test = (container: Container) => boolean;
type Around = readonly (Container | undefined)[];

/**
 * For each container, by its place: the nearest that passes, of it and those around it. Each is asked once for the whole page,
 * where a walk up from every block asks the outer ones again and again.
 */
export function nearestAround(containers: Containers, test: Test): Around {
  return fromOuter(containers, (own, outer) => (test(own) ? own : outer));
}

/** The same, but of several the outermost. */
export function outermostAround(containers: Containers, test: Test): Around {
  return fromOuter(containers, (own, outer) => outer ?? (test(own) ? own : undefined));
}

/** For each container what is chosen of it and of what was chosen for the one around it; those stand before it. */
export function fromOuter(
  { all }: Containers,
  choose: (own: Container, outer: Container | undefined) => Container | undefined,
): Around {
  // As long as it will be: one that grows takes three times the memory, and a page has five.
  const found: (Container | undefined)[] = [...all];
  for (const own of all) found[own.index] = choose(own, own.parent && found[own.parent.index]);
  return found;
}

/** Is it one of so many boxes, the inner one counted? */
export function isWithin(outer: Container, inner: Container, levels: number): boolean {
  return inner.depth - outer.depth < levels;
}
