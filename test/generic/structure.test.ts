import { describe, expect, it } from "vitest";
import { parseArticle, toText } from "../../src/index.js";

const PARAGRAPHS = [
  "The tide mill at Corran Head turned again on Saturday after a silence of eleven years, and the whole parish heard it.",
  "Its wheel was lifted out in one piece by a crane that had been hired to move a piano, which the owner thought a fair trade.",
  "The sluice is worked by hand, so that somebody has to be awake at both tides, and a list hangs in the porch for that.",
  "Flour from the first hour was given to the school, where it was weighed, tasted and found to have a little sand in it.",
  "A mason from the next valley dressed the stones over two winters and would take nothing for it but a key to the loft.",
  "By the evening the water had fallen too far, and the wheel stopped by itself, as it will do twice a day from now on.",
];
const story = (between = "", after = ""): string => {
  const p = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  return `${p.slice(0, 3).join("\n")}${between}${p.slice(3).join("\n")}${after}`;
};
const page = (body: string, head = "", beside = ""): string =>
  `<!doctype html><html lang=en><head><title>The tide mill turns again</title>${head}</head><body>
  <nav><a href=/news>News</a> <a href=/parish>Parish</a> <a href=/boats>Boats</a></nav>
  <main><article><h1>The tide mill turns again</h1><div class=entry>${body}</div></article>${beside}</main>
  <footer><p>Corran Head Messenger, printed on Fridays</p></footer></body></html>`;
const read = (html: string): { text: string; reasons: string[]; issues: string[] } => {
  const article = parseArticle(html, { trace: true, url: "https://messenger.example/mill" });
  return {
    text: toText(article),
    reasons: (article.trace?.removals ?? []).map(({ reason }) => reason),
    issues: article.issues.map(({ code }) => code),
  };
};
const holdsStory = (text: string): void =>
  expect(PARAGRAPHS.filter((one) => !text.includes(one))).toEqual([]);

