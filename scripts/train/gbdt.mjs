// Gradient-boosted trees for a yes-or-no question, on histograms: small, exact, no dependency.

// More cuts make the written table larger and no verdict better.
const BINS = 32;

/** Cuts each feature into at most 32 parts of equal weight. */
function binning(rows) {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  return Array.from(rows[0], (_, feature) => {
    const values = [];
    for (let i = 0; i < rows.length; i += step) values.push(rows[i][feature]);
    values.sort((a, b) => a - b);
    const cuts = new Set();
    const distinct = [...new Set(rows.map((row) => row[feature]))];
    // A yes that is rarer than one part in 32 would fall between the parts.
    if (distinct.length <= BINS) for (const value of distinct) cuts.add(value);
    else
      for (let b = 1; b < BINS; b++)
        cuts.add(Number(values[Math.floor((b * values.length) / BINS)].toPrecision(3)));
    // Where most rows have one value, the parts between the others are worth more.
    const others = values.filter((value) => value !== values[values.length >> 1]);
    if (distinct.length > BINS && others.length < values.length / 2)
      for (let b = 1; b < 8; b++)
        cuts.add(Number(others[Math.floor((b * others.length) / 8)].toPrecision(3)));
    return [...cuts]
      .filter((cut) => cut > values[0])
      .sort((a, b) => a - b)
      .slice(0, BINS);
  });
}

/** The rows as columns of bins: what trees are grown on. */
export function table(rows) {
  const edges = binning(rows);
  const columns = edges.map(() => new Uint8Array(rows.length));
  rows.forEach((row, i) => {
    for (let f = 0; f < edges.length; f++) {
      const cuts = edges[f];
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (row[f] >= cuts[middle]) low = middle + 1;
        else high = middle;
      }
      columns[f][i] = low;
    }
  });
  return { edges, columns };
}

/**
 * Grows trees on the rows in `members`. Returns { base, trees, edges }; a tree is nested:
 * { feature, bin, below, above } or a number. `sample` is the share of rows, `features` the share of
 * features that each tree sees.
 */
export function train(
  { edges, columns },
  members,
  labels,
  weights,
  {
    trees = 60,
    depth = 5,
    rate = 0.15,
    lambda = 2,
    least = 4,
    gain: gamma = 1,
    sample = 0.5,
    features = 0.5,
    seed = 1,
  } = {},
) {
  const n = labels.length;
  let positive = 0;
  let all = 0;
  for (const i of members) {
    positive += weights[i] * labels[i];
    all += weights[i];
  }
  const base = Math.log(positive / (all - positive));
  const scores = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const random = generator(seed);
  const model = [];
  for (let t = 0; t < trees; t++) {
    for (const i of members) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      gradient[i] = weights[i] * (p - labels[i]);
      hessian[i] = weights[i] * p * (1 - p);
    }
    const asked = columns
      .map((_, f) => f)
      .filter((f) => edges[f].length > 0 && random() < features);
    const seen = members.filter(() => random() < sample);

    const histogram = (some) => {
      const sums = new Float64Array(asked.length * (BINS + 1) * 2);
      asked.forEach((f, place) => {
        const column = columns[f];
        const offset = place * (BINS + 1) * 2;
        for (const i of some) {
          const at = offset + column[i] * 2;
          sums[at] += gradient[i];
          sums[at + 1] += hessian[i];
        }
      });
      return sums;
    };
    const grow = (some, sums, level) => {
      let g = 0;
      let h = 0;
      for (let b = 0; b <= BINS; b++) {
        g += sums[b * 2];
        h += sums[b * 2 + 1];
      }
      const leaf = (-rate * g) / (h + lambda);
      if (level === depth || h < least * 2) return leaf;
      let best = { gain: gamma, place: -1, bin: 0 };
      asked.forEach((f, place) => {
        let gl = 0;
        let hl = 0;
        for (let b = 0; b < edges[f].length; b++) {
          const at = (place * (BINS + 1) + b) * 2;
          gl += sums[at];
          hl += sums[at + 1];
          const hr = h - hl;
          if (hl < least || hr < least) continue;
          const gr = g - gl;
          const gain =
            (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - (g * g) / (h + lambda);
          if (gain > best.gain) best = { gain, place, bin: b };
        }
      });
      if (best.place < 0) return leaf;
      const feature = asked[best.place];
      const column = columns[feature];
      const low = [];
      const high = [];
      for (const i of some) (column[i] <= best.bin ? low : high).push(i);
      // The larger half's sums are what the smaller half leaves.
      const small = histogram(low.length < high.length ? low : high);
      for (let k = 0; k < sums.length; k++) sums[k] -= small[k];
      const [lowSums, highSums] = low.length < high.length ? [small, sums] : [sums, small];
      const below = grow(low, lowSums, level + 1);
      return { feature, bin: best.bin, below, above: grow(high, highSums, level + 1) };
    };
    const tree = grow(seen, histogram(seen), 0);
    for (const i of members) scores[i] += vote(tree, columns, i);
    model.push(tree);
  }
  return { base, trees: model, edges };
}

function vote(tree, columns, row) {
  let node = tree;
  while (typeof node !== "number")
    node = columns[node.feature][row] <= node.bin ? node.below : node.above;
  return node;
}

/** How sure a model is of one row of the table: 0 to 1. */
export function predict({ base, trees }, { columns }, row) {
  const score = trees.reduce((sum, tree) => sum + vote(tree, columns, row), base);
  return 1 / (1 + Math.exp(-score));
}

/** The same numbers on every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
