// Scores one source of the corpus: text by the source's metrics, fields, and how far confidence can be trusted.
import { bestBody, pagesOf } from "./corpus.mjs";
import { judgeFields } from "./fields.mjs";
import { harmonic, mean, shingles, snippets, wordF1 } from "./metrics.mjs";
import { standIns } from "./stand-ins.mjs";

/** `{ figures, worst, rows }`: named figures between 0 and 1, the worst pages, and one row a page. */
export async function scoreSource(corpus, source, { parseArticle, toText }) {
  const rows = [];
  for (const { gold, bytes, options } of pagesOf(corpus, source)) {
    const article = await parseArticle(bytes, options);
    const text = toText(article, { markers: false });
    const row = {
      id: gold.id,
      url: gold.url ?? "",
      kind: gold.kind,
      confidence: article.confidence,
      standIns: standIns(article),
    };
    if (gold.body) {
      const body = bestBody(gold, text, wordF1);
      Object.assign(row, { runs: shingles(body, text), wordF1: wordF1(body, text) });
    }
    if (gold.with?.length || gold.without?.length)
      row.snippets = snippets(gold, text, source === "wcxb");
    row.fields = judgeFields(source, gold, article);
    row.empty = gold.body && text.trim() === "";
    rows.push(row);
  }
  return { figures: figuresOf(rows), worst: worstOf(rows), rows };
}

function figuresOf(rows) {
  const figures = {};
  const bodies = rows.filter((row) => row.runs);
  if (bodies.length > 0) {
    const found = bodies.filter((row) => row.runs.precision !== undefined);
    const precision = mean(found.map((row) => row.runs.precision));
    const recall = mean(bodies.map((row) => row.runs.recall));
    figures.shingleF1 = harmonic(precision, recall);
    figures.exact = mean(bodies.map((row) => Number(row.runs.exact)));
    figures.wordF1 = mean(bodies.map((row) => row.wordF1));
    figures.notEmpty = 1 - mean(bodies.map((row) => Number(row.empty)));
    const kinds = [...new Set(bodies.map((row) => row.kind))];
    if (kinds.length > 1)
      for (const kind of kinds)
        figures[`wordF1 ${kind}`] = mean(
          bodies.filter((row) => row.kind === kind).map((row) => row.wordF1),
        );
  }
  const marked = rows.filter((row) => row.snippets);
  if (marked.length > 0) {
    const sum = (key) => marked.reduce((total, row) => total + row.snippets[key], 0);
    figures.snippetF1 = (2 * sum("hits")) / (2 * sum("hits") + sum("wrong") + sum("missed"));
  }
  for (const field of ["title", "authors", "published", "description", "leadImage"]) {
    const known = rows.filter((row) => field in row.fields);
    if (known.length > 0) figures[field] = mean(known.map((row) => Number(row.fields[field])));
  }
  return figures;
}

function worstOf(rows) {
  const badness = (row) =>
    row.wordF1 ?? (row.snippets ? 1 - (row.snippets.missed + row.snippets.wrong) / 10 : 1);
  return rows
    .map((row) => ({ id: row.id, url: row.url, score: badness(row) }))
    .sort((a, b) => a.score - b.score)
    .slice(0, 10);
}

/** How right pages are, by how sure of them the engine said to be: `[from, to, pages, said, was]`. */
export function calibrate(rows) {
  const edges = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.001];
  return edges.slice(1).flatMap((to, i) => {
    const from = edges[i];
    const some = rows.filter((row) => row.runs && row.confidence >= from && row.confidence < to);
    if (some.length === 0) return [];
    const said = mean(some.map((row) => row.confidence));
    return [[from, Math.min(to, 1), some.length, said, mean(some.map((row) => row.wordF1))]];
  });
}