describe("what a reader takes as one thing stays whole inside kept text", () => {
  it.each([
    [
      "a table of tides",
      "<table><tr><th>Day</th><th>High</th></tr><tr><td>Mon</td><td>6.10</td></tr><tr><td>Tue</td><td>6.58</td></tr></table>",
      ["Mon", "6.10", "Tue", "6.58"],
    ],
    [
      "a table of prices in a box",
      "<div class=table-wrap><table><thead><tr><th>Flour</th><th>Crowns</th><th>Bag</th></tr></thead><tbody><tr><td>Fine</td><td>4</td><td>1 kg</td></tr><tr><td>Bran</td><td>2</td><td>2 kg</td></tr></tbody></table></div>",
      ["Bran", "2 kg"],
    ],
    [
      "a table with a list in a cell",
      "<table><tr><td>Monday</td><td><ul><li>sluice</li><li>stones</li></ul></td></tr><tr><td>Friday</td><td>closed</td></tr></table>",
      ["sluice", "stones", "closed"],
    ],
    [
      "a table whose cells link to what they name",
      "<table><tr><th>Mill</th><th>Parish</th><th>Wheels</th></tr><tr><td><a href=/m/1>Corran</a></td><td><a href=/p/1>Corran Head</a></td><td>1</td></tr><tr><td><a href=/m/2>Tarn</a></td><td><a href=/p/2>Tarn Abbey</a></td><td>3</td></tr></table>",
      ["Tarn Abbey"],
    ],
    [
      "questions that the page declares, with short answers",
      "<div itemscope itemtype=https://schema.org/FAQPage><div itemscope itemprop=mainEntity itemtype=https://schema.org/Question><button aria-expanded=false><span itemprop=name>Is it dry?</span></button><div hidden itemscope itemprop=acceptedAnswer itemtype=https://schema.org/Answer><div itemprop=text>Mostly, yes.</div></div></div><div itemscope itemprop=mainEntity itemtype=https://schema.org/Question><button aria-expanded=false><span itemprop=name>Who pays?</span></button><div hidden itemscope itemprop=acceptedAnswer itemtype=https://schema.org/Answer><div itemprop=text>The parish.</div></div></div></div>",
      ["Is it dry?", "Mostly, yes.", "Who pays?", "The parish."],
    ],
    [
      "short items without links, each deep in boxes",
      "<div class=w1><div class=w2><div class=w3><ul><li><span><i></i></span><span>Leave scarves at the door</span></li><li><span></span><span>Walk backwards</span></li></ul></div></div></div>",
      ["Leave scarves", "Walk backwards"],
    ],
    [
      "a quotation in a figure",
      "<figure><blockquote>Nobody starts before the tide.</blockquote><figcaption>a miller</figcaption></figure>",
      ["Nobody starts before the tide."],
    ],
    [
      "a task in a list of its own",
      '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>Grease the gate</span></li></ul>',
      ["Grease the gate"],
    ],
    [
      "code deep in the boxes of another site",
      '<div class=gist><div class=gist-file><div class=gist-data><div class=container><div class=file><div class="blob-wrapper data"><div class=blob-code-content><table><tbody><tr><td class=blob-num data-line-number=1></td><td class="blob-code">gate.up 2</td></tr><tr><td class=blob-num data-line-number=2></td><td class="blob-code">gate.down 1</td></tr></tbody></table></div></div></div></div></div><div class=gist-meta><a href=/raw>view raw</a></div></div></div>',
      ["gate.up 2\ngate.down 1"],
    ],
    ["short code", "<div class=highlight><pre><code>open(gate)</code></pre></div>", ["open(gate)"]],
    ["a line of code in a box of its own", "<div><div><pre>turn 3</pre></div></div>", ["turn 3"]],
    [
      "code beside its line numbers",
      "<div class=highlight><table class=rouge-table><tbody><tr><td class=rouge-gutter><pre>1\n2\n</pre></td><td class=rouge-code><pre>gate.up 2\ngate.down 1\n</pre></td></tr></tbody></table></div>",
      ["gate.up 2\ngate.down 1"],
    ],
    [
      "code behind a name",
      "<div class=listing><div class=name>gate.rb</div><pre>gate.up 2\ngate.down 1</pre></div>",
      ["gate.down 1"],
    ],
  ])("%s", (_, markup, wanted) => {
    const { text } = read(page(story(markup)));
    holdsStory(text);
    expect(wanted.filter((one) => !text.includes(one))).toEqual([]);
  });

  it.each([
    ["in an ordered list", `<ol><li id=fn1>Counted by hand. <a href=#r1>↩</a></li></ol>`],
    ["in boxes behind a line", `<hr><div id=fn1 class=note><p>Counted by hand.</p></div>`],
    [
      "in a section",
      `<section class=footnotes><h2>Notes</h2><ol><li id=fn1><p>Counted by hand.</p></li></ol></section>`,
    ],
  ])("a footnote with its mark: %s", (_, notes) => {
    const mark = `<p>Nine boats waited for the gate that day.<sup><a id=r1 href=#fn1>1</a></sup> Nobody complained of it.</p>`;
    const { text } = read(page(story(mark, notes)));
    holdsStory(text);
    expect(text).toContain("Counted by hand.");
  });

  it.each([
    ["a heading by its class", "<div class=subhead>The second tide</div>"],
    [
      "a heading that links to itself",
      `<div id=second><a href="#second">The second tide</a></div>`,
    ],
    ["a heading", "<h3>The second tide</h3>"],
  ])("%s", (_, markup) => {
    expect(read(page(story(markup))).text).toContain("The second tide");
  });

  it("the card of a recipe behind the story", () => {
    const card = `<div class=card><h2>Mill bread</h2><div class="recipe-ingredients"><h3>You need</h3><ul><li><span>2</span> <span>cups</span> <span>fine flour</span></li><li>1 egg</li></ul></div><div class="recipe-instructions"><h3>So it is made</h3><ol><li><div>Stir it for an hour.</div></li><li><div>Bake it.</div></li></ol></div><div class=nutrition>210 kcal</div></div>`;
    const { text } = read(page(story("", card)));
    holdsStory(text);
    for (const part of ["You need", "2 cups fine flour", "1 egg", "Stir it for", "Bake it."])
      expect(text).toContain(part);
    expect(text).not.toContain("kcal");
  });

  it("the last of boxes that look alike", () => {
    const notes = [
      "The wheel is older than the parish and was cut from a single oak that stood by the church.",
      "The loft holds forty sacks when it is full, which has not happened in the memory of anyone here.",
      "The gate drops by its own weight, and has to be lifted with a bar that two people carry between them.",
      "Oiled on Fridays.",
    ];
    const boxes = notes
      .map((text, i) => `<div class=part><h3>Part ${i + 1}</h3><div class=says>${text}</div></div>`)
      .join("");
    const { text } = read(page(story(boxes)));
    expect(notes.filter((one) => !text.includes(one))).toEqual([]);
  });
});

