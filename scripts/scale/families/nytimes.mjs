// What the rules of a profile look at, in numbers that no story has.
import { families, fill } from "./make.mjs";

const story = (markup, body = "<p>It rained.</p>", head = "") =>
  `<title>Rain</title>${head}<main id=site-content><article id=story class=theme-interactive>${markup}<section name=articleBody>${body}</section></article></main>`;
const FIGURE = "<figure><figcaption><span>A</span></figcaption></figure>";
const IMAGE =
  '{"__typename":"ImageBlock","media":{"caption":{"text":"B"},"crops":[{"renditions":[{"url":"https://static01.nyt.com/a-jumbo.jpg"}]}]}},';

export default families("nytimes", {
  names: (size) => story(`<p>By ${fill(size, "<b itemprop=name>Ada Finch</b>")}</p>`),
  "lines that begin By": (size) => story(fill(size, "<p>By Ada Finch and Bo Lind, a tale.</p>")),
  "white space in a meta": (size) =>
    story("", "", `<meta name=byl content="By${fill(size, " ")}x">`),
  "commas in a meta": (size) =>
    story("", "", `<meta name=author content="${fill(size, " , and")}">`),
  paragraphs: (size) => story("", fill(size, "<p>Ada Finch was in the rain.</p>")),
  "headings about a show": (size) => story("", fill(size, "<h3>About “Rain”</h3><p>It falls.</p>")),
  capitals: (size) => story("", `<p>${fill(size, "Ada Finch and ")}contributed reporting.</p>`),
  "figures in one viewer": (size) =>
    story("", `<div data-testid=photoviewer-wrapper>${fill(size, FIGURE)}</div>`),
  "spans in a caption": (size) =>
    story(
      "",
      `<figure><figcaption>${fill(size, "<span></span>")}<span>A</span></figcaption></figure>`,
    ),
  "lost pictures with data": (size) =>
    `${story("", fill(size / 2, FIGURE))}<script>window.__preloadedData = {"initialData":{"data":{"article":{"sprinkledBody":{"content":[${fill(size / 2, IMAGE)}{}]}}}}}</script>`,
  "pictures of an interactive": (size) =>
    story(`<div class=interactive-graphic>${fill(size, "<img src=/a.jpg>")}</div>`, ""),
  "photos in one box": (size) =>
    story(
      `<div class=interactive-graphic><div class=g-photos>${fill(size, "<img src=/a.jpg>")}</div></div>`,
      "",
    ),
  portraits: (size) =>
    story(
      `<div class=interactive-graphic>${fill(size, "<div class=g-portrait><p>A</p></div>")}</div>`,
      "",
    ),
  "posts behind rules": (size) =>
    `<meta name=sourceApp content=blogs><div id=story><div class=entry-content>${fill(size, "<hr><p>Ada Finch is a writer.</p>")}</div></div>`,
  "by-lines in capitals": (size) =>
    `<div id=article><nyt_byline>${fill(size, "<a>ADA FINCH</a>")}</nyt_byline><div class=articleBody><p>It rained.</p></div></div>`,
  "nested boxes": (size) => story("", fill(size, "<div><p>It rained.</p>")),
  "marks around breaks": (size) => story("", "<b>".repeat(450) + fill(size, "x<br><br>")),
}).map((family) => ({ ...family, url: "https://www.nytimes.com/2020/01/02/story.html" }));
