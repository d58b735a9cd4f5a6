import { PackedNumbers } from "./packed-numbers.js";

/** Trees that vote on a yes-or-no question, as `scripts/train/pack.mjs` writes them. */
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

// Votes are written in steps of 1/80.
const STEPS = 80;

/** The models of both verdicts. */
export interface Models {
  readonly first: Model;
  readonly second: Model;
}

/** Reads both from their text: the cuts of each feature, then the trees of each. */
export function readModels(text: string): Models {
  const numbers = new PackedNumbers(text);
  const list = <Item>(most: number, read: () => Item): Item[] =>
    Array.from({ length: numbers.next(most) }, read);
  const cut = (): number => {
    const sign = numbers.next(2) === 0 ? 1 : -1;
    return (sign * numbers.next(1000)) / 10 ** numbers.next(8);
  };
  const questions = list(256, () => list(64, cut))
    .map((cuts, feature) => ({ feature, cuts }))
    .filter(({ cuts }) => cuts.length > 0);
  const trees = (): Model => readTrees(numbers, questions, cut());
  return { first: trees(), second: trees() };
}

interface Question {
  readonly feature: number;
  readonly cuts: readonly number[];
}

/** How many trees, how deep, their votes from the least to the greatest; then their nodes, each before its branches. */
function readTrees(numbers: PackedNumbers, questions: readonly Question[], base: number): Model {
  const trees = numbers.next(1024);
  const depth = numbers.next(16);
  const least = -numbers.next(256);
  const votes = numbers.next(512);
  const size = 2 << depth;
  const features = new Uint16Array(trees * size);
  // No answer is at or above NaN: from a vote before its time the way goes down straight.
  const values = new Float64Array(trees * size).fill(Number.NaN);
  const read = (top: number, at: number): void => {
    const question = at < size / 2 ? questions[numbers.next(questions.length + 1) - 1] : undefined;
    if (question === undefined) {
      let last = at;
      while (last < size / 2) last *= 2;
      values[top + last] = (least + numbers.next(votes)) / STEPS;
      return;
    }
    features[top + at] = question.feature;
    values[top + at] = question.cuts[numbers.next(question.cuts.length)] ?? Number.NaN;
    read(top, at * 2);
    read(top, at * 2 + 1);
  };
  for (let tree = 0; tree < trees; tree++) read(tree * size, 1);
  return { base, depth, features, values };
}

/** How sure the model is of "yes", given numbers from `start` on: 0 to 1. */
export function predict(
  { base, depth, features, values }: Model,
  row: Float32Array,
  start = 0,
): number {
  const size = 2 << depth;
  const trees = features.length / size;
  let score = base;
  let tree = 0;
  // The answer as a number, because to branch on what cannot be foreseen takes half as long again. Four trees at a time, because
  // each question waits for the answer before it, but not for those of other trees.
  for (; tree + 3 < trees; tree += 4) {
    const a = tree * size;
    const b = a + size;
    const c = b + size;
    const d = c + size;
    let [atA, atB, atC, atD] = [1, 1, 1, 1];
    for (let level = 0; level < depth; level++) {
      atA =
        atA * 2 + Number((row[start + (features[a + atA] ?? 0)] ?? 0) >= (values[a + atA] ?? 0));
      atB =
        atB * 2 + Number((row[start + (features[b + atB] ?? 0)] ?? 0) >= (values[b + atB] ?? 0));
      atC =
        atC * 2 + Number((row[start + (features[c + atC] ?? 0)] ?? 0) >= (values[c + atC] ?? 0));
      atD =
        atD * 2 + Number((row[start + (features[d + atD] ?? 0)] ?? 0) >= (values[d + atD] ?? 0));
    }
    score += values[a + atA] ?? 0;
    score += values[b + atB] ?? 0;
    score += values[c + atC] ?? 0;
    score += values[d + atD] ?? 0;
  }
  for (; tree < trees; tree++) {
    const top = tree * size;
    let at = 1;
    for (let level = 0; level < depth; level++)
      at =
        at * 2 + Number((row[start + (features[top + at] ?? 0)] ?? 0) >= (values[top + at] ?? 0));
    score += values[top + at] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
}
