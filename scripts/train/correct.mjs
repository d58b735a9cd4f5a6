// Mends labels: a text that stands twice on a page is body once, and only the order of the words tells where.

const WORDS = /[\p{L}\p{N}_]+/gu;
// Words of a run: as many as the benchmark counts.
const RUN = 4;
const ROUNDS = 4;

/**
 * Flips the label of one block after the other where the kept text then comes nearer to the gold, by the F1 of its runs
 * of four words; until no flip helps.
 */
export function correctLabels(blocks, labels, body) {
  const want = new Map();
  const gold = body.match(WORDS) ?? [];
  let wanted = 0;
  for (let i = 0; i + RUN <= gold.length; i++) {
    const run = gold.slice(i, i + RUN).join(" ");
    want.set(run, (want.get(run) ?? 0) + 1);
    wanted++;
  }
  if (wanted === 0) return labels;
  const known = new Set(gold);
  const tokens = blocks.map(({ text }) => text.match(WORDS) ?? []);
  const result = [...labels];
  const have = new Map();
  let hits = 0;
  let total = 0;
  const change = (runs, by) => {
    for (const run of runs) {
      const times = have.get(run) ?? 0;
      const limit = want.get(run) ?? 0;
      hits += Math.min(limit, times + by) - Math.min(limit, times);
      have.set(run, times + by);
      total += by;
    }
  };
  const all = [];
  tokens.forEach((own, i) => {
    if (result[i] === 1) for (const word of own) all.push(word);
  });
  change(runsOf(all), 1);
  const f1 = () => (2 * hits) / (total + wanted);
  // The last three words before a block and the first three behind it, of what is kept.
  const before = (i) => {
    const some = [];
    for (let k = i - 1; k >= 0 && some.length < RUN - 1; k--)
      if (result[k] === 1)
        for (let w = tokens[k].length - 1; w >= 0 && some.length < RUN - 1; w--)
          some.unshift(tokens[k][w]);
    return some;
  };
  const behind = (i) => {
    const some = [];
    for (let k = i + 1; k < tokens.length && some.length < RUN - 1; k++)
      if (result[k] === 1)
        for (let w = 0; w < tokens[k].length && some.length < RUN - 1; w++) some.push(tokens[k][w]);
    return some;
  };
  const flip = (i) => {
    const [left, right] = [before(i), behind(i)];
    const without = runsOf([...left, ...right]);
    const within = runsOf([...left, ...tokens[i], ...right]);
    const [old, now] = result[i] === 1 ? [within, without] : [without, within];
    change(old, -1);
    change(now, 1);
    result[i] = 1 - result[i];
  };
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    tokens.forEach((own, i) => {
      if (own.length === 0 || (result[i] !== 1 && !own.some((word) => known.has(word)))) return;
      const old = f1();
      flip(i);
      if (f1() > old + 1e-9) changed = true;
      else flip(i);
    });
    if (!changed) break;
  }
  return result;
}

function runsOf(words) {
  const runs = [];
  for (let i = 0; i + RUN <= words.length; i++) runs.push(words.slice(i, i + RUN).join(" "));
  return runs;
}
