import { describe, expect, it } from "vitest";
import { outline, readMain } from "./read.js";

const body = (html: string): string[] => outline(readMain(html).body);

describe("code", () => {
  const value = "code(js):if (a) {\n  b();\n}";
  it.each([
    [
      "prism",
      '<pre class="line-numbers language-js"><code class="language-js"><span class="token">if</span> (a) {\n  b();\n}<span aria-hidden="true" class="line-numbers-rows"><span></span></span></code></pre>',
    ],
    ["highlight.js", '<pre><code class="hljs js">if (a) {\n  b();\n}\n</code></pre>'],
    [
      "highlight.js with numbers",
      '<pre><code class="hljs js"><table class="hljs-ln"><tr><td class="hljs-ln-numbers">1</td><td class="hljs-ln-code">if (a) {</td></tr><tr><td class="hljs-ln-numbers">2</td><td class="hljs-ln-code">  b();</td></tr><tr><td class="hljs-ln-numbers">3</td><td class="hljs-ln-code">}</td></tr></table></code></pre>',
    ],
    [
      "Pygments",
      '<div class="highlight-js notranslate"><div class="highlight"><pre><span></span>if (a) {\n  b();\n}\n</pre></div></div>',
    ],
    [
      "Pygments in a table",
      '<div class="highlight-js"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2\n3</pre></div></td><td class="code"><div class="highlight"><pre>if (a) {\n  b();\n}</pre></div></td></tr></table></div>',
    ],
    [
      "Rouge in a table",
      '<div class="language-js highlighter-rouge"><div class="highlight"><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n</pre></td><td class="rouge-code"><pre>if (a) {\n  b();\n}\n</pre></td></tr></tbody></table></div></div>',
    ],
    ["GitHub", '<div class="highlight highlight-source-js"><pre>if (a) {\n  b();\n}</pre></div>'],
    [
      "a box for each line",
      '<pre data-language="js"><code><div class="line">if (a) {</div><div class="line">  b();</div><div class="line">}</div></code><button>Copy</button></pre>',
    ],
    [
      "pandoc",
      '<pre class="sourceCode js"><code class="sourceCode js">if (a) {\n  b();\n}</code></pre>',
    ],
  ])("of %s keeps lines and language, without line numbers", (_, html) => {
    expect(body(html)).toEqual([value]);
  });

  it("has no language where the page names none", () => {
    expect(
      body(
        '<pre class="language-none">a</pre><pre class="code-wrapper"><code class="nohighlight">b</code></pre>',
      ),
    ).toEqual(["code:a", "code:b"]);
  });
});

describe("formulas", () => {
  const tex = "x^2";
  it.each([
    [
      "MathML with TeX",
      '<math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
    ],
    [
      "KaTeX",
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x<sup>2</sup></span></span>',
    ],
    [
      "MathJax",
      '<span class="MathJax_Preview">x2</span><span class="MathJax"><nobr>x2</nobr></span><script type="math/tex">x^2</script>',
    ],
    [
      "a wiki",
      '<span class="mwe-math-element"><span style="display:none"><math alttext="{\\displaystyle x^2}"><mi>x</mi></math></span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^2}" src="/x.svg"></span>',
    ],
    ["a picture", '<img class="tex" alt="x^2" src="/x.png">'],
  ])("of %s are TeX, once", (_, html) => {
    expect(body(`<p>The square ${html} is even.</p>`)).toEqual([`p:The square $${tex}$ is even.`]);
  });

  it("set apart are blocks, with MathML made anew", () => {
    const html =
      '<p>So</p><math display="block" onclick="x()"><semantics><mrow><mi href="javascript:x">x</mi><script>y</script><mo>&lt;</mo><mglyph src="z"></mglyph></mrow><annotation encoding="application/x-tex">x&lt;</annotation></semantics></math><script type="math/tex; mode=display">y</script>';
    expect(readMain(html).body.slice(1)).toEqual([
      {
        type: "math",
        value: "x<",
        mathml: "<math><semantics><mrow><mi>x</mi><mo>&lt;</mo></mrow></semantics></math>",
      },
      { type: "math", value: "y" },
    ]);
  });

  it("leave other scripts alone", () => {
    expect(body('<p>a<script>b()</script><script type="text/x-template">c</script>d</p>')).toEqual([
      "p:ad",
    ]);
  });
});

describe("footnotes", () => {
  it.each([
    [
      "Markdown",
      '<p>Rain<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>.</p><div class="footnotes"><ol><li id="fn:1"><p>It was heavy. <a href="#fnref:1">↩</a></p></li></ol></div>',
    ],
    [
      "pandoc",
      '<p>Rain<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><section role="doc-endnotes"><ol><li id="fn1"><p>It was heavy.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>',
    ],
    [
      "a wiki",
      '<p>Rain<sup class="reference"><a href="#cite_note-1">[1]</a></sup>.</p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span>It was heavy.</span></li></ol>',
    ],
  ])("of %s are references and definitions", (_, html) => {
    expect(readMain(html).body).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", value: "Rain" },
          { type: "footnoteReference", identifier: "1" },
          { type: "text", value: "." },
        ],
      },
      {
        type: "footnoteDefinition",
        identifier: "1",
        children: [{ type: "paragraph", children: [{ type: "text", value: "It was heavy." }] }],
      },
    ]);
  });

  it("are not made of other links within the page", () => {
    expect(
      body(
        '<p><a href="#top">1</a> <a href="#fn-chapter">The long chapter</a> <a href="/n#fn1">1</a></p>',
      ),
    ).toEqual(["p:1 The long chapter <https://gazette.example/n#fn1>(1)"]);
  });
});

describe("ruby", () => {
  it("leaves readings out of the text", () => {
    expect(body("<p><ruby>水車<rp>(</rp><rt>すいしゃ</rt><rp>)</rp></ruby>が回る。</p>")).toEqual([
      "p:水車が回る。",
    ]);
  });
});

describe("tables", () => {
  it("have header cells where the page says so: by element, or by their place", () => {
    expect(
      body(
        "<table><thead><tr><td>a<td>b</thead><tbody><tr><th>c<td>1</tbody><tfoot><tr><td>d<td>2</tfoot></table>",
      ),
    ).toEqual(["table:[#a|#b][#c|1][d|2]"]);
  });

  it("keep links and marks in their cells, and lose no cell of a row", () => {
    expect(body("<table><tr><td><a href='/a'>a</a><td></td><td><i>c</i></table>")).toEqual([
      "table:[<https://gazette.example/a>(a)||_c_]",
    ]);
  });

  it("that lay out the page are boxes, also within one another", () => {
    expect(
      body(
        "<table><tr><td><table><tr><td><p>One.</p><h2>Two</h2></table><td><ul><li>x</ul></table>",
      ),
    ).toEqual(["p:One.", "h2:Two", "ul:[p:x]"]);
  });
});
