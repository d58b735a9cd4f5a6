import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/core.js";
import { type Article, type LiveEntry, toText } from "../../src/index.js";

const QUESTION =
  "Our clock tower has lost four minutes since the storm, and nobody on the council can say why. Has anybody here looked after one?";
const ANSWERS: readonly (readonly [string, string])[] = [
  [
    "hob",
    "Check the suspension spring before you touch anything else. A kink there slows all of it.",
  ],
  ["mirela", "Four minutes in how many days? If it is a week, the wind on the hands is enough."],
  [
    "tove",
    "It was nine days, and the wind came from the north all the while, so that may well be it.",
  ],
  [
    "hob",
    "Then wait for a calm week and measure again. We never touch ours for less than ten minutes.",
  ],
  [
    "sandor",
    "Ours is set by hand each Sunday. The sexton climbs up with a torch and a flask of tea.",
  ],
  [
    "tove",
    "We have no sexton any more, so it will have to be me and my brother with the long ladder.",
  ],
];
const at = (i: number): string => `2021-10-0${i + 2}T18:1${i}:00Z`;

const read = (body: string, head = ""): Article =>
  parseArticle(
    `<html lang="en"><head><title>The clock is slow</title>${head}</head><body><div><a href="/">Lower Aske</a> <a href="/new">New</a></div>${body}
     <div class="foot">All times are those of the tower</div></body></html>`,
    { url: "https://aske.example/item-318" },
  );
const entries = ({ body }: Article): LiveEntry[] =>
  body.filter((block) => block.type === "liveEntry");
const told = (article: Article) =>
  entries(article).map(({ authors, children }) => [authors[0]?.name, toText(children)]);

describe("a thread that does not say that it is one", () => {
  it("is rows of a table below what was asked", () => {
    const rows = ANSWERS.map(
      (
        [by, text],
        i,
      ) => `<tr class="row" id="c${i}"><td><img src="s.gif" width="${(i % 3) * 40}"></td><td><div><span class="head"><a href="user?id=${by}">${by}</a>
        <span class="age" title="${at(i)} 163319940${i}"><a href="item?id=${i}">3 years ago</a></span> | <a href="#c0">parent</a></span></div>
        <div class="words">${text}</div><div class="reply"><p><font size="1"><u><a href="reply?id=${i}">reply</a></u></font></p></div></td></tr>`,
    );
    const article = read(
      `<table class="top"><tr><td><a href="item?id=318">The clock is slow</a></td></tr><tr><td>31 points by <a href="user?id=tove">tove</a> <span class="age" title="${at(0)}"><a href="item?id=318">3 years ago</a></span></td></tr>
       <tr><td><div class="asked">${QUESTION}</div></td></tr></table><table class="tree">${rows.join("")}</table>`,
    );
    expect(told(article).slice(-ANSWERS.length)).toEqual(ANSWERS.map((answer) => [...answer]));
    expect(entries(article).at(-1)?.time).toBe(at(5));
    expect(toText(article)).toContain(QUESTION);
    expect(toText(article)).not.toContain("reply");
  });

  it("is answers in the answers they answer", () => {
    const box = ([by, text]: readonly [string, string], i: number, inside: string): string =>
      `<li class="answer"><div class="details"><div class="by"><a href="/~${by}">${by}</a> <time datetime="${at(i)}">a while ago</time></div><div class="text"><p>${text}</p></div></div>${inside}</li>`;
    const pairs = [0, 2, 4].map((i) =>
      ANSWERS.slice(i, i + 2).reduceRight(
        (inside, answer, j) => box(answer, i + j, inside && `<ol class="answers">${inside}</ol>`),
        "",
      ),
    );
    const nested = `<ol class="answers">${pairs.join("")}</ol>`;
    expect(told(read(nested))).toEqual(ANSWERS.map((answer) => [...answer]));
  });

  it("is posts of an old board, where no name leads anywhere", () => {
    const posts = [["tove", QUESTION] as const, ...ANSWERS].map(
      (
        [by, text],
        i,
      ) => `<table class="post"><tr><td width="150"><b>${by}</b><br>Member<br>From: ${by.length} Mill Lane</td>
        <td><font size="1">posted 0${i + 2} October 2021 18:1${i}</font><hr><font size="2">${text}</font></td></tr></table>`,
    );
    const article = read(posts.join(""));
    expect(told(article)).toEqual([["tove", QUESTION], ...ANSWERS.map((answer) => [...answer])]);
    expect(toText(article)).not.toContain("Mill Lane");
  });
});

describe("what is no thread", () => {
  const story = [
    "The clock on the tower of Lower Aske has been slow since the storm of last week. On Monday the council sent for a clockmaster from the coast.",
    "He found the spring that carries the pendulum bent, and a nest of jackdaws on the beam above it. Both will be gone by the end of the month.",
    "The bells themselves were cast in 1811 and have never been down. The clockmaster called them the best he has heard this side of the hills.",
    "Until then the hour is rung by hand, as it was before the war. Eleven people have put down their names for it, three of them under ten years old.",
  ];
  const comments = ANSWERS.map(
    ([by, text], i) =>
      `<div class="note"><a href="/users/${by}">${by}</a> <time datetime="${at(i)}">a while ago</time><p>${text}</p><a href="/r">Reply</a></div>`,
  );

  it("is an article above what its readers say", () => {
    const article = read(
      `<h1>The clock is slow</h1><p>By <a href="/writers/ada">Ada Holm</a></p>${story.map((text) => `<p>${text}</p>`).join("")}<h3>6 comments</h3>${comments.join("")}`,
    );
    for (const text of story) expect(toText(article)).toContain(text);
    expect(entries(article)).toEqual([]);
    expect(toText(article)).not.toContain("suspension spring");
  });

  it("is a list of articles by several writers", () => {
    const cards = ANSWERS.map(
      ([by, text], i) =>
        `<div class="card"><h2><a href="/story-${i}">Notes from the tower, part ${i + 1}, by the lake</a></h2><a href="/authors/${by}">${by}</a> <time datetime="${at(i)}">${at(i).slice(0, 10)}</time><p>${text}</p></div>`,
    );
    expect(entries(read(cards.join("")))).toEqual([]);
  });

  it("is reviews of what the page sells", () => {
    const article = read(
      `<h1>Brass clock key</h1><span itemprop="price">12.00</span><form action="/cart"><button>Add</button></form>${comments.join("")}`,
      '<meta property="og:type" content="product">',
    );
    expect(entries(article)).toEqual([]);
  });

  it("is a day told by one writer", () => {
    const notes = ANSWERS.map(
      ([, text], i) =>
        `<div class="note"><time datetime="${at(i)}">18:1${i}</time> <a href="/authors/ada">Ada Holm</a><p>${text}</p></div>`,
    );
    expect(told(read(notes.join(""))).map(([name]) => name)).not.toContain("hob");
  });
});
