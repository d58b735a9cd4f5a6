// `npm run docs:blocks [-- --check]`: writes into docs/blocks.md what toHtml makes of each sample, as source and as a reader
// sees it. --check writes nothing and fails when the page is not what would be written.
import { readFileSync, writeFileSync } from "node:fs";
import { library, root } from "./library.mjs";

const target = `${root}docs/blocks.md`;
const { parseArticle, toHtml } = await library("src/index.ts");
const SAMPLE =
  /(const page = ([`"])([\s\S]*?)\2;\n[\s\S]*?```text output\n[\s\S]*?```\n)[\s\S]*?(?=\n##)/g;

const before = readFileSync(target, "utf8");
const after = before.replace(SAMPLE, (_, sample, _quote, page) => {
  const { body } = parseArticle(page.replace(/\\(.)/g, "$1"), {
    container: "main",
    url: "https://gazette.example/",
  });
  const html = body.length === 1 ? toHtml(body[0]) : toHtml(body);
  const inner = html.replace(/^<article[^>]*>\n?|\n?<\/article>$/g, "").trim();
  // A blank line would end the HTML, an id would be the page's own, and the picture has to be one that is there.
  const view = inner
    .replace(/ id="[^"]*"/g, "")
    .replace(/ href="#[^"]*"/g, "")
    .replaceAll("https://gazette.example/weir.jpg", "media/weir.svg")
    .replace(/\n\n+/g, "\n");
  return `${sample}\n\`\`\`html\n${inner}\n\`\`\`\n\nA reader sees:\n\n<div class="block-view">\n${view}\n</div>\n`;
});
if (!process.argv.includes("--check")) writeFileSync(target, after);
else if (before !== after) {
  console.error("docs/blocks.md is out of date: npm run docs:blocks");
  process.exitCode = 1;
}
