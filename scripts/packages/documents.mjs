// Live documents of jsdom and linkedom: their address and <base>, what was unfolded or made by a script; and nothing of them changes.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ADDRESS = "https://gazette.example/2026/rain.html";
const page = (
  base,
) => `<!doctype html><html><head><title>Rain</title>${base}</head><body><article><h1>Rain</h1>
<p>It rained in the valley all day long on Tuesday, and nobody who lives there minded it at <a href="all.html">all</a>.</p>
<details><summary>How much</summary><p>Eleven millimetres in six hours, measured behind the school.</p></details>
<p>The river rose by two fingers, which the miller called a good beginning.</p></article></body></html>`;

/** A page as a script has left it. */
function live(document) {
  const made = document.createElement("p");
  made.textContent = "A script wrote this sentence when the page had loaded, about the ducks.";
  document.querySelector("article").append(made);
  document.querySelector("details").setAttribute("open", "");
  return document;
}

export const withDocuments = (folder) => [
  "documents of jsdom and linkedom",
  async () => {
    const require = createRequire(join(folder, "use.mjs"));
    const entry = join(folder, "node_modules/offprint/dist/index.js");
    const { parseArticle, links, toText } = await import(pathToFileURL(entry).href);
    const [{ JSDOM }, { parseHTML }] = ["jsdom", "linkedom"].map((name) => require(name));
    const dom = (html) => new JSDOM(html, { url: ADDRESS }).window.document;
    // linkedom's documents have no address: it is the caller's to give.
    const light = (html) => parseHTML(html).document;
    for (const [open, options] of [
      [dom, {}],
      [light, { url: ADDRESS }],
    ])
      for (const [base, target] of [
        ["", "https://gazette.example/2026/all.html"],
        ['<base href="https://cdn.example/x/">', "https://cdn.example/x/all.html"],
      ]) {
        const document = live(open(page(base)));
        const before = document.documentElement.outerHTML;
        const seen = changes(document);
        const article = parseArticle(document, options);
        assert.equal(article.url, ADDRESS);
        assert.equal(links(article)[0]?.url, target);
        assert.match(toText(article), /Eleven millimetres[\s\S]*A script wrote this/);
        assert.equal(document.documentElement.outerHTML, before);
        assert.deepEqual(seen(), []);
      }
  },
];

/** What changes in a document from here on, where it can say so. */
function changes(document) {
  const { MutationObserver } = document.defaultView ?? {};
  if (document.URL !== ADDRESS || MutationObserver === undefined) return () => [];
  const observer = new MutationObserver(() => {});
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return () => observer.takeRecords();
}
