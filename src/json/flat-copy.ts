// A body of ten thousand paragraphs is copied in a hundred steps.
const AT_ONCE = 128;

/**
 * Plain data with strings of its own.
 *
 * V8 cuts a string out of a longer one by pointing into it: a title of 60 characters kept a page of 1.3 MB alive. What
 * JSON writes and reads again points nowhere.
 */
export function flatCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/**
 * Puts flat copies in the place of what a list holds, and of what long lists right inside of that hold: some at a time, so that
 * no long list is there twice, or as text.
 */
export function replaceByFlatCopies(list: unknown[]): void {
  for (let from = 0; from < list.length; from += AT_ONCE) {
    const some = list.slice(from, from + AT_ONCE);
    const long = some.map(takeLongLists);
    const copies = flatCopy(some);
    for (const [i, copy] of copies.entries()) {
      const lists = long[i];
      if (lists !== undefined) Object.assign(copy as object, lists);
      list[from + i] = copy;
    }
  }
}

/** The long lists of an object by their names, copied; empty ones hold their places. */
function takeLongLists(value: unknown): Record<string, unknown[]> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  let taken: Record<string, unknown[]> | undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(inner) || inner.length <= AT_ONCE) continue;
    replaceByFlatCopies(inner);
    taken = { ...taken, [name]: inner };
    Object.assign(value, { [name]: [] });
  }
  return taken;
}
