import { describe, expect, it } from "vitest";
import { type Article, type Block, parseArticle } from "../../src/index.js";

const PROSE =
  "<p>The harbour office opened its doors an hour before the first ferry came in, and nobody on the quay could remember a quieter spring. Old timetables were still pinned to the wall, each one corrected in another ink.</p>";

const page = (text: string, notes: string): Article =>
  parseArticle(
    `<!doctype html><title>Quiet spring</title><body><nav><a href="/">Home</a></nav><main><article><h1>Quiet spring</h1>${PROSE}${text}${PROSE}${PROSE}${notes}</article></main><footer>© Gazette</footer></body>`,
    { url: "https://gazette.example/spring" },
  );

const definitions = (body: readonly Block[]) =>
  body.filter((block) => block.type === "footnoteDefinition");
const references = (body: readonly Block[]): string[] =>
  [...JSON.stringify(body).matchAll(/"footnoteReference","identifier":"([^"]+)"/g)].map(
    ([, id = ""]) => id,
  );

/** A paragraph with two marks, and what the notes say. */
const text = (one: string, two: string): string =>
  `<p>The keeper wrote down the level of the water${one} every morning before breakfast, and again${two} when the lamps were lit.</p>`;
const FIRST = "In hands, as was usual then.";
const SECOND = "Never on a Sunday.";