describe("what is no part of the article goes as one", () => {
  it.each([
    '<p><strong>Read more:</strong> <a href="/piano">A piano goes up the hill</a></p>',
    '<p><em>Read more: <a href="/piano">A piano goes up the hill</a></em></p>',
    '<p>RELATED | <a href="/piano">A piano goes up the hill</a></p>',
    '<p><b>Lesen Sie auch:</b> <a href="/piano">A piano goes up the hill</a></p>',
    '<p>À lire aussi – <a href="/piano">A piano goes up the hill</a></p>',
    '<p>Читайте также: <a href="/piano">A piano goes up the hill</a></p>',
    '<p>Baca juga: <a href="/piano">A piano goes up the hill</a></p>',
    '<p>Tags: <a href="/t/1">piano goes</a>, <a href="/t/2">mills</a></p>',
    '<p>Follow us on <a href="/x">the piano goes channel</a> for the latest news.</p>',
  ])("a line that leads on: %s", (line) => {
    const { text } = read(page(story(line)));
    holdsStory(text);
    expect(text).not.toContain("piano goes");
  });

  it("but no sentence that says where more is to be read", () => {
    const line = `<p>Read more about the stones in <a href="/stones">the book of the parish</a>, which the school has copied out by hand.</p>`;
    expect(read(page(story(line))).text).toContain("which the school has copied");
  });

  it.each([
    `<div class=c1><h3>External content</h3><p>At this point you find content from Videoly. With your consent it is displayed here.</p><p>Personal data may be sent to others. <a href=/privacy>Privacy</a></p></div>`,
    `<div class=c1><p>An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt. Sie können ihn sich mit einem Klick anzeigen lassen.</p><p>Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden. Damit können personenbezogene Daten an Drittplattformen übermittelt werden.</p></div>`,
  ])("a notice in the place of an embed", (notice) => {
    const { text, reasons } = read(page(story(notice)));
    expect(text).toBe(PARAGRAPHS.join("\n\n"));
    expect(reasons).toContain("notice in the place of an embed");
  });

  it("what says that the text can be heard", () => {
    const player = `<div class=x1><span>Listen to this article</span><span>4 min</span><audio src=/a.mp3></audio></div>`;
    expect(read(page(player + story())).text).not.toContain("Listen");
  });

  it("comments of readers without names, below an article", () => {
    const comment = (i: number): string =>
      `<div class=x3><a href="/u/${i}">user${i}</a> <span>${i + 2} hours ago</span><div>I have seen the wheel ${i} times, and it never turned, whatever anybody says. My aunt has not, and will not.</div><a href=#>Like</a> <a href=#>Reply</a></div>`;
    const { text } = read(
      page(story("", `<div class=x1>${[1, 2, 3].map(comment).join("")}</div>`)),
    );
    holdsStory(text);
    expect(text).not.toContain("My aunt");
  });

  it("what a board tells of its members", () => {
    const post = (name: string, from: number): string =>
      `<table class=post><tr><td class=head>March ${from + 4}, 2024, 10:1${from} AM</td></tr><tr><td width=175><a href="/u/${name}">${name}</a><div>Senior Member</div><div>Join Date: Jan 2009</div><div>Posts: 2${from}0</div></td><td><div>${PARAGRAPHS.slice(from, from + 2).join("<br><br>")}</div><div>__________<br>Ground since 1999</div></td></tr></table>`;
    const html = `<!doctype html><html lang=en><head><title>The tide mill - Millers' board</title></head><body><div><h2>The tide mill</h2>${post("Maud", 0)}${post("Ferris", 2)}${post("Iris", 4)}</div></body></html>`;
    const article = parseArticle(html, { url: "https://board.example/showthread.php?t=8" });
    const text = toText(article);
    holdsStory(text);
    expect(
      article.body.map((block) => block.type === "liveEntry" && block.authors[0]?.name),
    ).toEqual(["Maud", "Ferris", "Iris"]);
    for (const told of ["Senior Member", "Join Date", "Posts:", "Ground since"])
      expect(text).not.toContain(told);
  });

  it.each([
    "Advertisement",
    "Advertisement - Scroll to continue",
    "STORY CONTINUES BELOW ADVERTISEMENT",
    "Anzeige",
    "— Publicidad —",
    "{{ widget.title }} {{ widget.text }}",
    "{* insert related here *}",
  ])("a line that says %j", (line) => {
    const { text } = read(page(story(`<p>${line}</p>`)));
    holdsStory(text);
    expect(text).not.toContain(line);
  });

  it("but not a sentence about advertising", () => {
    const about =
      "The mill never paid for an advertisement, and the baker says that it shows in the price of her bread.";
    expect(read(page(story(`<p>${about}</p>`))).text).toContain(about);
  });

  it.each([
    [
      "in Italian",
      "<p>Usiamo cookie per misurare le visite; puoi ritirare il consenso quando vuoi.</p><button>Rifiuta</button><button>Accetta</button>",
    ],
    [
      "in German",
      "<h3>Ihre Privatsphäre</h3><p>Mit Ihrer Einwilligung zählen wir, was gelesen wird, und merken uns das in Cookies.</p><button>Alle akzeptieren</button>",
    ],
    [
      "in English",
      "<p>We and our 412 partners store cookies on your device with your consent, which you may withdraw.</p><p>See the policy for more of this.</p><div role=button>I agree</div>",
    ],
  ])("a consent notice with a neutral name %s", (_, notice) => {
    const { text } = read(page(story("", `<div class=ib-box>${notice}</div>`)));
    holdsStory(text);
    expect(text).not.toMatch(/cookie/i);
  });

  it("but not an article about cookies", () => {
    const about =
      "The new law on cookies asks every site for the consent of its readers, and the parish has one site to think of.";
    const { text } = read(page(story(`<p>${about}</p>`)));
    expect(text).toContain(about);
  });

  it.each([
    ["below it", (one: string, two: string) => `<main>${one}<div>Up next</div>${two}</main>`],
    [
      "in boxes of their own",
      (one: string, two: string) =>
        `<main><div class=page>${one}</div><div class=page>${two}</div></main>`,
    ],
    [
      "with a line between",
      (one: string, two: string) => `<div id=scroll>${one}<hr><p>Read this next</p>${two}</div>`,
    ],
  ])("a second article %s", (_, put) => {
    const one = `<article><h1>The tide mill turns again</h1><time>3 May 2024</time>${PARAGRAPHS.slice(
      0,
      3,
    )
      .map((p) => `<p>${p}</p>`)
      .join("")}</article>`;
    const other = [1, 2, 3, 4, 5, 6].map(
      (n) =>
        `<p>The lighthouse was painted for the ${n}th time, and the painter found that the ladder had been put away wet by somebody else.</p>`,
    );
    const two = `<article><h1>The lighthouse is white</h1><div class=byline>By Ada Finch</div><time>2 May 2024</time>${other.join("")}</article>`;
    const { text } = read(
      `<!doctype html><title>The tide mill turns again</title><body>${put(one, two)}`,
    );
    expect(PARAGRAPHS.slice(0, 3).filter((p) => !text.includes(p))).toEqual([]);
    expect(text).not.toContain("lighthouse");
  });

  it.each([
    [
      "details",
      (text: string) =>
        `<details class=CommentBox open><summary><h4>Re: mill</h4></summary><p>${text}</p></details>`,
    ],
    ["a list", (text: string) => `<li class=comment><b>reader</b><p>${text}</p></li>`],
    ["boxes", (text: string) => `<div class="comment-item"><p>${text}</p></div>`],
  ])("readers' comments in %s", (_, wrap) => {
    const said = [
      "I have worked that sluice for nine years and never once needed a list for it.",
      "Because you never slept, as everybody in the parish knows and some have written down.",
      "The bran was better in the old days, and there was more sand in it as well.",
    ];
    const { text } = read(
      page(story(), "", `<section id=reactions>${said.map(wrap).join("")}</section>`),
    );
    holdsStory(text);
    expect(said.filter((one) => text.includes(one))).toEqual([]);
  });

  it.each([
    "<p class=byline>von Marit Olden, Nordwelle</p>",
    "<div class=author-line><p>By <b>Jonet Corben</b><br>May 29, 2026</p></div>",
    "<p>By Ada Finch and Petra Voss</p>",
  ])("a by-line: %s", (line) => {
    const { text } = read(page(line + story()));
    holdsStory(text);
    expect(text.startsWith(PARAGRAPHS[0] ?? "")).toBe(true);
  });

  it.each([
    [
      "a table",
      (own: string, list: string) =>
        `<table><tr><td>${list}</td><td>${own}</td><td><b>Read also</b>${list}</td></tr></table>`,
    ],
    [
      "boxes",
      (own: string, list: string) =>
        `<div class=row><div class=left>${list}</div><div class=mid>${own}</div></div>`,
    ],
    [
      "a side box without a name",
      (own: string, list: string) => `<div><div>${own}</div><div><b>Latest</b>${list}</div></div>`,
    ],
  ])("columns of news beside a short story, in %s", (_, put) => {
    const news = [
      "The ferry costs more from June",
      "The library opens on Sundays",
      "A bell was found at the market",
      "The school has a new stove",
      "The road is closed for a week",
    ];
    const list = news
      .map(
        (title, i) =>
          `<p><a href="/n/${i}"><b>${title}</b></a><br>The parish council gave its reasons on Monday, in the usual two sentences.</p>`,
      )
      .join("");
    const own = `<h1>The tide mill turns again</h1><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[2]}</p>`;
    const { text } = read(
      `<!doctype html><title>The tide mill turns again</title><body>${put(own, list)}`,
    );
    expect(text).toContain(PARAGRAPHS[0]);
    expect(text).toContain(PARAGRAPHS[2]);
    expect(news.filter((title) => text.includes(title))).toEqual([]);
    expect(text).not.toContain("the usual two sentences");
  });

  it.each([
    [
      "articles",
      (title: string, i: number) =>
        `<article class=card><h3><a href="/r${i}">${title}</a></h3><p>Everybody asks how long it takes, and the honest answer is that it takes longer than you like.</p></article>`,
    ],
    [
      "boxes",
      (title: string, i: number) =>
        `<div class=post><h4><a href="/r${i}">${title}</a></h4><div><p>Everybody asks how long it takes, and the honest answer is that it takes longer than you like.</p></div></div>`,
    ],
    [
      "items",
      (title: string, i: number) =>
        `<li class=teaser><h3><a href="/r${i}">${title}</a></h3><p>Everybody asks how long it takes, and the honest answer is that it takes longer than you like.</p></li>`,
    ],
  ])("teasers of other stories, as %s", (_, wrap) => {
    const cards = ["Calm can be lost", "What the lock taught", "Small tools for winter"]
      .map(wrap)
      .join("");
    const { text } = read(
      page(story(), "", `<section><h2>Related posts</h2><div>${cards}</div></section>`),
    );
    holdsStory(text);
    expect(text).not.toContain("Everybody asks");
  });
});

