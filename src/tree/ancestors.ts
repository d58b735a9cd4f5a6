/** What stands in a box of its own kind. */
interface Boxed<Box> {
  readonly parent: Box | null | undefined;
}

/** A box and those around it, inner ones first, `levels` of them at the most. */
export function* upwards<Box extends Boxed<Box>>(
  from: Box | null | undefined,
  levels: number = Number.POSITIVE_INFINITY,
): Generator<Box, void, undefined> {
  let box = from;
  for (let level = 0; level < levels && box; level++, box = box.parent) yield box;
}

/** The first that passes of a box and those around it, `levels` looked at, at the most. */
export function nearest<Box extends Boxed<Box>>(
  from: Box | null | undefined,
  test: (box: Box) => boolean,
  levels: number = Number.POSITIVE_INFINITY,
): Box | undefined {
  let box = from;
  for (let level = 0; level < levels && box; level++, box = box.parent) if (test(box)) return box;
  return undefined;
}

/** Adds to a set, and says whether it was new there. */
export function addIfNew<Value>(set: Set<Value>, value: Value): boolean {
  const { size } = set;
  return set.add(value).size > size;
}