describe("footnotes as written by", () => {
  it.each([
    [
      "GitHub",
      text(
        '<sup><a href="#user-content-fn-1-a1b2" id="user-content-fnref-1-a1b2" data-footnote-ref aria-describedby="footnote-label">1</a></sup>',
        '<sup><a href="#user-content-fn-2-a1b2" id="user-content-fnref-2-a1b2" data-footnote-ref>2</a></sup>',
      ),
      `<section data-footnotes class="footnotes"><h2 class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1-a1b2"><p>${FIRST} <a href="#user-content-fnref-1-a1b2" data-footnote-backref aria-label="Back to content">↩</a></p></li><li id="user-content-fn-2-a1b2"><p>${SECOND} <a href="#user-content-fnref-2-a1b2" data-footnote-backref>↩</a></p></li></ol></section>`,
    ],
    [
      "kramdown",
      text(
        '<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>',
        '<sup id="fnref:2" role="doc-noteref"><a href="#fn:2" class="footnote" rel="footnote">2</a></sup>',
      ),
      `<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>${FIRST} <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li><li id="fn:2" role="doc-endnote"><p>${SECOND} <a href="#fnref:2" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>`,
    ],
    [
      "pandoc",
      text(
        '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
        '<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a>',
      ),
      `<section id="footnotes" class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>${FIRST}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>${SECOND}<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      "a wiki",
      text(
        '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>',
        '<sup id="cite_ref-Lind_2-0" class="reference"><a href="#cite_note-Lind-2">[2]</a></sup>',
      ),
      `<h2>Notes</h2><div class="mw-references-wrap"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${FIRST}</span></li><li id="cite_note-Lind-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-Lind_2-0"><sup><i><b>a</b></i></sup></a></span> <span class="reference-text">${SECOND}</span></li></ol></div>`,
    ],
    [
      "Hugo",
      text(
        '<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>',
        '<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup>',
      ),
      `<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>${FIRST}&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li><li id="fn:2"><p>${SECOND}&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>`,
    ],
    [
      "Substack",
      text(
        '<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1-9" href="#footnote-1-9" target="_self">1</a>',
        '<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-2-9" href="#footnote-2-9" target="_self">2</a>',
      ),
      `<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1-9" href="#footnote-anchor-1-9" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>${FIRST}</p></div></div><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-2-9" href="#footnote-anchor-2-9" class="footnote-number" contenteditable="false" target="_self">2</a><div class="footnote-content"><p>${SECOND}</p></div></div>`,
    ],
    [
      "Ghost",
      text(
        '<a href="#note-1" id="back-1"><sup>1</sup></a>',
        '<a href="#note-2" id="back-2"><sup>2</sup></a>',
      ),
      `<hr><ol><li id="note-1">${FIRST} <a href="#back-1">⤴</a></li><li id="note-2">${SECOND} <a href="#back-2">⤴</a></li></ol>`,
    ],
    [
      "Word",
      text(
        '<a href="#_ftn1" name="_ftnref1" title=""><span class="MsoFootnoteReference"><span>[1]</span></span></a>',
        '<a href="#_ftn2" name="_ftnref2" title=""><span class="MsoFootnoteReference"><span>[2]</span></span></a>',
      ),
      `<div><br clear="all"><hr size="1" width="33%"><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1" title=""><span class="MsoFootnoteReference"><span>[1]</span></span></a> ${FIRST}</p></div><div id="ftn2"><p class="MsoFootnoteText"><a href="#_ftnref2" name="_ftn2" title=""><span class="MsoFootnoteReference"><span>[2]</span></span></a> ${SECOND}</p></div></div>`,
    ],
    [
      "Word, pasted into an editor that writes its own address before each",
      text(
        '<a href="https://editor.example/post/edit/12#_ftn1" name="_ftnref1">[1]</a>',
        '<a href="https://editor.example/post/edit/12#_ftn2" name="_ftnref2">[2]</a>',
      ),
      `<hr><div id="ftn1"><p><a href="https://editor.example/post/edit/12#_ftnref1" name="_ftn1">[1]</a> ${FIRST}</p></div><div id="ftn2"><p><a href="https://editor.example/post/edit/12#_ftnref2" name="_ftn2">[2]</a> ${SECOND}</p></div>`,
    ],
    [
      "hand, with the whole address of the page",
      text(
        '<sup><a href="https://gazette.example/spring#n1" id="r1">1</a></sup>',
        '<sup><a href="https://gazette.example/spring#n2" id="r2">2</a></sup>',
      ),
      `<h3>Notes</h3><p id="n1">1. ${FIRST} <a href="https://gazette.example/spring#r1">Back</a></p><p id="n2">2. ${SECOND} <a href="https://gazette.example/spring#r2">Back</a></p>`,
    ],
    [
      "Sphinx",
      text(
        '<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>',
        '<a class="footnote-reference brackets" href="#id4" id="id2" role="doc-noteref"><span class="fn-bracket">[</span>2<span class="fn-bracket">]</span></a>',
      ),
      `<aside class="footnote-list brackets"><aside class="footnote brackets" id="id3" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>${FIRST}</p></aside><aside class="footnote brackets" id="id4" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id2">2</a><span class="fn-bracket">]</span></span><p>${SECOND}</p></aside></aside>`,
    ],
    [
      "Sphinx, in a list of terms",
      text(
        '<a class="footnote-reference brackets" href="#id3" id="id1">1</a>',
        '<a class="footnote-reference brackets" href="#id4" id="id2">2</a>',
      ),
      `<dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>${FIRST}</p></dd><dt class="label" id="id4"><span class="brackets"><a class="fn-backref" href="#id2">2</a></span></dt><dd><p>${SECOND}</p></dd></dl>`,
    ],
    [
      "docutils, in tables",
      text(
        '<a class="footnote-reference" href="#id3" id="id1">[1]</a>',
        '<a class="footnote-reference" href="#id4" id="id2">[2]</a>',
      ),
      `<table class="docutils footnote" frame="void" id="id3" rules="none"><colgroup><col class="label"><col></colgroup><tbody><tr><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>${FIRST}</td></tr></tbody></table><table class="docutils footnote" frame="void" id="id4" rules="none"><tbody><tr><td class="label"><a class="fn-backref" href="#id2">[2]</a></td><td>${SECOND}</td></tr></tbody></table>`,
    ],
    [
      "EPUB",
      text(
        '<a epub:type="noteref" href="#n1" id="r1">1</a>',
        '<a epub:type="noteref" href="#n2" id="r2">2</a>',
      ),
      `<aside epub:type="footnote" id="n1"><p>${FIRST}</p></aside><aside epub:type="footnote" id="n2"><p>${SECOND}</p></aside>`,
    ],
    [
      "Tufte",
      text(
        `<label for="sn-one" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-one" class="margin-toggle"><span class="sidenote">${FIRST}</span>`,
        `<label for="sn-two" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-two" class="margin-toggle"><span class="sidenote">${SECOND}</span>`,
      ),
      "",
    ],
    [
      "LaTeXML",
      text(
        `<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>${FIRST}</span></span></span>`,
        `<span id="footnote2" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span class="ltx_tag ltx_tag_note">2</span>${SECOND}</span></span></span>`,
      ),
      "",
    ],
    [
      "plain links with arrows",
      text('<sup><a id="a1" href="#b1">1</a></sup>', '<sup><a id="a2" href="#b2">2</a></sup>'),
      `<h3>Notes</h3><p id="b1">1. ${FIRST} <a href="#a1">↑</a></p><p id="b2">2. ${SECOND} <a href="#a2">↑</a></p>`,
    ],
    [
      "anchors in one paragraph",
      text('<a name="t1"></a><a href="#f1">[1]</a>', '<a name="t2"></a><a href="#f2">[2]</a>'),
      `<p><a name="f1"></a><a href="#t1">[1]</a> ${FIRST}<br><a name="f2"></a><a href="#t2">[2]</a> ${SECOND}<br></p>`,
    ],
    [
      "anchors in brackets",
      text('<a name="t1"></a><a href="#f1">[1]</a>', '<a name="t2"></a><a href="#f2">[2]</a>'),
      `<p>[<a name="f1">1</a>] ${FIRST} <a href="#t1">back</a></p><p>[<a name="f2">2</a>] ${SECOND} <a href="#t2">back</a></p>`,
    ],
    [
      "boxes that a script shows beside their marks",
      text(
        `<sup class="x-footnote"><a href="javascript:void(0)">1</a></sup><span id="x1" role="tooltip" class="x-footnotes-footnote__note">${FIRST}</span>`,
        `<sup class="x-footnote"><a href="javascript:void(0)">2</a></sup><span id="x2" role="tooltip" class="x-footnotes-footnote__note">${SECOND}</span>`,
      ),
      "",
    ],
    [
      "numbers that lead back",
      text('<sup><a href="#n1" id="m1">1</a></sup>', '<sup><a href="#n2" id="m2">2</a></sup>'),
      `<hr><p><a href="#m1" id="n1">1.</a> ${FIRST}</p><p><a href="#m2" id="n2">2.</a> ${SECOND}</p>`,
    ],
  ])("%s are marks, each with its note", (_, marks, notes) => {
    const { body } = page(marks, notes);
    const found = definitions(body);
    expect(found.map(({ children }) => children)).toEqual([
      [{ type: "paragraph", children: [{ type: "text", value: FIRST }] }],
      [{ type: "paragraph", children: [{ type: "text", value: SECOND }] }],
    ]);
    expect(references(body)).toEqual(found.map(({ identifier }) => identifier));
  });
});

