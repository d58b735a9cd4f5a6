import { describe, expect, it } from "vitest";
import { parseArticle, toText } from "../../src/index.js";

const PARAGRAPHS = [
  "The weather station on Hollin Fell was opened to the public on Sunday, and the observer made tea for all who had walked up.",
  "Its rain gauge has been read at nine each morning since 1911, by seven people, of whom two were married to each other.",
  "A new mast came up by pony, as the track is too steep for anything with wheels and the helicopter was needed elsewhere.",
  "The valley farms still ring before they cut their hay, although each of them has a screen that says much the same.",
];
const P = PARAGRAPHS.map((text) => `<p>${text}</p>`);

/** A page of a few sentences, as people send them with a report. */
function read(body: string): string {
  return toText(
    parseArticle(
      `<!doctype html><html lang=en><head><title>The station on the fell</title></head><body>
      <nav><a href=/news>News</a> <a href=/hills>Hills</a> <a href=/farms>Farms</a></nav>
      <main><article><h1>The station on the fell</h1>${body}</article></main>
      <footer><p>Hollin Courier, printed on Fridays</p></footer></body></html>`,
      { url: "https://courier.example/fell" },
    ),
  );
}

describe("what belongs to a short text stays", () => {
  it.each([
    [
      "a list of links that a line with a colon leads to",
      "<p>Three others are read by hand:</p><ul><li><a href=/a>Carn Top</a></li><li><a href=/b>Low Beck</a></li></ul>",
      ["Carn Top", "Low Beck"],
    ],
    [
      "lists that were made anew for each item",
      "<p>To read it:</p><ol><li>Lift the funnel.</li></ol><ol start=2><li>Pour.</li></ol><ol start=3><li>Write it down.</li></ol>",
      ["Lift the funnel.", "Pour.", "Write it down."],
    ],
    [
      "who said what is quoted",
      "<blockquote><p>It rains less than it used to.</p><footer>— <cite>The observer</cite></footer></blockquote>",
      ["The observer"],
    ],
    [
      "a list of tasks of an editor",
      `<ul class=inline-task-list><li class=checked data-inline-task-id=1>Oil</li><li data-inline-task-id=2>Paint</li></ul>`,
      ["Oil", "Paint"],
    ],
    [
      "the second stanza of a poem",
      "<div class=verse><div class=stanza><div class=line>The gauge is dry,</div><div class=line>the lapwings cry,</div></div><div class=stanza><div class=line>the mast is bent,</div><div class=line>the tea is spent.</div></div></div>",
      ["the mast is bent,", "the tea is spent."],
    ],
    [
      "the years of a timeline",
      `<div class=timeline><div class=event><div class=year>1911</div><div class=what>The gauge is set.</div></div><div class=event><div class=year>1954</div><div class=what>The hut burns down.</div></div><div class=event><div class=year>2023</div><div class=what>The mast comes up.</div></div></div>`,
      ["1911", "1954", "2023"],
    ],
    [
      "what a script unfolds and a class calls a spoiler",
      `<div class=spoiler><div class=spoiler-title>Where is the key?</div><div class=spoiler-body style="display:none">Below the third stone.</div></div>`,
      ["Where is the key?", "Below the third stone."],
    ],
    [
      "a letter that floats before its word",
      `<div><div style="float:left;font-size:4em">T</div>he hut has one window, which looks north over the whole of the upper dale.</div>`,
      ["The hut has one window"],
    ],
    [
      "a heading with links for editors beside it",
      `<div class=head><h2>The mast</h2><span class=edit>[<a href=/e>edit</a>]</span></div>`,
      ["The mast"],
    ],
  ])("between its paragraphs: %s", (_, markup, wanted) => {
    const text = read(`${P.slice(0, 2).join("")}${markup}${P.slice(2).join("")}`);
    for (const part of [...PARAGRAPHS, ...wanted]) expect(text).toContain(part);
  });

  it.each([
    [
      "the steps of a recipe",
      "<h2>Ingredients</h2><h3>For the dough</h3><ul><li>500 g oats</li><li>salt</li></ul><h2>Method</h2><ol><li>Mix.</li><li>Wait.</li><li>Bake.</li></ol><h2>Notes</h2><p>Keeps nine days.</p>",
      ["500 g oats", "salt", "Wait.", "Bake.", "Keeps nine days."],
    ],
    [
      "the questions of a quiz",
      "<div class=question><h3>1. How many masts?</h3><ul><li>one</li><li>two</li></ul></div><div class=question><h3>2. How many ponies?</h3><ul><li>three</li><li>none</li></ul></div><h3>Answers</h3><p>1: one; 2: three.</p>",
      ["1. How many masts?", "two", "none", "1: one; 2: three."],
    ],
    [
      "a table of results whose names are links",
      `<table><tr><th>#</th><th>Runner</th><th>Club</th><th>Time</th></tr><tr><td>1</td><td><a href=/r/1>Ada Frick</a></td><td>Dale</td><td>0:41</td></tr><tr><td>2</td><td><a href=/r/2>Bo Lindt</a></td><td>Fell</td><td>0:44</td></tr><tr><td>3</td><td><a href=/r/3>Cy Marl</a></td><td>Dale</td><td>0:47</td></tr><tr><td>4</td><td><a href=/r/4>Dot Ney</a></td><td>Beck</td><td>0:52</td></tr></table>`,
      ["Ada Frick", "Bo Lindt", "0:44"],
    ],
  ])("behind it: %s", (_, markup, wanted) => {
    const text = read(`${P.slice(0, 2).join("")}${markup}`);
    for (const part of wanted) expect(text).toContain(part);
  });
});

describe("what a site asks of its readers goes", () => {
  it.each([
    ["View this email in your browser"],
    ["Found a mistake? Select the text and press Ctrl+Enter."],
    ["Comments are closed."],
    ["Your email address will not be published. Required fields are marked *"],
    ["Republish this article"],
    ["Une erreur ? Écrivez-nous."],
    ["Фото: есть. Нашли ошибку? Выделите её и нажмите Ctrl+Enter."],
  ])("%s", (line) => {
    const kept = line.startsWith("Фото");
    expect(read(`${P.join("")}<p>${line}</p>`).includes(line)).toBe(kept);
  });

  it("but not where an article tells of it", () => {
    const line = "Comments are closed: that is how most of the debates on the web end today.";
    expect(read(`${P[0]}<p>${line}</p>${P[1]}`)).toContain(line);
  });
});
