/**
 * The largest number up to `most` that fits, where a smaller one fits whenever a larger does; `0` if not even one does. Asks about
 * numbers of its own size alone, so that a thousand short pieces of a long text are found in as many steps as its length asks for.
 */
export function largestFit(most: number, fits: (count: number) => boolean): number {
  let good = 0;
  let bad = 1;
  while (bad <= most && fits(bad)) {
    good = bad;
    bad *= 2;
  }
  bad = Math.min(bad, most + 1);
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
