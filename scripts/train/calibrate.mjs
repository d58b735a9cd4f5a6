// What an expected F1 was worth, on pages judged by a model that has not seen their site.
import { mean, wordF1 } from "../eval/metrics.mjs";

const POINTS = 12;

/** `[expected, was]` pairs, both rising: pages in groups of equal number, neighbours that fall merged. */
export function calibrate(engine, pages) {
  const known = pages
    .filter((page) => page.gold.body && page.source !== "readability")
    .map((page) => {
      const { blocks } = page.stats;
      const text = blocks.filter(({ keep }) => keep).map((block) => block.text);
      return {
        expected: engine.expectedF1(blocks),
        was: wordF1(page.gold.body, text.join("\n")),
      };
    })
    .sort((a, b) => a.expected - b.expected);
  const groups = [];
  for (let i = 0; i < POINTS; i++) {
    const some = known.slice(
      Math.floor((i * known.length) / POINTS),
      Math.floor(((i + 1) * known.length) / POINTS),
    );
    groups.push({
      expected: mean(some.map((page) => page.expected)),
      was: mean(some.map((page) => page.was)),
      size: 1,
    });
    merge(groups);
  }
  return groups.map(({ expected, was }) => [round(expected), round(was)]);
}

/** Pool adjacent violators: the last group must not be below the one before it. */
function merge(groups) {
  while (groups.length > 1 && groups.at(-1).was < groups.at(-2).was) {
    const b = groups.pop();
    const a = groups.pop();
    const size = a.size + b.size;
    const both = (key) => (a[key] * a.size + b[key] * b.size) / size;
    groups.push({ expected: both("expected"), was: both("was"), size });
  }
}

const round = (value) => Math.round(value * 1000) / 1000;
