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

/** Reads a model from its text: a base, then nodes in preorder, `feature<cut` or a vote. */
export function readModel(text: string): Model {
  const [base = "0", ...tokens] = text.split(" ");
  const features = new Int16Array(tokens.length).fill(-1);
  const values = new Float64Array(tokens.length);
  const above = new Int32Array(tokens.length);
  const roots: number[] = [];
  // Branches that still wait for their second child.
  const waiting: { node: number; first: boolean }[] = [];
  tokens.forEach((token, node) => {
    if (waiting.length === 0) roots.push(node);
    const parent = waiting[waiting.length - 1];
    if (parent !== undefined && !parent.first) above[parent.node] = node;
    const at = token.indexOf("<");
    values[node] = Number(token.slice(at + 1));
    if (at >= 0) {
      features[node] = Number(token.slice(0, at));
      waiting.push({ node, first: true });
      return;
    }
    while (waiting.length > 0) {
      const last = waiting[waiting.length - 1];
      if (last === undefined || last.first) {
        if (last !== undefined) last.first = false;
        break;
      }
      waiting.pop();
    }
  });
  return { base: Number(base), roots, features, values, above };
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
