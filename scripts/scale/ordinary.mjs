// An ordinary page of any size, to measure how time and memory grow.
import { fill } from "./families/make.mjs";

const SENTENCES = [
  "The river rose by two fingers on Tuesday, which the miller called a good beginning.",
  "Nobody in the valley could remember a spring as wet as this one, and few had tried.",
  "“It will be dry by May,” said Ada Finch, who keeps the weir and has a ledger of every flood.",
  "The council wants to raise the wall by a metre before the autumn, at a cost of two million.",
];

/** A page as news sites have them, of any size: head, navigation, paragraphs with links, pictures, teasers, scripts. */
export function ordinary(size) {
  const sentence = (i) => SENTENCES[i % SENTENCES.length].replace("two", String(i));
  const part = (i) =>
    `\n<p class="story-text">${sentence(i)} ${sentence(i + 1)} <a href="/valley/${i}">${sentence(i + 2)}</a> ${sentence(i + 3)}</p>` +
    (i % 8 === 7 ? `\n<h2 id="part-${i}">What happened in week ${i}</h2>` : "") +
    (i % 10 === 9
      ? `\n<figure class="picture"><img src="/pictures/${i}.jpg" width="800" height="600" alt="The weir"><figcaption>The weir in week ${i}. <span class="credit">Bo Lind</span></figcaption></figure>`
      : "") +
    (i % 20 === 19
      ? `\n<aside class="related"><h3>More</h3><ul>${`<li><a href="/more/${i}">Rain again in the valley</a></li>`.repeat(5)}</ul></aside><script>track(${i}, "article", { part: ${i} });</script>`
      : "");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rain in the valley | The Gazette</title>
<meta property="og:title" content="Rain in the valley"><link rel="canonical" href="https://gazette.example/rain">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain in the valley","datePublished":"2024-03-05T08:00:00Z","author":{"@type":"Person","name":"Ada Finch"}}</script></head>
<body><nav><ul>${'<li><a href="/section">Section</a></li>'.repeat(12)}</ul></nav><main><article><h1>Rain in the valley</h1><p class="byline">By Ada Finch</p><time datetime="2024-03-05T08:00:00Z">5 March 2024</time>${fill(size, part)}</article></main><footer><p>© The Gazette</p></footer></body></html>`;
}