describe("the questions of a FAQ", () => {
  const faq = [
    [
      "May I bring a sack of my own?",
      "Yes, and it is weighed before it is filled, because some of them hold more than their owners.",
    ],
    [
      "Does the mill run in frost?",
      "It runs until the ice on the pool is as thick as the gate, which has happened twice.",
    ],
    [
      "Is there anything to eat?",
      "Bread until nine and soup until it is gone, on the bench by the door.",
    ],
  ];
  it.each([
    [
      "in buttons",
      (q: string, a: string, i: number) =>
        `<div class=faq><button aria-controls=a${i} aria-expanded=false>${q}</button><div id=a${i}><p>${a}</p></div></div>`,
    ],
    [
      "in buttons in headings",
      (q: string, a: string) =>
        `<h3><button aria-expanded=false>${q}<span></span></button></h3><div class=panel hidden><p>${a}</p></div>`,
    ],
    [
      "in strong text",
      (q: string, a: string) =>
        `<div class=faq-section><strong class=q>${q}</strong><p class=a>${a}</p></div>`,
    ],
  ])("stand with their answers: %s", (_, wrap) => {
    const { text } = read(page(story(faq.map(([q = "", a = ""], i) => wrap(q, a, i)).join(""))));
    holdsStory(text);
    expect(faq.flat().filter((one) => !text.includes(one))).toEqual([]);
  });

  it("are no menus and no buttons", () => {
    const { text } = read(
      page(
        story(
          "<div><button aria-expanded=false>Share</button><button>Copy the link</button></div>",
        ),
      ),
    );
    holdsStory(text);
    expect(text).not.toMatch(/Share|Copy the link/);
  });
});

