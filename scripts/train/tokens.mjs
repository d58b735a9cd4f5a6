// Learns what words in class and id say of the text inside: log-odds of body against the rest.

// A word must be known from so many sites; the table holds so many words.
const SITES = 8;
const MOST = 200;
// Sites of no opinion that are added: a word seen on few sites says little.
const PRIOR = 4;
// Boxes around a block whose words are counted: further out they name the page.
const LEVELS = 5;

/** `{ token: tenths }`, the most telling first. */
export function learnTokens(engine, pages) {
  const sites = new Map();
  let yes = 0;
  let all = 0;
  for (const page of pages) {
    if (page.source === "readability") continue;
    page.blocks.forEach((block, i) => {
      if (page.labels[i] < 0) return;
      const weight = Math.sqrt(block.length);
      yes += page.labels[i] * weight;
      all += weight;
      const seen = new Set();
      let level = 0;
      for (let box = block.box; box !== null && level < LEVELS; box = box.parent, level++) {
        if (/^(?:html|body)$/.test(box.name)) break;
        const names = `${box.attr("class") ?? ""} ${box.attr("id") ?? ""}`;
        for (const token of engine.classTokens(names)) seen.add(token);
      }
      for (const token of seen) {
        if (!sites.has(token)) sites.set(token, new Map());
        const sums = sites.get(token).get(page.site) ?? [0, 0];
        sums[page.labels[i]] += weight;
        sites.get(token).set(page.site, sums);
      }
    });
  }
  const base = yes / all;
  const scored = [];
  for (const [token, some] of sites) {
    if (some.size < SITES || token.length < 3) continue;
    let shares = base * PRIOR;
    for (const [without, within] of some.values()) shares += within / (within + without);
    const share = Math.min(0.99, Math.max(0.01, shares / (some.size + PRIOR)));
    const odds = Math.log(share / (1 - share)) - Math.log(base / (1 - base));
    scored.push({ token, odds, worth: Math.abs(odds) * Math.sqrt(some.size) });
  }
  scored.sort((a, b) => b.worth - a.worth);
  return Object.fromEntries(
    scored.slice(0, MOST).map(({ token, odds }) => [token, Math.round(odds * 10)]),
  );
}
