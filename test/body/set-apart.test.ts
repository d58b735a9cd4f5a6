import { describe, expect, it } from "vitest";
import { outline, readMain } from "./read.js";

const body = (html: string): string[] => outline(readMain(html).body);

describe("callouts", () => {
  const found = "callout(warning Mind the chain):[p:Never stand inside the loop.]";
  it.each([
    [
      "MkDocs and Sphinx",
      '<div class="admonition warning"><p class="admonition-title">Mind the chain</p><p>Never stand inside the loop.</p></div>',
    ],
    [
      "GitHub",
      '<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title"><svg></svg>Mind the chain</p><p>Never stand inside the loop.</p></div>',
    ],
    [
      "Docusaurus",
      '<div class="theme-admonition theme-admonition-warning admonition_x alert alert--warning"><div class="admonitionHeading_y"><span class="admonitionIcon_z"><svg></svg></span>Mind the chain</div><div class="admonitionContent_w"><p>Never stand inside the loop.</p></div></div>',
    ],
    [
      "Obsidian",
      '<div class="callout" data-callout="warning"><div class="callout-title"><div class="callout-icon"></div><div class="callout-title-inner">Mind the chain</div></div><div class="callout-content"><p>Never stand inside the loop.</p></div></div>',
    ],
    [
      "VitePress",
      '<div class="custom-block warning"><p class="custom-block-title">Mind the chain</p><p>Never stand inside the loop.</p></div>',
    ],
    [
      "Quarto",
      '<div class="callout callout-style-default callout-warning callout-titled"><div class="callout-header"><div class="callout-icon-container"><i></i></div><div class="callout-title-container">Mind the chain</div></div><div class="callout-body-container callout-body"><p>Never stand inside the loop.</p></div></div>',
    ],
    [
      "Asciidoctor",
      '<div class="admonitionblock warning"><table><tr><td class="icon"><i class="fa"></i></td><td class="content"><div class="title">Mind the chain</div><div class="paragraph"><p>Never stand inside the loop.</p></div></td></tr></table></div>',
    ],
    [
      "Confluence",
      '<div class="confluence-information-macro confluence-information-macro-warning"><p class="title">Mind the chain</p><span class="aui-icon"></span><div class="confluence-information-macro-body"><p>Never stand inside the loop.</p></div></div>',
    ],
    [
      "Starlight",
      '<aside aria-label="Mind the chain" class="starlight-aside starlight-aside--warning"><p class="starlight-aside__title"><svg></svg>Mind the chain</p><div class="starlight-aside__content"><p>Never stand inside the loop.</p></div></aside>',
    ],
    [
      "a quotation",
      "<blockquote><p>[!WARNING] Mind the chain<br>Never stand inside the loop.</p></blockquote>",
    ],
  ])("of %s have kind, title and content", (_, html) => {
    expect(body(`<p>Before.</p>${html}<p>Behind.</p>`)).toEqual(["p:Before.", found, "p:Behind."]);
  });

  it("have no title where the page shows none", () => {
    expect(body('<div class="notecard note"><p>Oil it.</p></div>')).toEqual([
      "callout(note):[p:Oil it.]",
    ]);
    expect(body('<div role="note"><p>Oil it.</p></div>')).toEqual(["callout(note):[p:Oil it.]"]);
  });

  it("are none where a box only has the name", () => {
    expect(body('<div class="alert-list"><p>Oil it.</p></div>')).toEqual(["p:Oil it."]);
  });
});

describe("details", () => {
  it("keep their summary apart, and their order", () => {
    expect(
      body(
        "<p>A.</p><details><summary>How <b>old</b>?</summary>Nine<p>years.</p></details><details><summary>Why?</summary></details>",
      ),
    ).toEqual(["p:A.", "details(How old?):[p:Nine|p:years.]", "p:Why?"]);
  });
});

describe("headings", () => {
  it("by their role have the level that is said", () => {
    expect(
      body('<div role="heading" aria-level="3">Rain</div><p role="heading">Wind</p><p>A.</p>'),
    ).toEqual(["h3:Rain", "h2:Wind", "p:A."]);
  });

  it.each([
    ["Sphinx", '<h2>Rain<a class="headerlink" href="#rain" title="Link">¶</a></h2>'],
    ["GitHub", '<h2><a class="anchor" href="#rain"><svg></svg></a>Rain</h2>'],
    ["Hugo", '<h2>Rain <a href="#rain" class="anchor" aria-hidden="true">#</a></h2>'],
    ["words", '<h2>Rain <a class="header-anchor" href="#rain">Permalink to this heading</a></h2>'],
    [
      "a wiki",
      '<div class="mw-heading mw-heading2"><h2>Rain</h2><span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span></div>',
    ],
    [
      "an old wiki",
      '<h2><span class="mw-headline">Rain</span><span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>',
    ],
  ])("lose the sign of %s", (_, html) => {
    expect(body(`${html}<p>A.</p>`)).toEqual(["h2:Rain", "p:A."]);
  });

  it("keep links that are their text", () => {
    expect(body('<h2><a href="/x#rain">Rain</a></h2>')).toEqual([
      "h2:<https://gazette.example/x#rain>(Rain)",
    ]);
  });
});

describe("quotations", () => {
  it("keep the address of what they quote", () => {
    expect(readMain('<blockquote cite="/book"><p>It rained.</p></blockquote>').body).toMatchObject([
      { type: "blockquote", cite: "https://gazette.example/book" },
    ]);
    const body = readMain('<blockquote cite="javascript:x"><p>It rained.</p></blockquote>').body;
    expect(body[0]).not.toHaveProperty("cite");
  });
});