describe("a mark without a note", () => {
  it("is text that is set high", () => {
    const { body } = page(text('<a href="#fn1">1</a>', '<sup><a href="#fn2">2</a></sup>'), "");
    expect(references(body)).toEqual([]);
    const marks = JSON.stringify(body).match(
      /\{"type":"superscript","children":\[\{"type":"text","value":"\d"\}\]\}/g,
    );
    expect(marks).toHaveLength(2);
  });

  it("is none where it leads to a place of another page, whose name is one here, too", () => {
    const { body } = page(
      text('<a href="/autumn#fn2">2</a>', '<a href="#fn1" id="r1">1</a>'),
      `<p id="fn1"><a href="#r1">1</a> ${FIRST}</p><p id="fn2">2 ${SECOND}</p>`,
    );
    expect(references(body)).toEqual(["1"]);
    expect(JSON.stringify(body)).toContain("https://gazette.example/autumn#fn2");
  });

  it("is none where a chapter stands there", () => {
    const { body } = page(
      `<p>Chapters: <a href="#c1">1</a>, <a href="#c2">2</a> of the long report on the lamps of the harbour.</p><h2 id="c1">Lamps</h2>${PROSE}<h2 id="c2">Bells</h2>${PROSE}`,
      "",
    );
    expect(references(body)).toEqual([]);
    expect(definitions(body)).toEqual([]);
  });
});

describe("notes that are no text of the article", () => {
  it("are added where the text refers to them", () => {
    const { body } = page(
      text('<sup><a id="r1" href="#fn1">1</a></sup>', ""),
      `</article></main><footer class="site-footer"><ol><li id="fn1">${FIRST} <a href="#r1">↩</a></li></ol>`,
    );
    expect(references(body)).toEqual(["1"]);
    expect(definitions(body)).toHaveLength(1);
  });
});
