/** Trees that vote on a yes-or-no question, as `scripts/train/train.mjs` writes them. */
export interface Model {
  readonly base: number;
  /** Questions from a tree's top to its votes; where one ends before, the rest is filled up. */
  readonly depth: number;
  /**
   * Feature asked at a node. A tree takes `2 ** (depth + 1)` places: its top is at 1, and below `i` stand `2 * i`
   * for answers below the cut and `2 * i + 1` for the others.
   */
  readonly features: Uint16Array;
  /** Where the question cuts; at the last level, the vote. */
  readonly values: Float64Array;
}

// A leaf's vote is written in steps of 1/80, from -48/80.
const STEPS = 80;
const ZERO = 48;

/**
 * Reads a model from its text: a base, the cuts of each feature (`feature:cut,cut;…`), and the nodes in
 * preorder: a feature's and a cut's place in that table, or `!` and a vote, each as one character.
 */
export function readModel(text: string): Model {
  const [base = "0", table = "", nodes = ""] = text.split(" ");
  const asked = table.split(";").map((entry) => {
    const [feature = "-1", cuts = ""] = entry.split(":");
    return { feature: Number(feature), cuts: cuts.split(",").map(Number) };
  });
  const isLeaf = (node: number): boolean => nodes.charCodeAt(node * 2) === 33;
  let next = 0;
  const depthOf = (): number => (isLeaf(next++) ? 0 : 1 + Math.max(depthOf(), depthOf()));
  let depth = 0;
  let trees = 0;
  for (; next < nodes.length / 2; trees++) depth = Math.max(depth, depthOf());
  const size = 2 << depth;
  const features = new Uint16Array(trees * size);
  // No answer is at or above NaN: from a vote before its time the way goes down straight.
  const values = new Float64Array(trees * size).fill(Number.NaN);
  next = 0;
  const read = (top: number, at: number): void => {
    const node = next++;
    const value = number(nodes.charCodeAt(node * 2 + 1));
    if (isLeaf(node)) {
      let last = at;
      while (last < size / 2) last *= 2;
      values[top + last] = (value - ZERO) / STEPS;
      return;
    }
    const question = asked[number(nodes.charCodeAt(node * 2))];
    features[top + at] = question?.feature ?? 0;
    values[top + at] = question?.cuts[value] ?? Number.NaN;
    read(top, at * 2);
    read(top, at * 2 + 1);
  };
  for (let tree = 0; tree < trees; tree++) read(tree * size, 1);
  return { base: Number(base), depth, features, values };
}

/** The number behind a character: printable ones from `0` on, without backslash and controls. */
function number(code: number): number {
  return code < 92 ? code - 48 : code < 127 ? code - 49 : code - 114;
}

/** How sure the model is of "yes": 0 to 1. */
export function ask({ base, depth, features, values }: Model, row: ArrayLike<number>): number {
  const size = 2 << depth;
  let score = base;
  for (let top = 0; top < features.length; top += size) {
    let at = 1;
    // The answer as a number, because to branch on what cannot be foreseen takes half as long again.
    for (let level = 0; level < depth; level++)
      at = at * 2 + Number((row[features[top + at] ?? 0] ?? 0) >= (values[top + at] ?? 0));
    score += values[top + at] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
}
