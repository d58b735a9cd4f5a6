// Gradient-boosted trees for a yes-or-no question, on histograms: small, exact, no dependency.

import { seededRandom } from "../seeded-random.mjs";

// More cuts make the written table larger and no verdict better.
const BINS = 32;
const WIDTH = (BINS + 1) * 2;

/** Cuts each feature into at most 32 parts of equal weight. `rows` holds `width` numbers for each of its rows. */
function binning(rows, width) {
  const count = rows.length / width;
  const step = Math.max(1, Math.floor(count / 20_000));
  return Array.from({ length: width }, (_, feature) => {
    const some = new Float32Array(Math.ceil(count / step));
    for (let i = 0, k = 0; i < count; i += step) some[k++] = rows[i * width + feature];
    const values = some.sort();
    const distinct = new Set();
    for (let i = 0; i < count && distinct.size <= BINS; i++)
      distinct.add(rows[i * width + feature]);
    const cuts = new Set();
    // A yes that is rarer than one part in 32 would fall between the parts.
    if (distinct.size <= BINS) for (const value of distinct) cuts.add(Number(value.toPrecision(3)));
    else
      for (let b = 1; b < BINS; b++)
        cuts.add(Number(values[Math.floor((b * values.length) / BINS)].toPrecision(3)));
    // Where most rows have one value, the parts between the others are worth more.
    const usual = values[values.length >> 1];
    const others = values.filter((value) => value !== usual);
    if (distinct.size > BINS && others.length < values.length / 2)
      for (let b = 1; b < 8; b++)
        cuts.add(Number(others[Math.floor((b * others.length) / 8)].toPrecision(3)));
    return [...cuts]
      .filter((cut) => cut > values[0])
      .sort((a, b) => a - b)
      .slice(0, BINS);
  });
}

/** The rows as bins: what trees are grown on. */
export function table(rows, width, edges = binning(rows, width)) {
  const bins = new Uint8Array(rows.length);
  for (let f = 0; f < width; f++) {
    const cuts = edges[f];
    for (let at = f; at < rows.length; at += width) {
      const value = rows[at];
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value >= cuts[middle]) low = middle + 1;
        else high = middle;
      }
      bins[at] = low;
    }
  }
  return { edges, bins, width };
}

/**
 * Grows trees on the rows in `members`. Returns { base, trees, edges }; a tree is nested:
 * { feature, bin, below, above } or a number. `sample` is the share of rows, `features` the share of
 * features that each tree sees; a node with less than `least` of weight is not split.
 */
