// Gradient-boosted trees for a yes-or-no question, on histograms: small, exact, no dependency.

/** Cuts each feature into at most `bins` parts of equal weight. */
export function binning(rows, bins = 48) {
  const features = rows[0].length;
  const edges = [];
  for (let f = 0; f < features; f++) {
    const step = Math.max(1, Math.floor(rows.length / 20_000));
    const values = [];
    for (let i = 0; i < rows.length; i += step) values.push(rows[i][f]);
    values.sort((a, b) => a - b);
    const cuts = new Set();
    for (let b = 1; b < bins; b++) cuts.add(values[Math.floor((b * values.length) / bins)]);
    edges.push([...cuts].filter((cut) => cut > values[0]).sort((a, b) => a - b));
  }
  return edges;
}

export function toBins(rows, edges) {
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
  return columns;
}

/** Returns { base, trees }; a tree is nested: [feature, cut, below, atOrAbove] or a number. */
export function train(
  columns,
  edges,
  labels,
  weights,
  { trees = 60, depth = 5, rate = 0.15, lambda = 2, least = 4, rows = 1, columns: share = 1 } = {},
) {
  const n = labels.length;
  let positive = 0;
  let all = 0;
  for (let i = 0; i < n; i++) {
    positive += weights[i] * labels[i];
    all += weights[i];
  }
  const base = Math.log(positive / (all - positive));
  const scores = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const model = [];
  const random = generator(1);
  for (let t = 0; t < trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]));
      gradient[i] = weights[i] * (p - labels[i]);
      hessian[i] = weights[i] * p * (1 - p);
    }
    const asked = columns.map((_, f) => f).filter(() => random() < share);
    const grow = (members, level) => {
      let g = 0;
      let h = 0;
      for (const i of members) {
        g += gradient[i];
        h += hessian[i];
      }
      const leaf = () => (-rate * g) / (h + lambda);
      if (level === depth || h < least * 2) return leaf();
      let best = { gain: 1e-4, feature: -1, bin: 0 };
      for (const f of asked) {
        const size = edges[f].length + 1;
        if (size < 2) continue;
        const column = columns[f];
        const gs = new Float64Array(size);
        const hs = new Float64Array(size);
        for (const i of members) {
          gs[column[i]] += gradient[i];
          hs[column[i]] += hessian[i];
        }
        let gl = 0;
        let hl = 0;
        for (let b = 0; b < size - 1; b++) {
          gl += gs[b];
          hl += hs[b];
          const hr = h - hl;
          if (hl < least || hr < least) continue;
          const gr = g - gl;
          const gain =
            (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - (g * g) / (h + lambda);
          if (gain > best.gain) best = { gain, feature: f, bin: b };
        }
      }
      if (best.feature < 0) return leaf();
      const column = columns[best.feature];
      const below = [];
      const above = [];
      for (const i of members) (column[i] <= best.bin ? below : above).push(i);
      return [
        best.feature,
        edges[best.feature][best.bin],
        grow(Int32Array.from(below), level + 1),
        grow(Int32Array.from(above), level + 1),
        best.bin,
      ];
    };
    const members = [];
    for (let i = 0; i < n; i++) if (random() < rows) members.push(i);
    const tree = grow(Int32Array.from(members), 0);
    for (let i = 0; i < n; i++) {
      let node = tree;
      while (typeof node !== "number") node = columns[node[0]][i] <= node[4] ? node[2] : node[3];
      scores[i] += node;
    }
    model.push(tree);
  }
  return { base, trees: model };
}

export function predict({ base, trees }, row) {
  let score = base;
  for (let node of trees) {
    while (typeof node !== "number") node = row[node[0]] < node[1] ? node[2] : node[3];
    score += node;
  }
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