describe("a page that is nothing but a notice", () => {
  it("is a consent wall", () => {
    const { text, issues } = read(
      `<!doctype html><title>Read with advertising</title><body><main class=box><h2>With advertising</h2><p>Read all of it for nothing, and let us count with cookies what you read and for how long, as the sheet explains.</p><button>Accept all</button><p>Your consent can be withdrawn at the foot of each page, and then the same notices come as before.</p></main>`,
    );
    expect(text).toBe("");
    expect(issues).toContain("consent-wall");
  });
});

describe("a class around the headline", () => {
  it.each(["single-kommentar", "post has-comments comments", "cookies-enabled consent-ok"])(
    "%s names no part beside it",
    (name) => {
      const { text, issues } = read(page(story()).replace("<main>", `<main><div class="${name}">`));
      holdsStory(text);
      expect(issues).toEqual([]);
    },
  );
});

describe("what no sentence is goes with the text around it", () => {
  it("keeps a formula with its number between two texts", () => {
    const formula =
      "<table class=eqn><tbody><tr><td></td><td><math display=block><mi>h</mi><mo>=</mo><msqrt><mi>r</mi></msqrt></math></td><td></td><td><span>(1)</span></td></tr></tbody></table>";
    const { body } = parseArticle(page(story(formula)));
    expect(body.filter(({ type }) => type === "math")).toHaveLength(1);
  });

  it("leaves out the picture of a card with a short title beside cards with long ones", () => {
    const card = (title: string, n: number): string =>
      `<li><a href=/x${n}><img src=/t/${n}.jpg width=320 height=180 alt=""><span>${title}</span></a></li>`;
    const box = `<aside class=hawk><div><h4>You may like</h4><ul>${card("The best of all tide clocks this year", 1)}${card("Why a pump hums", 2)}</ul></div></aside>`;
    const { body } = parseArticle(page(story(box)), { url: "https://messenger.example/mill" });
    expect(body.filter(({ type }) => type === "figure")).toEqual([]);
  });

  it("keeps a post of another site that is shown between two texts", () => {
    const post =
      '<blockquote class="twitter-tweet"><p>The mill turns!</p>&mdash; Ada (@ada) <a href="https://twitter.com/ada/status/1234567890">May 3, 2024</a></blockquote>';
    const { body } = parseArticle(page(story(post)));
    expect(body.map(({ type }) => type)).toContain("embed");
  });

  it("reads the article where the box of a post before it was never closed", () => {
    const open =
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CNPQPq0M5DN/"><p>Look!</p>';
    const long = PARAGRAPHS.map((text) => `<p>${text} ${text} ${text} ${text} ${text}</p>`);
    const { text } = read(page(`${open}${long.join("")}`));
    holdsStory(text);
  });

  it("keeps the lines of a transcript, with times and speakers", () => {
    const lines = ["Is it up?", "It is up.", "Then ring."].map(
      (line, n) => `<div class=line><span class=time>00:0${n}</span> <b>ADA:</b> ${line}</div>`,
    );
    const { text } = read(page(story(`<div class=transcript>${lines.join("")}</div>`)));
    for (const line of ["Is it up?", "It is up.", "Then ring."]) expect(text).toContain(line);
  });

  it("keeps the line that unfolds a text with it", () => {
    const { text } = read(
      page(
        story(
          "<details><summary>How deep is it?</summary><p>Four feet at the spring tide.</p></details>",
        ),
      ),
    );
    expect(text).toContain("How deep is it?");
  });
});

