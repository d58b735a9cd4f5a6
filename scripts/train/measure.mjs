// How good the verdicts are, by the metrics of the sources, on the blocks' own text.
import { bestBody } from "../eval/corpus.mjs";
import { harmonic, mean, shingles, snippets, wordF1 } from "../eval/metrics.mjs";

/** Figures by source, of the blocks that `keep(page, index)` keeps. */
export function score(pages, keep) {
  const by = new Map();
  for (const page of pages) {
    const kept = page.blocks.filter((_, i) => keep(page, i)).map((block) => block.text);
    const text = kept.join("\n");
    const rows = by.get(page.source) ?? [];
    by.set(page.source, rows);
    if (page.gold.body) {
      const body = bestBody(page.gold, text, wordF1);
      page.runs = shingles(body, text);
      rows.push({ kind: page.gold.kind, runs: page.runs, wordF1: wordF1(body, text) });
    } else rows.push({ kind: page.gold.kind, snippets: snippets(page.gold, text, false) });
  }
  return by;
}

/** The figures of each source, rates from 0 to 1. */
export function figuresOf(by) {
  const all = {};
  for (const [source, rows] of by) {
    const figures = {};
    all[source] = figures;
    const bodies = rows.filter((row) => row.runs);
    if (bodies.length > 0) {
      const precision = mean(bodies.map(({ runs }) => runs.precision ?? 0));
      const recall = mean(bodies.map(({ runs }) => runs.recall));
      figures.shingleF1 = harmonic(precision, recall);
      figures.exact = mean(bodies.map(({ runs }) => Number(runs.exact)));
      figures.wordF1 = mean(bodies.map((row) => row.wordF1));
      for (const kind of new Set(bodies.map((row) => row.kind)))
        figures[`wordF1 ${kind}`] = mean(
          bodies.filter((row) => row.kind === kind).map((row) => row.wordF1),
        );
    }
    const marked = rows.filter((row) => row.snippets);
    if (marked.length > 9) {
      const sum = (key) => marked.reduce((total, row) => total + row.snippets[key], 0);
      figures.snippetF1 = (2 * sum("hits")) / (2 * sum("hits") + sum("wrong") + sum("missed"));
    }
  }
  return all;
}

/** One line a source. */
export function print(title, by) {
  for (const [source, figures] of Object.entries(figuresOf(by)))
    console.log(
      `${title.padEnd(14)} ${source.padEnd(12)} ${by.get(source).length} pages: ${Object.entries(
        figures,
      )
        .map(([name, value]) => `${name} ${value.toFixed(3)}`)
        .join(", ")}`,
    );
}
