/** What can be put into a page of invented news; each part is markup. */
export interface NewsParts {
  readonly head?: string;
  readonly above?: string;
  readonly article?: string;
  readonly below?: string;
}

const MENU = ["Home", "Valley", "Harbour", "Weather", "Sport", "Letters", "Archive", "Contact"]
  .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
  .join("");

const CARDS = [
  "Ferry timetable changes from Monday",
  "Bakery on Mill Lane sold to its staff",
  "Owl counted for the ninth winter running",
  "Council puts off the vote on the weir",
]
  .map(
    (title) =>
      `<div class="card"><a href="/${title.length}"><img src="/t${title.length}.jpg" width="90" height="60" alt=""><h3>${title}</h3></a><span>2 hours ago</span></div>`,
  )
  .join("");

/** Eight paragraphs about a mill, as a reporter would write them. */
export const PARAGRAPHS: readonly string[] = [
  "After nine quiet winters the water mill at Lower Aske turned again on Tuesday, to the cheers of a crowd that had waited since dawn on both banks of the stream.",
  "The wheel, which weighs four tons, had been taken apart in 2015 when a flood bent its shaft, and nobody had expected that the village would find the money to mend it.",
  "“We sold a great many cakes,” said Ada Finch, who leads the society that owns the mill. “And when the cakes were gone, we sold the tins.”",
  "The society paid for new oak from a wood upstream, and for two carpenters who spent most of a year fitting 48 paddles by hand, each of them a little different from the next.",
  "Flour from the first sacks will go to the school, where the cook has promised bread on Fridays for as long as there is water enough to grind.",
  "Not everybody is pleased. Anglers say that the sluice, once opened, drains the pool where trout lie in summer, and they have asked the river board to set a level.",
  "The board said in a letter that it would measure the stream each week until October before it came to a decision, and that the mill might run in the meantime.",
  "On Tuesday evening, when the crowd had gone home, the miller closed the gate, listened for a moment to the wheel as it slowed, and went in to his supper.",
];

/** A page of the Valley Gazette, with all that surrounds an article. */
export function newsPage(parts: NewsParts = {}): string {
  const story = parts.article ?? PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");
  return `<!doctype html><html lang="en"><head><title>The mill turns again - Valley Gazette</title>
<meta property="og:title" content="The mill turns again"><meta property="og:site_name" content="Valley Gazette">
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-05T08:00:00+01:00">
<meta name="description" content="The water mill at Lower Aske turned again after nine winters.">${parts.head ?? ""}</head>
<body class="page"><header class="site-header"><a href="/">Valley Gazette</a><nav class="main-nav"><ul>${MENU}</ul></nav></header>
<div class="content"><main>${parts.above ?? ""}<article class="post"><header><h1>The mill turns again</h1>
<div class="byline">By <a href="/by/jo-reed">Jo Reed</a> <time datetime="2024-03-05T08:00:00+01:00">March 5, 2024</time></div></header>
<div class="article-body">${story}</div></article>${parts.below ?? ""}</main>
<aside class="sidebar"><h2>Most read</h2>${CARDS}</aside></div>
<footer class="site-footer"><ul>${MENU}</ul><p>© 2024 Valley Gazette. All rights reserved. Nothing may be copied without asking.</p></footer></body></html>`;
}
