import { describe, expect, it } from "vitest";
import { outline, readMain } from "./read.js";

const body = (html: string): string[] => outline(readMain(html).body);

// Three lines of which one is empty and one is indented.
describe("boxes of code", () => {
  const value = "code(js):ring(low);\n\n  stop();";
  it.each([
    [
      "Chroma with line numbers in a table",
      '<div class="highlight"><div class="chroma"><table class="lntable"><tbody><tr><td class="lntd"><pre tabindex="0" class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span><span class="lnt">3\n</span></code></pre></td><td class="lntd"><pre tabindex="0" class="chroma"><code class="language-js" data-lang="js"><span class="line"><span class="cl">ring(low);\n</span></span><span class="line"><span class="cl">\n</span></span><span class="line"><span class="cl">  stop();\n</span></span></code></pre></td></tr></tbody></table></div></div>',
    ],
    [
      "Chroma with line numbers in the lines",
      '<div class="highlight"><pre class="chroma"><code class="language-js" data-lang="js"><span class="line"><span class="ln">1</span><span class="cl">ring(low);\n</span></span><span class="line"><span class="ln">2</span><span class="cl">\n</span></span><span class="line"><span class="ln">3</span><span class="cl">  stop();\n</span></span></code></pre></div>',
    ],
    [
      "Hexo",
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br><span class="line">3</span><br></pre></td><td class="code"><pre><span class="line">ring(low);</span><br><span class="line"></span><br><span class="line">  stop();</span><br></pre></td></tr></table></figure>',
    ],
    [
      "Crayon",
      '<div class="crayon-syntax"><div class="crayon-toolbar"><span class="crayon-title">ring</span><div class="crayon-tools"><span class="crayon-language">JS</span></div></div><div class="crayon-plain-wrap"><textarea class="crayon-plain">ring(low);</textarea></div><div class="crayon-main"><table class="crayon-table"><tr class="crayon-row"><td class="crayon-nums"><div class="crayon-nums-content"><div class="crayon-num">1</div><div class="crayon-num">2</div><div class="crayon-num">3</div></div></td><td class="crayon-code"><div class="crayon-pre"><div class="crayon-line">ring(low);</div><div class="crayon-line"></div><div class="crayon-line">  stop();</div></div></td></tr></table></div></div>',
    ],
    [
      "SyntaxHighlighter",
      '<div><div class="syntaxhighlighter  js"><table><tbody><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div><div class="line number3">3</div></td><td class="code"><div class="container"><div class="line number1"><code class="js plain">ring(low);</code></div><div class="line number2"></div><div class="line number3"><code class="js spaces">  </code><code class="js plain">stop();</code></div></div></td></tr></tbody></table></div></div>',
    ],
    [
      "a chat, with a bar in the pre",
      '<pre><div><div>js</div><div><button>Copy</button></div><div><code class="language-js">ring(low);\n\n  stop();</code></div></div></pre>',
    ],
    [
      "Twoslash, with what a name is",
      '<pre class="shiki" data-lang="js"><code><span class="line"><span class="twoslash-hover"><span class="twoslash-popup-container"><code>const ring: void</code></span>ring</span>(low);</span>\n<span class="line"></span>\n<span class="line">  stop();</span></code></pre>',
    ],
    [
      "Confluence",
      '<div class="code panel pdl"><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: js; gutter: false">ring(low);\n\n  stop();</pre></div></div>',
    ],
    [
      "CodeMirror 5",
      '<div class="CodeMirror" data-lang="js"><div class="CodeMirror-scroll"><div class="CodeMirror-lines"><div class="CodeMirror-code"><div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">1</div></div><pre class=" CodeMirror-line "><span>ring(low);</span></pre></div><div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">2</div></div><pre class=" CodeMirror-line "><span>\u200b</span></pre></div><div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">3</div></div><pre class=" CodeMirror-line "><span>  stop();</span></pre></div></div></div></div></div>',
    ],
    [
      "CodeMirror 6",
      '<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters"><div class="cm-gutter cm-lineNumbers"><div class="cm-gutterElement">1</div></div></div><div class="cm-content" data-language="js"><div class="cm-line">ring(low);</div><div class="cm-line"><br></div><div class="cm-line">  stop();</div></div></div></div>',
    ],
    [
      "a span for each line",
      '<pre class="shiki" data-language="js"><code><span class="line">ring(low);</span><span class="line"></span><span class="line">  stop();</span></code></pre>',
    ],
    [
      "spans between line breaks",
      '<pre class="astro-code" data-language="js"><code><span class="line">ring(low);</span>\n<span class="line"></span>\n<span class="line">  stop();</span></code></pre>',
    ],
    [
      "a bar with a name, a language and a button",
      '<div class="code-block"><div class="code-header"><span>ring.js</span><button>Copy</button><span>Copied!</span></div><pre><code class="language-js">ring(low);\n\n  stop();</code></pre></div>',
    ],
    [
      "the words of a button",
      '<pre class="language-js"><code>ring(low);\n\n  stop();</code><div class="copy-button">Copy code</div></pre>',
    ],
    [
      "Enlighter",
      '<pre class="EnlighterJSRAW" data-enlighter-language="js">ring(low);\n\n  stop();</pre>',
    ],
    [
      "GeSHi, an item for each line",
      '<div class="mw-geshi"><div class="js source-js"><ol><li class="li1"><div class="de1">ring(low);</div></li><li class="li1"><div class="de1"></div></li><li class="li2"><div class="de2">&nbsp;&nbsp;stop();</div></li></ol></div></div>',
    ],
    [
      "Hugo with line numbers that no class names",
      '<div class="highlight"><pre><code class="language-js"><span style="display:flex;"><span style="margin-right:0.4em;user-select:none;">1</span><span>ring(low);\n</span></span><span style="display:flex;"><span style="user-select: none">2</span><span>\n</span></span><span style="display:flex;"><span style="user-select:none">3</span><span>  stop();\n</span></span></code></pre></div>',
    ],
    [
      "a label in front of the code",
      '<pre><div class="badge"><span>js</span></div><code class="hljs language-js"><span class="hljs-title">ring</span>(low);\n\n  stop();</code></pre>',
    ],
    [
      "GitLab",
      '<div class="file-content code"><div class="line-numbers"><a href="#L1">1</a><a href="#L2">2</a><a href="#L3">3</a></div><pre class="code highlight"><code><span id="LC1" class="line" lang="js">ring(low);</span>\n<span id="LC2" class="line" lang="js"></span>\n<span id="LC3" class="line" lang="js">  stop();</span></code></pre></div>',
    ],
    ["a lang attribute", '<pre lang="js">ring(low);\n\n  stop();</pre>'],
  ])("of %s are one block with lines and language", (_, html) => {
    expect(body(`<p>Before.</p>${html}<p>Behind.</p>`)).toEqual(["p:Before.", value, "p:Behind."]);
  });

  it("outside of pre are blocks where they hold lines", () => {
    expect(body("<div><code>ring(low);<br>stop();</code></div>")).toEqual([
      "code:ring(low);\nstop();",
    ]);
    expect(body("<p>So <code>ring(low)</code> rings.</p>")).toEqual(["p:So `ring(low)` rings."]);
  });

  it("outside of pre have no break of the source behind one of the text", () => {
    expect(body("<p><code>ring(low);<br>\nstop();</code></p>")).toEqual([
      "code:ring(low);\nstop();",
    ]);
  });

  it("are those whose own style sets them in a type of one width", () => {
    const style = "font-family: Courier New, monospace; white-space: pre;";
    expect(body(`<p>A</p><div style="${style}">ring(low);\n  stop();</div>`)).toEqual([
      "p:A",
      "code:ring(low);\n  stop();",
    ]);
  });

  it("have no blanks that do not break", () => {
    expect(body("<blockquote><code>ring(low)<br>&nbsp;&nbsp;stop()</code></blockquote>")).toEqual([
      "quote:[code:ring(low)\n  stop()]",
    ]);
  });

  it("with a list of something else stay lists", () => {
    expect(body('<div class="code-example"><ol><li>Ring.</li><li>Stop.</li></ol></div>')).toEqual([
      "ol:[p:Ring.|p:Stop.]",
    ]);
  });

  it("with more than one piece of code are boxes", () => {
    expect(body('<div class="code-block"><pre>a</pre><pre>b</pre></div>')).toEqual([
      "code:a",
      "code:b",
    ]);
    expect(
      body('<div class="highlight"><p>Read this first, all of it.</p><pre>a</pre></div>'),
    ).toEqual(["p:Read this first, all of it.", "code:a"]);
  });

  it("of digits are code", () => {
    expect(body("<pre>1\n2\n3</pre>")).toEqual(["code:1\n2\n3"]);
  });
});

it("reads the old element for examples as it stands", () => {
  expect(body("<p>Type:</p><xmp>\n<b>ring</b> & wait</xmp><p>Then wait.</p>")).toEqual([
    "p:Type:",
    "code:<b>ring</b> & wait",
    "p:Then wait.",
  ]);
});
