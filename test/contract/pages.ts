import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const fixtures = fileURLToPath(new URL("../../fixtures", import.meta.url));

/** A page of the project's own, and the address it is read from. */
export interface FixturePage {
  readonly name: string;
  readonly html: string;
  readonly url: string;
}

/** Every page under `fixtures/`. */
export function fixturePages(): FixturePage[] {
  return readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => ({
      name,
      html: readFileSync(join(fixtures, name), "utf8"),
      url: name.startsWith("nytimes")
        ? "https://www.nytimes.com/2020/01/02/story.html"
        : "https://gazette.example/story",
    }));
}

/** A page with a little of everything that can stand in a body. */
export const MIXED_PAGE = `<!doctype html><html lang="en"><head><title>The mill reopens - Valley Gazette</title>
<meta property="og:title" content="The mill reopens"><meta property="article:published_time" content="2024-03-05T08:00:00+01:00">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Finch"},}</script></head>
<body><nav><a href="/">Home</a> <a href="/local">Local</a></nav><article><h1>The mill reopens</h1>
<p>After nine quiet winters the water mill at Lower Aske turned again on Tuesday, to the cheers of a small crowd.</p>
Loose <b>bold </b>text<br>on two lines<br><br>and a second paragraph of loose text that nobody had put into a tag.
<p>The <a href="/owners">owners</a>, who <em>had <strong>never</strong></em> milled before, expect &pound;2&nbsp;a loaf &amp; more.</p>
<figure><img src="/wheel.jpg" alt="A wheel" width="640" height="480"><figcaption>The wheel. <span class="credit">Photo: Jo Reed</span></figcaption></figure>
<h2>What it grinds</h2><ul><li>Wheat<li>Rye<ul><li>dark</ul></ul><ol start="3"><li>Three</ol>
<dl><dt>Spelt<dd>An old wheat.</dl><blockquote><p>We had no idea.</p></blockquote><pre><code class="language-sh">make flour
make bread</code></pre><table><caption>Prices</caption><tr><th>Flour<th>Price<tr><td>White<td>2</table><hr>
<p>It opens daily, and the baker next door has promised fresh rolls at six in the morning for as long as there is water.</p></article>
<footer>All rights reserved</footer></body></html>`;
