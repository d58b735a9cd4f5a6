// Run by Node, Deno, Bun and bundled for everything else: reads a page and says what it found.
import { parseArticle, toText } from "offprint";
import { toMarkdown } from "offprint/markdown";

const page = `<title>Rain</title><article><h1>Rain</h1><p>It rained in the valley all day long on Tuesday, and nobody who lives there minded it at all.</p>
<p>The river rose by <b>two fingers</b>, which the miller called a good beginning.</p></article>`;
const article = parseArticle(page);
const found = `${article.title}|${toText(article).slice(0, 9)}|${toMarkdown(article).includes("**two fingers**")}`;
(globalThis.report ?? console.log)(found);
