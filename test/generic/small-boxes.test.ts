import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";

const PARAGRAPHS = [
  "The rope walk at Ansel Point was swept out on Monday, and for the first time in a century all of its doors stood open.",
  "Hemp will come from two farms on the ridge, whose owners had been looking for a crop that deer do not care for.",
  "The machine that lays the strands was found under sacks, complete but for one hook that a smith has since made anew.",
  "A rope of ninety fathoms was promised to the lifeboat, which has had to make do with nylon since the old firm closed.",
  "Apprentices will learn to walk backwards, as everybody in the trade has had to, for eleven miles on an ordinary day.",
  "On the last evening the foreman lit the lamps along the whole walk, and people came down from the town to look at them.",
];
const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`);

function page(between: string, after = "", beside = ""): string {
  const body = `${STORY.slice(0, 3).join("\n")}${between}${STORY.slice(3).join("\n")}${after}`;
  return `<!doctype html><html lang=en><title>The rope walk opens</title><body>
    <nav><a href=/news>News</a> <a href=/sea>Sea</a> <a href=/trade>Trade</a></nav>
    <main><article><h1>The rope walk opens</h1><div class=entry>${body}</div></article>${beside}</main>
    <footer><p>Ansel Point Packet, printed by the harbour</p></footer></body></html>`;
}

function read(html: string): Article & { text: string } {
  const article = parseArticle(html, { trace: true, url: "https://packet.example/rope" });
  const text = toText(article);
  expect(PARAGRAPHS.filter((one) => !text.includes(one))).toEqual([]);
  return { ...article, text };
}

describe("small boxes of the article stay", () => {
  it.each([
    [
      "an aside of Starlight",
      `<aside aria-label="Tip" class="starlight-aside starlight-aside--tip"><p class="starlight-aside__title" aria-hidden="true"><svg></svg>Tip</p><div class="starlight-aside__content"><p>Wet hemp shrinks.</p></div></aside>`,
    ],
    [
      "a block of Asciidoctor",
      `<div class="admonitionblock tip"><table><tr><td class="icon"><div class="title">Tip</div></td><td class="content">Wet hemp shrinks.</td></tr></table></div>`,
    ],
    [
      "an admonition without a kind",
      `<div class="admonition-of-hemp admonition"><p class="admonition-title">Of hemp</p><p>Wet hemp shrinks.</p></div>`,
    ],
    [
      "a card of Ghost",
      `<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Wet hemp shrinks.</div></div>`,
    ],
  ])("as callouts: %s", (_, markup) => {
    const { body, text } = read(page(markup));
    expect(text).toContain("Wet hemp shrinks.");
    expect(body.filter(({ type }) => type === "callout")).toHaveLength(1);
  });

  it.each([
    [
      "panels of Bootstrap",
      `<div class=accordion><div class=accordion-item><h2 class=accordion-header><button class=accordion-button data-bs-toggle=collapse data-bs-target="#a1" aria-expanded=true>When does it open?</button></h2><div id=a1 class="accordion-collapse show"><div class=accordion-body>On Mondays from six in the morning.</div></div></div><div class=accordion-item><h2 class=accordion-header><button class=accordion-button data-bs-target="#a2" aria-expanded=false>Who may walk there?</button></h2><div id=a2 class=accordion-collapse><div class=accordion-body>All who ask at the door beforehand.</div></div></div></div>`,
      [
        "When does it open?",
        "On Mondays from six in the morning.",
        "Who may walk there?",
        "All who ask at the door beforehand.",
      ],
    ],
    [
      "toggles of a page builder",
      `<div class=elementor-toggle><div class=elementor-toggle-item><div id=t1 class=elementor-tab-title role=button aria-controls=c1 aria-expanded=false><a class=elementor-toggle-title>What is hemp for?</a></div><div id=c1 class=elementor-tab-content role=region style="display:none"><p>It is laid into rope.</p></div></div></div>`,
      ["What is hemp for?", "It is laid into rope."],
    ],
    [
      "a list by its role",
      `<div role=list><div role=listitem>Bring gloves, for the hemp is rough and full of thorns.</div><div role=listitem>Bring tar if you have any, the shop has none.</div></div>`,
      ["full of thorns.", "the shop has none."],
    ],
  ])("%s", (_, markup, wanted) => {
    const lines = read(page(markup)).text.split("\n");
    expect(wanted.filter((one) => !lines.some((line) => line.endsWith(one)))).toEqual([]);
  });

  it("a list by its role, however short, as a list", () => {
    const { body } = read(
      page(`<div role=list><div role=listitem>Gloves</div><div role=listitem>Tar</div></div>`),
    );
    const [list] = body.filter(({ type }) => type === "list");
    expect(list).toMatchObject({ ordered: false, items: [{}, {}] });
  });

  it("a table by its role as a table, with its headings", () => {
    const { body } = read(
      page(
        `<div role=table><div role=rowgroup><div role=row><span role=columnheader>Rope</span><span role=columnheader>Fathoms</span></div></div><div role=rowgroup><div role=row><span role=cell>Hawser</span><span role=cell>90</span></div><div role=row><span role=cell>Line</span><span role=cell>12</span></div></div></div>`,
      ),
    );
    const [table] = body.filter(({ type }) => type === "table");
    expect(table).toMatchObject({
      rows: [
        { cells: [{ header: true }, { header: true }] },
        { cells: [{}, {}] },
        { cells: [{}, {}] },
      ],
    });
  });

  it("the code of each tab, the hidden ones too", () => {
    const panel = (code: string, rest = ""): string =>
      `<div role=tabpanel class=tabItem_x1 ${rest}><div class="language-bash codeBlockContainer"><div class=codeBlockContent><pre class="prism-code language-bash"><code><span class=token-line>${code}</span><br></code></pre></div></div></div>`;
    const { body } = read(
      page(
        `<div class="tabs-container tabList_y2"><ul role=tablist class=tabs><li role=tab class=tabs__item>npm</li><li role=tab class=tabs__item>Yarn</li></ul><div>${panel("npm i rope")}${panel("yarn add rope", "hidden")}</div></div>`,
      ),
    );
    const code = body.filter((block) => block.type === "code").map(({ value }) => value);
    expect(code).toEqual(["npm i rope", "yarn add rope"]);
  });

  it.each([
    [
      "drawn, without its TeX",
      `<div class="math display"><span class=katex-display><span class=katex><span class=katex-html aria-hidden=true><span class=base><span class=mord>l</span><span class=mrel>=</span><span class=mord>a</span></span></span></span></span></div>`,
      "l=a",
    ],
    [
      "a picture with its number",
      String.raw`<div class=equation><img class=eq-img src="/eq/4.png" alt="$$ l = \frac{a}{b} $$"><span class=eqno>(1)</span></div>`,
      String.raw`l = \frac{a}{b}`,
    ],
  ])("a formula set apart: %s", (_, markup, tex) => {
    const { body } = read(page(markup));
    const formulas = body.filter((block) => block.type === "math").map(({ value }) => value);
    expect(formulas).toEqual([tex]);
  });

  it("a post of Instagram without the button of its code", () => {
    const markup = `<blockquote class=instagram-media data-instgrm-permalink="https://www.instagram.com/p/Crope1/"><div><a href="https://www.instagram.com/p/Crope1/">View this post on Instagram</a><p>The walk at dawn (@ansel)</p></div></blockquote>`;
    const { body } = read(page(markup));
    const posts = body.filter((block) => block.type === "embed");
    expect(posts).toMatchObject([{ provider: "instagram", text: "The walk at dawn (@ansel)" }]);
  });

  it("text of a page that is built of elements of its own", () => {
    const parts = PARAGRAPHS.map((text) => `<story-text>${text}</story-text>`).join("");
    const { body } = read(
      `<title>The rope walk opens</title><story-page><story-head><h1>The rope walk opens</h1></story-head><story-body>${parts}</story-body></story-page>`,
    );
    expect(body).toHaveLength(PARAGRAPHS.length);
  });

  it("but an element of the page's own inside a sentence is a word of it", () => {
    const { text } = read(
      page("<p>It was swept <x-time>on Monday</x-time> and <x-time>on Friday</x-time> again.</p>"),
    );
    expect(text).toContain("It was swept on Monday and on Friday again.");
  });

  it("a letter drawn as a picture begins its word", () => {
    const markup = `<p><img class=dropcap src="/caps/h.gif" alt="H" align=left>emp is laid from left to right, and the strands from right to left, so that neither can come undone.</p>`;
    const { text } = read(page(markup));
    expect(text).toContain("Hemp is laid from left to right");
  });
});

describe("small boxes of the site go", () => {
  it.each([
    [
      "a sentence set large",
      `<aside class="pull-quote"><span>“</span>${PARAGRAPHS[4]}<span>”</span></aside>`,
    ],
    [
      "a sentence set large in a figure",
      `<figure class="wp-block-pullquote"><blockquote><p>${PARAGRAPHS[4]}</p><cite>a walker in tar</cite></blockquote></figure>`,
    ],
  ])("%s is told once", (_, markup) => {
    const { text } = read(page(markup));
    expect(text.split(PARAGRAPHS[4] ?? "")).toHaveLength(2);
    expect(text).not.toContain("a walker in tar");
  });

  it("a sentence set large that stands nowhere else stays", () => {
    const said = "I have walked to the moon and back, and all of it with my face the other way";
    expect(read(page(`<aside class="pullquote"><p>${said}</p></aside>`)).text).toContain(said);
  });

  it.each([
    [
      "asks for a gift",
      `<div class="support"><p><strong>Help us stay afloat.</strong> The Packet is free because readers pay for it. <a href="/donate">Give today</a>.</p></div>`,
    ],
    [
      "asks to come in or to pay",
      `<div class="gate"><h2>Help us stay afloat.</h2><p>You have read your last page of this month.</p><a href="/subscribe">Pay</a> <a href="/login">Come in</a></div>`,
    ],
  ])("a box that %s", (_, markup) => {
    expect(read(page(markup)).text).not.toContain("Help us stay afloat.");
  });

  it.each(["5 min read", "Reading time: 12 minutes", "Lesezeit: 4 Min.", "3 min de lectura"])(
    "%j above the text",
    (line) => {
      const html = page("").replace("<p>", `<p class=meta>${line}</p><p>`);
      expect(read(html).text).not.toContain(line);
    },
  );

  it("a wall behind a story that is cut short", () => {
    const wall = `<div class=gate><h2>Keep reading for nothing</h2><p>You have read your last page of this month, and may have more for one crown.</p><a class=btn href="/subscribe">Pay</a><p>Known to us? <a href="/login">Come in</a></p></div>`;
    const html = page("", wall).replace(STORY.slice(3).join("\n"), "");
    expect(toText(parseArticle(html))).toContain(PARAGRAPHS[0]);
    expect(toText(parseArticle(html))).not.toContain("Keep reading");
    expect(toText(parseArticle(html))).not.toContain("one crown");
  });

  it.each([
    "Published 2 May 2024, 9:15 am",
    "Last updated: May 3, 2024",
    "Veröffentlicht am 2. Mai 2024",
  ])("%j above the text", (line) => {
    const html = page("").replace("<p>", `<p>${line}</p><p>`);
    expect(read(html).text).not.toContain(line);
  });

  it.each(["Listen to this article</span> <span>4 min", "Artikel anhören"])(
    "%j above it",
    (line) => {
      const html = page("").replace("<p>", `<div class=audio><span>${line}</span></div><p>`);
      expect(read(html).text).not.toMatch(/listen|anhören/i);
    },
  );

  it.each([
    "Copyright © 2024 Ansel Point Packet. All rights reserved.",
    "© 2024 Ansel Point Packet",
    "Alle Rechte vorbehalten.",
  ])("%j below it", (line) => {
    expect(read(page("", `<p>${line}</p>`)).text).not.toContain(line);
  });

  it("another article behind it that has a headline of the same level", () => {
    const other = `<article><h1>The weir is shut</h1><p>${"Nobody had shut the weir since the flood, and the miller was not amused. ".repeat(3)}</p></article>`;
    expect(read(page("", "", other)).text).not.toContain("miller");
  });

  it("comments behind the element of the article, however long, up to a limit", () => {
    const said = (i: number): string =>
      `<li class=comment><div class=comment-author>Reader ${i}</div><div class=comment-content><p>My grandfather walked there for ${i} years, and he said that one hears the sea on both sides of it whatever the wind does, which I did not believe until I went.</p><p>He kept a hook from the machine, and it hangs in our hall with a hat on it, number ${i} of the hats that it has had.</p></div></li>`;
    const comments = `<section id=comments><ol class=comment-list>${Array.from({ length: 7 }, (_, i) => said(i + 3)).join("")}</ol></section>`;
    expect(read(page("", "", comments)).text).not.toContain("My grandfather");
  });
});