describe("small boxes of the site inside the text", () => {
  it.each([
    [
      "a form that asks for an address",
      "<div class=nl-box><h3>Sign up for our letter</h3><p>Get the best of the Messenger in your inbox each Friday.</p><form><input name=email><button>Subscribe</button></form></div>",
      "best of the Messenger",
    ],
    [
      "the weather",
      "<div class=weather><h4>Weather</h4><p>Corran Head 12 degrees, wind from the west, rain later.</p></div>",
      "12 degrees",
    ],
    [
      "an advertisement with its label",
      "<div class=slot><p>Advertisement</p><p>Kettles of brushed steel that hum in thirds, now in blue as well.</p></div>",
      "brushed steel",
    ],
    [
      "a vote, with its heading",
      "<div class=poll><h4>Should the bell be rung?</h4><ul><li>Yes</li><li>No</li></ul><button>Vote</button></div>",
      "Should the bell",
    ],
  ])("are left out: %s", (_, markup, unwanted) => {
    const { text } = read(page(story(markup)));
    holdsStory(text);
    expect(text).not.toContain(unwanted);
  });
});

describe("a body that stands in a template for the page's program", () => {
  it("is read, and says where it was", () => {
    const html = `<html lang=en><head><title>The tide mill turns again</title></head><body><header><a href=/>Messenger</a></header><main><article><h1>The tide mill turns again</h1><div itemprop=articleBody><script type="text/template">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</script></div></article></main></body></html>`;
    const article = parseArticle(html);
    holdsStory(toText(article));
    expect(article.provenance.body?.source).toBe("state:text/template");
  });
});

