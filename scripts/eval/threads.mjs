// node scripts/eval/threads.mjs [--list]: how many forum pages of the corpus give their posts, with author and time.
import { parseArgs } from "node:util";
import { parseArticle } from "../../dist/index.js";
import { CORPUS, pagesOf, sourcesOf } from "./corpus.mjs";

const { values: options } = parseArgs({ options: { list: { type: "boolean" } } });
const counts = { pages: 0, "two posts or more": 0, "two or more with author and time": 0 };
for (const source of sourcesOf(CORPUS))
  for (const { gold, bytes, options: page } of pagesOf(CORPUS, source)) {
    if (gold.kind !== "forum") continue;
    const posts = parseArticle(bytes, page).body.filter(({ type }) => type === "liveEntry");
    const signed = posts.filter(({ authors, time }) => authors.length > 0 && time !== undefined);
    counts.pages++;
    if (posts.length > 1) counts["two posts or more"]++;
    if (signed.length > 1) counts["two or more with author and time"]++;
    if (options.list) console.log(gold.id, posts.length, signed.length, gold.url);
  }
console.table(counts);
