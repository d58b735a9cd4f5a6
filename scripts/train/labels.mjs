// Which blocks of a page are body, by the gold's text.

const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}_]+/gu;
const words = (text) => text.toLowerCase().normalize("NFKC").match(WORD) ?? [];

/** 1 for body, 0 for the rest, -1 where the gold cannot tell. */
export function labelsOf(blocks, gold) {
  return gold.body ? bodyLabels(blocks, gold) : snippetLabels(blocks, gold);
}

function bodyLabels(blocks, gold) {
  const body = words(gold.bodyFull ?? gold.body);
  const grams = new Map();
  for (let n = 2; n <= 5; n++)
    for (let i = 0; i + n <= body.length; i++) {
      const gram = body.slice(i, i + n).join(" ");
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  const lines = new Map();
  for (const line of (gold.bodyFull ?? gold.body).split("\n")) {
    const key = words(line).join(" ");
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  const tokens = blocks.map((block) => words(block.text));
  const labels = blocks.map((_, i) => {
    const own = tokens[i];
    if (own.length === 0) return 0;
    if (own.length >= 5) {
      let hit = 0;
      for (let k = 0; k + 5 <= own.length; k++) if (grams.has(own.slice(k, k + 5).join(" "))) hit++;
      return hit / (own.length - 4) >= 0.5 ? 1 : 0;
    }
    if (lines.has(own.join(" "))) return 1;
    // A short piece is body where the gold has it next to its neighbour.
    const next = (tokens[i + 1] ?? []).slice(0, 5 - own.length);
    const before = (tokens[i - 1] ?? []).slice(-(5 - own.length));
    const beside = (other, run) =>
      other.length > 0 && own.length + other.length > 2 && grams.has(run.join(" "));
    return beside(next, [...own, ...next]) || beside(before, [...before, ...own]) ? 1 : 0;
  });
  return once(labels, blocks, tokens, (own) =>
    own.length < 5 ? lines.get(own.join(" ")) : grams.get(own.slice(-5).join(" ")),
  );
}

/** A text that stands on the page more often than in the gold is body where it first has body around it. */
function once(labels, blocks, tokens, timesInGold) {
  const places = new Map();
  tokens.forEach((own, i) => {
    if (labels[i] !== 1) return;
    const key = own.join(" ");
    places.set(key, [...(places.get(key) ?? []), i]);
  });
  const near = (i) => {
    let sum = 0;
    for (let step = -6; step <= 6; step++)
      if (step !== 0 && labels[i + step] === 1) sum += blocks[i + step].length;
    return sum;
  };
  const result = [...labels];
  for (const some of places.values()) {
    const wanted = Math.max(1, timesInGold(tokens[some[0]]) ?? 1);
    const sums = some.map(near);
    const most = Math.max(...sums);
    const ranked = some
      .map((i, k) => [i, sums[k] >= most / 3 ? 1 : 0])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [i] of ranked.slice(wanted)) result[i] = 0;
  }
  return result;
}

function snippetLabels(blocks, gold) {
  const flat = (text) => text.replace(/\s+/g, " ").trim();
  const wanted = gold.with.map(flat);
  const unwanted = (gold.without ?? []).map(flat);
  return blocks.map((block) => {
    const text = flat(block.text);
    if (wanted.some((snippet) => text.includes(snippet))) return 1;
    return unwanted.some((snippet) => text.includes(snippet)) ? 0 : -1;
  });
}

// What stands between the first and the last block of the body is hard to tell, and hurts most when told wrong.
const INSIDE = 3;
const MARGIN = 6;

/** Each page counts alike; within it a block by the root of its length. */
export function weightsOf(page) {
  const first = page.labels.indexOf(1) - MARGIN;
  const last = page.labels.lastIndexOf(1) + MARGIN;
  const known = page.labels.map((label, i) => {
    if (label < 0) return 0;
    const inside = label === 0 && page.gold.body && i > first && i < last;
    return Math.sqrt(page.blocks[i].length + 4) * (inside ? INSIDE : 1);
  });
  const sum = known.reduce((a, b) => a + b, 0) || 1;
  // One algorithm's own output, and a few snippets a page, tell less than a whole body; 877 pages of old news must not
  // drown the new web.
  const share = { readability: 0.3, trafilatura: 0.5, daniel: 0.5 }[page.source] ?? 1;
  return known.map((weight) => (weight * 100 * share) / sum);
}