describe("signs drawn as pictures", () => {
  it("are text where they stand for an emoji", () => {
    const { text } = read(
      page(
        story(
          '<p>The millwright drew a wheel <img class=emoji alt="🎡" src=/e.svg> on the door of the loft.</p>',
        ),
      ),
    );
    expect(text).toContain("The millwright drew a wheel 🎡 on the door");
  });
});

describe("a headline with a sign that links to itself", () => {
  it("is the title, and no text", () => {
    const article = parseArticle(
      `<html><head><title>The tide mill turns again</title></head><body><main><h1>The tide mill turns again<a class=headerlink href="#top">¶</a></h1>${story()}</main></body></html>`,
    );
    expect(article.title).toBe("The tide mill turns again");
    expect(article.body.map(({ type }) => type)).not.toContain("heading");
  });
});

describe("a page whose address nobody gives", () => {
  it("says it itself: its canonical link is the base", () => {
    const { body } = parseArticle(
      page(
        story("<figure><img src=/mill.jpg width=800 height=500></figure>"),
        "<link rel=canonical href=https://messenger.example/2024/mill>",
      ),
    );
    expect(JSON.stringify(body)).toContain("https://messenger.example/mill.jpg");
  });
});

describe("what readers say below a story", () => {
  const declared = `<meta property="og:type" content="article">`;
  const said = [
    "I carried the first sack up that stair in the year it was built, and I would not do it again for any money you offer.",
    "Whoever dressed those stones knew what a stone is for, and that is more than can be said of the council and its plans.",
    "They should have asked the miller's widow before they touched the sluice, because she has the only drawing of it left.",
    "My grandmother swept that loft. She said that the flour got into her dreams and that all of them were white after it.",
    "The wheel will not last five winters at that speed, mark my words, and then you will all be asking for another crane.",
  ];
  const box = (text: string, i: number): string =>
    `<div class=op id=o${i}><div class=vote><span>${i}</span></div><div class=hd>~<b>Rook</b> <span>[2012-01-0${i + 1} 09:2${i}]</span></div><div class=tx><p>${text} ${text.toLowerCase()}</p><p><a href="#o${i}">odpowiedz</a></p></div></div>`;
  const below = `<div class=ops>${said.map(box).join("")}</div>`;
  const short = PARAGRAPHS.slice(0, 2).map((text) => `<p>${text}</p>`);

  it("is no part of it, where each has its time and a way to answer, however much it is", () => {
    const { text } = read(page(short.join(""), declared, below));
    expect(PARAGRAPHS.slice(0, 2).filter((one) => !text.includes(one))).toEqual([]);
    expect(said.filter((one) => text.includes(one))).toEqual([]);
  });

  it("is a part where the boxes are the story's own, with no way to answer", () => {
    const parts = said.map((text, i) => box(text, i).replace(/<p><a.*?<\/p>/, ""));
    const { text } = read(
      page(`${short.join("")}<div class=ops>${parts.join("")}</div>`, declared),
    );
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
  });
});

