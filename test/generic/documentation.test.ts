import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/core.js";
import { toText } from "../../src/index.js";

const SENTENCES = [
  "A gate opens when the water on its upper side stands higher than the level that you set.",
  "You can open several gates at once, but each of them needs a lock of its own in the same basin.",
  "When the tide turns, the scheduler closes every gate that has no reason to stay open.",
  "Readings are kept in memory until the basin is written to disk, which happens once a minute.",
  "Do not call this from inside a listener, because the basin is locked while listeners run.",
];
const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}</p>`);
const url = "https://docs.tidewheel.example/3.2/gates.html";

/** A page of a manual, with something in its text and something behind it. */
function manual(inside: string, behind = "", head = ""): string {
  return `<!doctype html><html lang="en"><head><title>Opening gates – Tidewheel</title>${head}</head><body>
    <div class="sidebar"><ul><li><a href="/a">Installation</a></li><li><a href="/b">Basins</a></li></ul></div>
    <main><div class="content"><h1>Opening gates</h1>${paragraphs.slice(0, 3).join("")}${inside}${paragraphs.slice(3).join("")}${behind}</div></main>
    <footer><p>Weir Works, a society for the care of gates</p></footer></body></html>`;
}

const read = (html: string, at = url) => parseArticle(html, { url: at });
const textOf = (html: string, at = url) => toText(read(html, at));

describe("what a manual shows beside its text is left out", () => {
  it.each([
    ["a prompt", "<div><p>Was this page helpful?</p></div>", "helpful"],
    [
      "when it was changed",
      "<p>Last updated on 3 March 2024 by the keeper of the lock.</p>",
      "Last",
    ],
    ["a link to the source", '<p><a href="/e">Edit this page on GitHub</a></p>', "Edit"],
    [
      "a prompt, with its heading",
      "<div><h2>Feedback</h2><p>Was this page helpful?</p><button>Yes</button></div>",
      "Feedback",
    ],
    [
      "what to do about mistakes",
      "<section><h2>Submit correction</h2><p>If anything here is not as you found it at the gate, write to the keeper, please.</p></section>",
      "keeper, please",
    ],
    [
      "the way to the pages before and behind",
      `<div class="foot"><table><tr><td><a href="/p">Prev</a></td><td><a href="/u">Up</a></td><td><a href="/n">Next</a></td></tr>
        <tr><td><a href="/p">Installing the pawl</a></td><td><a href="/u">Manual</a></td><td><a href="/n">Basins</a></td></tr></table></div>`,
      "Installing the pawl",
    ],
    [
      "whose it is, at length",
      `<div class="foot"><p>© 2020 Weir Works. What others wrote here is theirs. ${"The documentation here is licensed under the terms of the free licence of the mill, as published by the society for the care of gates. ".repeat(2)}Weir and its wheel are trademarks of Weir Works.</p></div>`,
      "trademarks",
    ],
    [
      "other languages",
      `<ul>${["English", "Deutsch", "Français", "Português – Brasil", "日本語"].map((name) => `<li>${name}</li>`).join("")}</ul>`,
      "Português",
    ],
  ])("%s", (_, markup, absent) => {
    const text = textOf(manual("", markup));
    expect(text).not.toContain(absent);
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
  });

  it("the heading of a list of places in the page, with the list", () => {
    const contents =
      '<div role="navigation"><div><h2>Contents</h2></div><ul><li><a href="#a">Levels</a></li><li><a href="#b">Tides</a></li></ul></div>';
    expect(textOf(manual(contents))).not.toMatch(/Contents|Tides/);
  });
});

describe("what stands in the text of a manual stays", () => {
  it.each([
    [
      "the section on cookies",
      `<section id="cookies"><h2>Cookies</h2><p>The panel keeps who is on watch in a signed cookie for one tide.</p></section>`,
      "signed cookie",
    ],
    [
      "the section on answers to comments",
      `<section id="respond-to-comments"><h2>Respond to comments<a href="#respond-to-comments">¶</a></h2><p>Whoever reads a change will say something about it, and you should answer.</p></section>`,
      "you should answer",
    ],
    [
      "a list of links to other pages",
      `<h2>Slow gates</h2><ul><li><a href="/x">How to ask about a slow gate</a></li><li><a href="/y">Grease</a></li></ul>`,
      "Grease",
    ],
    [
      "code in a figure that a tab shows",
      `<x-tabs><ul role="tablist"><li><a role="tab" href="#one">npm</a></li><li><a role="tab" href="#two">yarn</a></li></ul>
        <div id="one" role="tabpanel"><figure><figcaption></figcaption><pre><code>npm install tidewheel</code></pre></figure></div>
        <div id="two" role="tabpanel" hidden><figure><figcaption></figcaption><pre><code>yarn add tidewheel</code></pre></figure></div></x-tabs>`,
      "yarn add tidewheel",
    ],
    [
      "panels of an element of the site's own",
      `<manual-tabs><dl style="display: none"><dt>Shell</dt><dd><pre><code>tw open north --level 2.4</code></pre></dd></dl></manual-tabs>`,
      "tw open north",
    ],
    [
      "a template that is shown",
      "<div><pre>{{ gate.name }}\n{{ gate.level }}</pre></div>",
      "{{ gate.level }}",
    ],
  ])("%s", (_, markup, present) => {
    expect(textOf(manual(markup))).toContain(present);
  });

  it("the lines of code that are boxes of their own, as one", () => {
    const lines = ['auto gate = basin.open("north");', "gate.close();"];
    const markup = `<div class="fragment">${lines.map((line) => `<div class="line">${line}</div>`).join("")}</div>`;
    expect(read(manual(markup)).body).toContainEqual({ type: "code", value: lines.join("\n") });
  });

  it("a signature, without the link to its source", () => {
    const markup =
      '<dl><dt><code>open(name)</code><a href="/src#open"><span>[source]</span></a></dt><dd><p>Opens the gate of that name, and waits for nothing at all.</p></dd></dl>';
    const text = textOf(manual(markup));
    expect(text).toContain("open(name)");
    expect(text).not.toContain("[source]");
  });

  it("the members of a module, behind its text", () => {
    const members = [
      ["Basin", "A stretch of water between two gates."],
      ["Gate", "One gate."],
      ["Tide", "A turn of the tide."],
    ];
    const markup = `<h2 class="section-header">Structs</h2><dl class="item-table">${members.map(([name, what]) => `<dt><a href="/${name}">${name}</a></dt><dd>${what}</dd>`).join("")}</dl>`;
    const { body } = read(manual("", markup));
    expect(body.at(-1)).toMatchObject({ type: "definitionList" });
  });
});

describe("a page is known for documentation", () => {
  it.each([
    ["by the style sheet of Sphinx", '<link rel="stylesheet" href="_static/pygments.css?v=8">'],
    ["by what its search wants to know", '<meta name="docsearch:version" content="3.2">'],
    [
      "by its generator, whatever it says to those who share it",
      '<meta name="generator" content="Doxygen 1.9.8"><meta property="og:type" content="article">',
    ],
  ])("%s", (_, head) => {
    expect(read(manual("", "", head), "https://tidewheel.example/gates").type).toBe(
      "documentation",
    );
  });

  it("by a host for it before a path that forums have as well", () => {
    const at = (address: string) => read(manual(""), address).type;
    expect(at("https://docs.tidewheel.example/3.2/topics/gates/")).toBe("documentation");
    expect(at("https://tidewheel.example/docs/topics/gates/")).toBe("documentation");
    expect(at("https://help.tidewheel.example/thread/1234/gates")).toBe("forum");
    expect(at("https://tidewheel.example/forum/docs/1234")).toBe("forum");
  });
});

describe("what stands between the headline of a manual and its text", () => {
  const list = (href: (i: number) => string): string =>
    `<div class="toc"><dl>${[
      "Locks",
      "Pawls",
      "Basins",
      "Readings",
      "Listeners",
      "Tides",
      "Schedules",
      "Alarms",
    ]
      .map((name, i) => `<dt><a href="${href(i)}">4.${i + 1}. ${name} of the mill</a></dt>`)
      .join("")}</dl></div>`;
  const chapter = (toc: string): string =>
    `<html lang="en"><head><title>Chapter 4. Gates</title></head><body><div class="chapter" id="GATES"><div><h2 class="title">Chapter 4. Gates</h2></div>
     ${toc}<p>${SENTENCES.join(" ")}</p></div>
     <div class="navfooter"><table><tr><td><a href="p.html">Prev</a></td><td><a href="u.html">Up</a></td><td><a href="n.html">Next</a></td></tr>
     <tr><td>3.6. Sluices</td><td><a href="i.html">Home</a></td><td>4.1. Locks</td></tr></table></div></body></html>`;

  it("is text where it lists the pages of a chapter", () => {
    const text = textOf(chapter(list((i) => `gates-${i}.html`)));
    for (const part of ["4.1. Locks of the mill", "4.8. Alarms of the mill", ...SENTENCES])
      expect(text).toContain(part);
    expect(text).not.toContain("Home");
    expect(text).not.toContain("Sluices");
  });
});

describe("sections of a manual", () => {
  it("that list its pages are no columns beside it", () => {
    const items = (names: readonly string[]): string =>
      `<ul>${names.map((name) => `<li><a href="${name.slice(0, 3)}.html">${name}</a></li>`).join("")}</ul>`;
    const text =
      textOf(`<html lang="en"><head><title>Notes for builders of gates</title></head><body><div id="page"><div id="top"><h1>Notes for builders of gates</h1>
      <p>${SENTENCES[0]} ${SENTENCES[1]}</p></div>
      <div class="section"><h2>Notes of this year</h2>${items(["Building pawls for gates", "Hooks in the scheduler", "How readings are kept", "Guidelines for writers of basins"])}</div>
      <div class="section"><h2>Coming from last year</h2><p>${SENTENCES[2]}</p>${items(["Changes of listeners", "Old gates in new mills"])}</div></div></body></html>`);
    for (const part of ["Notes of this year", "Hooks in the scheduler", "Old gates in new mills"])
      expect(text).toContain(part);
  });

  it("on cookies are no notices, whatever targets of links stand before their headings", () => {
    const text = textOf(
      manual(
        `<section id="cookies"><span id="api-cookies"></span><h2>Cookies<a class="headerlink" href="#cookies">¶</a></h2>
         <p>The basin keeps a jar of cookies for each gate, which it hands to whoever asks for the gate again.</p></section>
         <dl><dt id="gates.Jar.cookies">cookies</dt><dd><p>All cookies of the jar, in the order in which they were set by the gates.</p></dd></dl>`,
      ),
    );
    expect(text).toContain("keeps a jar of cookies");
    expect(text).toContain("in the order in which they were set");
  });
});
