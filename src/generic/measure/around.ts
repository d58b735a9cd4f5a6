import type { Container, Containers } from "./containers.js";

/**
 * For each container, by its place: the nearest that passes, of it and those around it. Each is asked once for the whole page,
 * where a walk up from every block asks the outer ones again and again.
 */
export function nearestAround(
  { all }: Containers,
  test: (container: Container) => boolean,
): readonly (Container | undefined)[] {
  const found: (Container | undefined)[] = [];
  for (const container of all) {
    const { parent } = container;
    found.push(test(container) ? container : parent && found[parent.index]);
  }
  return found;
}

/** The same, but of several the outermost. */
export function outermostAround(
  { all }: Containers,
  test: (container: Container) => boolean,
): readonly (Container | undefined)[] {
  const found: (Container | undefined)[] = [];
  for (const container of all) {
    const { parent } = container;
    found.push((parent && found[parent.index]) ?? (test(container) ? container : undefined));
  }
  return found;
}

/** Is it one of so many boxes, the inner one counted? */
export function isWithin(outer: Container, inner: Container, levels: number): boolean {
  return inner.depth - outer.depth < levels;
}
