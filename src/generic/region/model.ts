/** Trees that vote on a yes-or-no question, as `scripts/train/train.mjs` writes them. */
export interface Model {
  readonly base: number;
  /** Index of each tree's first node. */
  readonly roots: readonly number[];
  /** Feature asked at a node; -1 for a leaf. */
  readonly features: Int16Array;
  /** Where the question cuts; a leaf's vote. */
  readonly values: Float64Array;
  /** The node for answers at or above the cut; the one below stands next. */
  readonly above: Int32Array;
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
  const count = nodes.length / 2;
  const features = new Int16Array(count).fill(-1);
  const values = new Float64Array(count);
  const above = new Int32Array(count);
  const roots: number[] = [];
  let next = 0;
  const read = (): void => {
    const node = next++;
    const mark = nodes.charCodeAt(node * 2);
    const value = number(nodes.charCodeAt(node * 2 + 1));
    if (mark === 33) {
      values[node] = (value - ZERO) / STEPS;
      return;
    }
    const question = asked[number(mark)];
    features[node] = question?.feature ?? -1;
    values[node] = question?.cuts[value] ?? 0;
    read();
    above[node] = next;
    read();
  };
  while (next < count) {
    roots.push(next);
    read();
  }
  return { base: Number(base), roots, features, values, above };
}

/** The number behind a character: printable ones from `0` on, without backslash and controls. */
function number(code: number): number {
  return code < 92 ? code - 48 : code < 127 ? code - 49 : code - 114;
}

/** How sure the model is of "yes": 0 to 1. */
export function ask(model: Model, row: ArrayLike<number>): number {
  let score = model.base;
  for (const root of model.roots) {
    let node = root;
    for (
      let feature = model.features[node] ?? -1;
      feature >= 0;
      feature = model.features[node] ?? -1
    ) {
      node = (row[feature] ?? 0) < (model.values[node] ?? 0) ? node + 1 : (model.above[node] ?? 0);
    }
    score += model.values[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
}
