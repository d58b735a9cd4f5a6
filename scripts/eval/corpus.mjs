// The corpus on disk: `<source>/gold.jsonl` and `<source>/<id>.html.gz`, or nothing where it is absent.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export const CORPUS = process.env.OFFPRINT_CORPUS ?? "../shared/corpus";

export function sourcesOf(corpus) {
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus)
    .filter((name) => existsSync(join(corpus, name, "gold.jsonl")))
    .sort();
}

/** Each page's gold, its bytes, and the options it is parsed with. */
export function* pagesOf(corpus, source) {
  const lines = readFileSync(join(corpus, source, "gold.jsonl"), "utf8").split("\n");
  for (const line of lines.filter(Boolean)) {
    const gold = JSON.parse(line);
    const url = gold.url ?? gold.urlFromPage;
    // Some pages were transcoded by their makers and still declare what they were.
    const utf8 =
      gold.declaredCharset && !/utf-?8/i.test(gold.declaredCharset) && gold.bytes === "utf-8";
    yield {
      gold,
      bytes: new Uint8Array(gunzipSync(readFileSync(join(corpus, source, `${gold.id}.html.gz`)))),
      options: { ...(url && { url }), ...(utf8 && { contentType: "text/html; charset=utf-8" }) },
    };
  }
}

/** The gold body that fits best: optional paragraphs in or out, a standfirst before the body in or out. */
export function bestBody(gold, text, alike) {
  const lead = gold.summary?.length
    ? gold.body
        .split("\n\n")
        .filter((paragraph) => !gold.summary.includes(paragraph))
        .join("\n\n")
    : undefined;
  let best = gold.body;
  for (const other of [gold.bodyFull, lead])
    if (other && alike(other, text) > alike(best, text)) best = other;
  return best;
}