export function train(data, members, labels, weights, options) {
  const { trees, depth, rate, lambda, least, gain: gamma = 1, sample, features, seed } = options;
  const { edges, bins, width } = data;
  let positive = 0;
  let all = 0;
  for (const i of members) {
    positive += weights[i] * labels[i];
    all += weights[i];
  }
  const base = Math.log(positive / (all - positive));
  const count = members.length;
  const scores = new Float64Array(count).fill(base);
  const gradient = new Float64Array(labels.length);
  const hessian = new Float64Array(labels.length);
  const random = seededRandom(seed);
  const seen = new Int32Array(count);
  const spare = new Int32Array(count);
  const model = [];

  const histogram = (from, to, asked) => {
    const sums = new Float64Array(asked.length * WIDTH);
    for (let k = from; k < to; k++) {
      const i = seen[k];
      const row = i * width;
      const g = gradient[i];
      const h = hessian[i];
      for (let place = 0, offset = 0; place < asked.length; place++, offset += WIDTH) {
        const at = offset + bins[row + asked[place]] * 2;
        sums[at] += g;
        sums[at + 1] += h;
      }
    }
    return sums;
  };

  const grow = (from, to, sums, level, asked) => {
    let g = 0;
    let h = 0;
    for (let b = 0; b < WIDTH; b += 2) {
      g += sums[b];
      h += sums[b + 1];
    }
    const leaf = (-rate * g) / (h + lambda);
    if (level === depth || h < least * 2) return leaf;
    const whole = (g * g) / (h + lambda);
    let best = gamma;
    let bestPlace = -1;
    let bestBin = 0;
    for (let place = 0; place < asked.length; place++) {
      const cuts = edges[asked[place]].length;
      let gl = 0;
      let hl = 0;
      for (let b = 0, at = place * WIDTH; b < cuts; b++, at += 2) {
        gl += sums[at];
        hl += sums[at + 1];
        const hr = h - hl;
        if (hl < least) continue;
        if (hr < least) break;
        const gr = g - gl;
        const gain = (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - whole;
        if (gain > best) {
          best = gain;
          bestPlace = place;
          bestBin = b;
        }
      }
    }
    if (bestPlace < 0) return leaf;
    const feature = asked[bestPlace];
    // The rows of the lower half first, each half in its old order.
    let low = from;
    let high = 0;
    for (let k = from; k < to; k++) {
      const i = seen[k];
      if (bins[i * width + feature] <= bestBin) seen[low++] = i;
      else spare[high++] = i;
    }
    seen.set(spare.subarray(0, high), low);
    if (level + 1 === depth) {
      const halves = [histogram1(from, low), histogram1(low, to)].map(
        ([gs, hs]) => (-rate * gs) / (hs + lambda),
      );
      return { feature, bin: bestBin, below: halves[0], above: halves[1] };
    }
    // The larger half's sums are what the smaller half leaves.
    const lowIsSmall = low - from < to - low;
    const small = lowIsSmall ? histogram(from, low, asked) : histogram(low, to, asked);
    for (let k = 0; k < sums.length; k++) sums[k] -= small[k];
    const [lowSums, highSums] = lowIsSmall ? [small, sums] : [sums, small];
    const below = grow(from, low, lowSums, level + 1, asked);
    const above = grow(low, to, highSums, level + 1, asked);
    return { feature, bin: bestBin, below, above };
  };
  const histogram1 = (from, to) => {
    let g = 0;
    let h = 0;
    for (let k = from; k < to; k++) {
      g += gradient[seen[k]];
      h += hessian[seen[k]];
    }
    return [g, h];
  };

  for (let t = 0; t < trees; t++) {
    for (let k = 0; k < count; k++) {
      const i = members[k];
      const p = 1 / (1 + Math.exp(-scores[k]));
      gradient[i] = weights[i] * (p - labels[i]);
      hessian[i] = weights[i] * p * (1 - p);
    }
    const asked = Int32Array.from(
      edges.flatMap((cuts, f) => (cuts.length > 0 && random() < features ? [f] : [])),
    );
    let size = 0;
    for (let k = 0; k < count; k++) if (random() < sample) seen[size++] = members[k];
    const tree = grow(0, size, histogram(0, size, asked), 0, asked);
    model.push(tree);
    add([tree], data, members, scores);
  }
  return { base, trees: model, edges };
}

/** Adds the trees' votes on the rows in `members` to their scores. */
function add(trees, { bins, width }, members, scores) {
  for (const tree of trees) {
    const depth = depthOf(tree);
    const size = 2 << depth;
    const feature = new Uint16Array(size);
    const cut = new Int16Array(size).fill(BINS);
    const votes = new Float64Array(size);
    lay(tree, 1, { size, feature, cut, votes });
    for (let k = 0; k < members.length; k++) {
      const row = members[k] * width;
      let at = 1;
      for (let level = 0; level < depth; level++)
        at = at * 2 + (bins[row + feature[at]] > cut[at] ? 1 : 0);
      scores[k] += votes[at];
    }
  }
}

/** Lays a tree out flat: below place `i` stand `2 * i` and `2 * i + 1`. */
function lay(node, at, flat) {
  if (typeof node === "number") {
    let last = at;
    while (last < flat.size / 2) last *= 2;
    flat.votes[last] = node;
    return;
  }
  flat.feature[at] = node.feature;
  flat.cut[at] = node.bin;
  lay(node.below, at * 2, flat);
  lay(node.above, at * 2 + 1, flat);
}

function depthOf(node) {
  return typeof node === "number" ? 0 : 1 + Math.max(depthOf(node.below), depthOf(node.above));
}

/** How sure a model is of each of some rows of the table: 0 to 1. */
export function predict({ base, trees }, data, members) {
  const scores = new Float64Array(members.length).fill(base);
  add(trees, data, members, scores);
  return scores.map((score) => 1 / (1 + Math.exp(-score)));
}
