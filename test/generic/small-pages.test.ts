import { describe, expect, it } from "vitest";
import { parseArticle, toHtml, toText } from "../../src/index.js";

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
      "the number, the caption and the notes of a table",
      `<section class=tw><h4>Table 1.</h4><div class=caption><p>Oils tested.</p></div><table><tr><th>Oil</th><th>n</th></tr><tr><td>Walnut</td><td>12</td></tr></table><div class=tw-foot><p>n, number of masts.</p></div></section>`,
      ["Table 1.", "Oils tested.", "n, number of masts."],
    ],
    [
      "numbers with what they count",
      `<div class=facts><div class=fact><div class=num>112</div><div class=label>steps to the hut</div></div><div class=fact><div class=num>40</div><div class=label>turns of the crank</div></div><div class=fact><div class=num>9</div><div class=label>silent days</div></div></div>`,
      ["steps to the hut", "turns of the crank", "silent days"],
    ],
    [
      "a list made of boxes and bullets",
      `<div class=list><div class=item><span>•</span><span>oil drum</span></div><div class=item><span>•</span><span>hemp line</span></div></div>`,
      ["oil drum", "hemp line"],
    ],
    [
      "the legend of a box",
      "<fieldset><legend>In short</legend><p>The mast is new.</p></fieldset>",
      ["In short", "The mast is new."],
    ],
    [
      "paragraphs in an inline element, without the button between them",
      `<div class=post><span id=w><p>The hut has one window, which looks north over the whole of the upper dale.</p><span class=cta><a href=/cta>Download the free guide</a></span><p>Nobody has ever been seen in it, although the lamp is lit on most evenings.</p></span></div>`,
      ["The hut has one window", "Nobody has ever been seen in it"],
    ],
    [
      "a heading with links for editors beside it",
      `<div class=head><h2>The mast</h2><span class=edit>[<a href=/e>edit</a>]</span></div>`,
      ["The mast"],
    ],
  ])("between its paragraphs: %s", (_, markup, wanted) => {
    const text = read(`${P.slice(0, 2).join("")}${markup}${P.slice(2).join("")}`);
    for (const part of [...PARAGRAPHS, ...wanted]) expect(text).toContain(part);
    expect(text).not.toContain("free guide");
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
    ["a formula as TeX writes it", "<p>In short:</p><p>\\[ r = 2h \\]</p>", ["r = 2h"]],
    [
      "a part that unfolds, in boxes made for it",
      "<amp-accordion><section expanded><h4>What it cost</h4><p>Two ponies and a cake.</p></section></amp-accordion>",
      ["What it cost", "Two ponies and a cake."],
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

describe("a short article keeps", () => {
  it("the heading of its abstract", () => {
    const [first = "", ...others] = P;
    const sections = others.map(
      (text, i) => `<section><h2>${i + 1} The fell</h2>${text}</section>`,
    );
    const text = read(`<div class=abstract><h6>Abstract</h6>${first}</div>${sections.join("")}`);
    expect(text).toContain("Abstract");
  });

  it("the last line of a poem", () => {
    const lines = [
      "O gauge of rain,",
      "who fills again",
      "when none has drunk thee,",
      "be still, be dry",
      "until I try",
      "my boots and kettle.",
    ];
    const poem = lines.map((line) => `<div style="text-indent:-1em">${line}<br></div>`).join("");
    expect(read(`<div class=o-poem>${poem}</div>`)).toContain("my boots and kettle.");
  });
});

describe("the fields of a short page", () => {
  const parse = (body: string, title: string): ReturnType<typeof parseArticle> =>
    parseArticle(
      `<!doctype html><html lang=en><title>${title}</title><body><main>${body}</main></body></html>`,
      { url: "https://courier.example/fell" },
    );

  it("have a short subtitle that is called so, and no abstract with parts", () => {
    const header = "<h1>The station on the fell</h1><h3 class=subtitle>What rain remembers</h3>";
    const title = "The station on the fell";
    expect(parse(`${header}${P.join("")}`, title).subtitle).toBe("What rain remembers");
    const abstract = `<h1>${title}</h1><section class=abstract><h2>Abstract</h2>${P[0]}</section>`;
    expect(parse(`${abstract}${P.slice(1).join("")}`, title).subtitle).toBeUndefined();
  });

  it("have a title without the site's name behind a bar of full width", () => {
    const { title } = parseArticle(
      `<title>丘の観測所が開いた｜ホリン新聞</title><meta property=og:site_name content=ホリン新聞>${P.join("")}`,
    );
    expect(title).toBe("丘の観測所が開いた");
  });

  it("show a picture once whose address is its data", () => {
    const data = `data:image/png;base64,${"iVBORw0KGgoAAAANSUhEUgAA".repeat(140)}`;
    const image = `<p><img src="${data}" width=400 height=300></p>`;
    const article = parse(`<h1>The fell</h1>${P[0]}${image}${P.slice(1).join("")}`, "The fell");
    expect(toHtml(article).split("<img").length).toBe(2);
  });

  it("have the picture before the first word where no headline is marked", () => {
    const image = `<div class=separator><a href=/b/mast.jpg><img src=/s/mast.jpg width=320></a></div>`;
    const article = parse(`<div>${image}${P.join("")}</div>`, "The station on the fell");
    expect(article.body[0]?.type).toBe("figure");
  });
});

describe("who wrote it", () => {
  const parse = (body: string, lang = "en"): ReturnType<typeof parseArticle> =>
    parseArticle(
      `<!doctype html><html lang=${lang}><title>The station on the fell</title><body><main>${body}</main></body></html>`,
      { url: "https://courier.example/fell" },
    );
  const head = "<h1>The station on the fell</h1>";

  it("is not who wrote the next article on the page", () => {
    const next = `<article><h1>The ferry that never left</h1><p class=byline>By Bo Lindt</p>${P[3]}</article>`;
    const article = parse(`<article>${head}${P.slice(0, 3).join("")}</article>${next}`);
    expect(article.authors).toEqual([]);
  });

  it("stands behind the day in a line of its own", () => {
    const line = "<p class=meta>Publié le 2 mai 2024 à 08h15 par Irma Holt</p>";
    const article = parse(`<article>${head}${line}${P.join("")}</article>`, "fr");
    expect(article.authors.map(({ name }) => name)).toEqual(["Irma Holt"]);
    expect(article.published).toBe("2024-05-02T08:15:00");
  });

  it("stands in the footer that a system sets below the headline", () => {
    const footer = `<footer class=node__meta>Submitted by <span>Irma Holt</span> on Thu, 05/02/2024 - 08:15</footer>`;
    const article = parse(`<article>${head}${footer}<div>${P.join("")}</div></article>`);
    expect(article.authors.map(({ name }) => name)).toEqual(["Irma Holt"]);
    expect(article.published).toBe("2024-05-02T08:15:00");
  });

  it("wrote it on a day whose parts have boxes of their own", () => {
    const day = "<div class=entry-date><span>May</span><span>02</span><span>2024</span></div>";
    expect(parse(`<article>${head}${day}${P.join("")}</article>`).published).toBe("2024-05-02");
  });

  it("stands behind a label of what each did", () => {
    const line = "<p>Words: Irma Holt. Photographs: Lena Ott</p>";
    const article = parse(`<article>${head}${line}${P.join("")}</article>`);
    expect(article.authors.map(({ name }) => name)).toEqual(["Irma Holt"]);
  });

  it("is told in a note, with the heading above it", () => {
    const bio = "Irma Holt writes about towers and has won two prizes for it.";
    const by = "<p class=byline>By Irma Holt</p>";
    const end = `<h3>About the author</h3><p>${bio}</p>`;
    const article = parse(`<article>${head}${by}${P.join("")}${end}</article>`);
    expect(article.notes.map(({ kind }) => kind)).toEqual(["bio"]);
    expect(toText(article)).not.toMatch(/About the author|two prizes/);
  });
});

describe("what a site asks of its readers goes", () => {
  it.each([
    ["View this email in your browser"],
    ["This entry was posted on Thursday, May 2nd, 2024 at 8:15 am and is filed under Fells."],
    ["Found a mistake? Select the text and press Ctrl+Enter."],
    ["Comments are closed."],
    ["Loading…"],
    ["Your browser does not support the video tag."],
    ["Your email address will not be published. Required fields are marked *"],
    ["Republish this article"],
    ["スポンサーリンク"],
    ["Une erreur ? Écrivez-nous."],
    ["Фото: есть. Нашли ошибку? Выделите её и нажмите Ctrl+Enter."],
  ])("%s", (line) => {
    const kept = line.startsWith("Фото");
    expect(read(`${P.join("")}<p>${line}</p>`).includes(line)).toBe(kept);
  });

  it.each([
    [
      "a link behind an arrow",
      `<p><a href=/4><strong>&gt;&gt; The circus that sent back the rope</strong></a></p>`,
    ],
    [
      "a list of what readers may also like",
      "<p>You might also like:</p><ul><li><a href=/5>A circus and its rope</a></li><li><a href=/6>The circus in winter</a></li></ul>",
    ],
    ["a label in brackets", "<p>[관련기사] <a href=/7>The circus that never left</a></p>"],
    ["a label in Turkish", "<p>İlgili haber: <a href=/7>The circus that never left</a></p>"],
    ["a label in Hindi", "<p>ये भी पढ़ें: <a href=/7>The circus that never left</a></p>"],
    ["a label in Hungarian", "<p>Kapcsolódó: <a href=/7>The circus that never left</a></p>"],
    [
      "a table of contents, with its heading",
      "<div id=toc><h2>In the circus</h2><ul><li><a href=#a>1 Mast</a></li><li><a href=#b>2 Gauge</a></li></ul></div><h2 id=a>Mast</h2>",
    ],
    [
      "a vote",
      `<div class=survey><h4>The circus?</h4><ul><li><label><input type=radio> Yes</label></li><li><label><input type=radio> No</label></li></ul><button>Vote</button></div>`,
    ],
  ])("%s", (_, markup) => {
    expect(read(`${P.slice(0, 2).join("")}${markup}${P.slice(2).join("")}`)).not.toContain(
      "circus",
    );
  });

  it("and so do a headline and a bare date that an old page writes into cells above the text", () => {
    const text = P.join("");
    const page = `<!doctype html><html lang=en><head><title>The station on the fell</title></head><body>
      <table><tr><td><b>The station on the fell</b></td></tr><tr><td>2012.01.12 06:40 pm</td></tr></table>${text}</body></html>`;
    const body = toText(parseArticle(page, { url: "https://courier.example/fell" }));
    expect(body).toContain("opened to the public");
    expect(body).not.toMatch(/The station on the fell|06:40/);
  });

  it("but not where an article tells of it", () => {
    const line = "Comments are closed: that is how most of the debates on the web end today.";
    expect(read(`${P[0]}<p>${line}</p>${P[1]}`)).toContain(line);
  });
});