describe("the latest news beside a short story", () => {
  const latest = [
    [
      "Ferry to run on Sundays",
      "The board voted for it late on Tuesday, after the baker had spoken twice.",
    ],
    [
      "School opens its new loft",
      "Forty children carried the books up the stair in an hour and a half.",
    ],
    [
      "Council sells the crane",
      "The buyer is a circus that winters in the next valley and needs a mast.",
    ],
    [
      "Frost spoils the late pears",
      "Growers say that half of the fruit was still on the trees that night.",
    ],
    [
      "Choir seeks a second bass",
      "The first one has a cold, and will have it until the end of the year.",
    ],
  ];
  const items = latest.map(
    ([title, text], i) =>
      `<li><a href="/news/${i}">${title}</a><div class=tip id=t${i}>${text}</div></li>`,
  );

  it("goes with the sentences below its links", () => {
    const body = `<p>${PARAGRAPHS[0]}</p>`;
    const { text } = read(
      page(body, "", `<div class=box><div><ul>${items.join("")}</ul></div></div>`),
    );
    expect(text).toContain(PARAGRAPHS[0]);
    expect(latest.flat().filter((one) => text.includes(one))).toEqual([]);
  });
});

describe("what stands at an edge of the story", () => {
  it("is its heading, where an advertisement stands in front of that", () => {
    const advert = `<div class=slot><a href="https://boots.example/sale">Boots for every weather: shop the spring sale</a></div>`;
    const { text } = read(page(story(`${advert}<h2>Board by board</h2>`)));
    expect(text).toContain("Board by board");
    expect(text).not.toContain("Boots for every weather");
  });

  it("is a table with headers among its paragraphs", () => {
    const table =
      "<table><tr><th>Day<th>Rain</tr><tr><td>Monday<td>4 mm</tr><tr><td>Tuesday<td>none</tr></table>";
    expect(read(page(story("", table))).text).toContain("4 mm");
  });

  it.each(["12 Comments", "Kommentare (3)", "3 комментария", "评论 12"])(
    "is no link that counts comments: %s",
    (label) => {
      const { text, reasons } = read(page(story("", `<p><a href="#disqus">${label}</a></p>`)));
      expect(text).not.toContain(label);
      expect(reasons.length).toBeGreaterThan(0);
      holdsStory(text);
    },
  );
});
