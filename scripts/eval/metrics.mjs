// The metrics of the public corpora, by their definitions. Plain text in, numbers out.

const WORDS = /[\p{L}\p{N}_]+/gu;
const words = (text) => (text ?? "").match(WORDS) ?? [];

function count(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function overlap(a, b) {
  let shared = 0;
  for (const [item, times] of a) shared += Math.min(times, b.get(item) ?? 0);
  return shared;
}

export const mean = (values) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
export const harmonic = (p, r) => (p + r > 0 ? (2 * p * r) / (p + r) : 0);

/** Article Extraction Benchmark: runs of four words; `exact` when all words are the same in the same order. */
export function shingles(gold, got) {
  const runs = (text) => {
    const tokens = words(text);
    const out = [];
    for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
      const run = tokens.slice(i, i + 4).join(" ");
      if (run !== "") out.push(run);
    }
    return out;
  };
  const want = runs(gold);
  const have = runs(got);
  const hits = overlap(count(want), count(have));
  const precision = have.length === 0 ? undefined : hits / have.length;
  const recall = want.length === 0 ? 0 : hits / want.length;
  return {
    precision,
    recall,
    f1: harmonic(precision ?? 0, recall),
    exact: words(gold).join(" ") === words(got).join(" "),
  };
}

/** WCXB: one page's bag of words, in lower case. */
export function wordF1(gold, got) {
  const want = words(gold?.toLowerCase());
  const have = words(got?.toLowerCase());
  if (want.length === 0) return have.length === 0 ? 1 : 0;
  const hits = overlap(count(want), count(have));
  return harmonic(have.length === 0 ? 0 : hits / have.length, hits / want.length);
}

/** trafilatura's evaluation: wanted and unwanted snippets found in one page's text. */
export function snippets(gold, got, ignoreCase) {
  const flat = (text) => {
    const line = (text ?? "").replace(/\s+/gu, " ").trim();
    return ignoreCase ? line.toLowerCase() : line;
  };
  const text = flat(got);
  const found = (some) => (some ?? []).filter((snippet) => text.includes(flat(snippet))).length;
  const hits = found(gold.with);
  return { hits, missed: (gold.with?.length ?? 0) - hits, wrong: found(gold.without) };
}
