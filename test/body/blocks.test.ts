import { describe, expect, it } from "vitest";
import { outline, readMain } from "./read.js";

const body = (content: string): string[] => outline(readMain(content).body);

describe("text between blocks", () => {
  it("is a paragraph, whichever box it stands in", () => {
    expect(body("one <div>two<div>three</div>four</div> five")).toEqual([
      "p:one",
      "p:two",
      "p:three",
      "p:four",
      "p:five",
    ]);
  });
  it("is parted by two line breaks, not by one", () => {
    expect(body("a<br>b<br><br>c <br> <br/> d<br>")).toEqual(["p:a⏎b", "p:c", "p:d"]);
    expect(body("<p>a<br>&nbsp;<br>b</p>")).toEqual(["p:a", "p:b"]);
  });
  it("is parted by line breaks of the source where a style shows them", () => {
    const style = "white-space: pre-line";
    expect(body(`<div style="${style}">a\nb\n\nc <b>d\ne</b></div>`)).toEqual([
      "p:a⏎b",
      "p:c *d⏎e*",
    ]);
    expect(body(`<p style="white-space: nowrap">a\nb</p>`)).toEqual(["p:a b"]);
  });
  it("is parted where a style of its own makes an inline element a line", () => {
    expect(
      body(
        '<p><span style="color:red; display: block">a</span><span style="display:block">b</span>c</p>',
      ),
    ).toEqual(["p:a", "p:b", "p:c"]);
    expect(body('<p><span style="display:block;float:left">O</span>ld</p>')).toEqual(["p:Old"]);
    expect(body('<p>a<span style="display:inline-block">b</span></p>')).toEqual(["p:ab"]);
  });
  it("keeps marks over a parting", () => {
    expect(body("<p><b>a<br><br>b</b></p>")).toEqual(["p:*a*", "p:*b*"]);
  });
  it("collapses white space across marks, as a browser does", () => {
    expect(body("<p>  a <b> b</b> \n c<i>d</i> </p>")).toEqual(["p:a *b* c_d_"]);
    expect(body("<p>a<!-- x -->b&nbsp; c</p>")).toEqual(["p:ab\u00a0 c"]);
  });
  it("leaves out what is empty", () => {
    expect(
      body("<p> </p><p>&nbsp;</p><p><b></b><br></p><h2></h2><ul><li></ul><div></div>x"),
    ).toEqual(["p:x"]);
  });
  it("is not parted by controls, and not polluted by them", () => {
    expect(
      body("<p>a<button>Share</button>b<select><option>x</select></p>c<input value=v>d"),
    ).toEqual(["p:ab", "p:cd"]);
  });
  it("has the word of a button that explains a term, and no label of another", () => {
    expect(
      body(
        "<p>It turns on an <button>arbor</button>, once an hour.</p><p>Write to us. <button>Copy</button> The end.</p>",
      ),
    ).toEqual(["p:It turns on an arbor, once an hour.", "p:Write to us. The end."]);
  });
  it("is not parted by a sound that stands in it", () => {
    expect(
      body('<p>The <b>weir</b> <audio controls src="/weir.mp3"></audio> holds the water.</p>'),
    ).toEqual(["p:The *weir* holds the water.", "embed(audio):https://gazette.example/weir.mp3"]);
  });
  it("is a break where it is a line of signs between two sections, and nothing at an end", () => {
    expect(body("<p>***</p><p>a</p><p>* * *</p>b<br><br><b>———</b><br><br>c<p>###</p>")).toEqual([
      "p:a",
      "---",
      "p:b",
      "---",
      "p:c",
    ]);
    expect(body("<p>a</p><p>★★★★</p><p>____</p><p>--</p><p>…</p><p>-+-</p>")).toEqual([
      "p:a",
      "p:★★★★",
      "p:____",
      "p:--",
      "p:…",
      "p:-+-",
    ]);
    expect(body("<table><tr><th>Rain<th>p<tr><td>.3<td>***</table>")).toEqual([
      expect.stringContaining("***"),
    ]);
  });
  it("of unknown elements counts, with their blocks", () => {
    expect(body("<x-box>a <x-b>b</x-b><p>c</p>d</x-box>")).toEqual(["p:a b", "p:c", "p:d"]);
  });
});

describe("links", () => {
  it("are absolute, and only of schemes that are safe", () => {
    expect(
      body(
        '<p><a href="b.html">a</a> <a href=" java\nscript:x()">b</a> <a href="mailto:a@b.example">c</a> <a href="#x">d</a> <a>e</a> <a href="data:text/html,1">f</a></p>',
      ),
    ).toEqual(["p:<https://gazette.example/a/b.html>(a) b <mailto:a@b.example>(c) d e f"]);
  });

  it("end where another begins inside of them, with the marks that they share kept", () => {
    const base = "https://gazette.example/a";
    expect(
      body('<p><a href="b">1 <b>2 <a href="c">3</a> 4 <i><a href="d">5</a></i></b> 6</a> 7</p>'),
    ).toEqual([`p:<${base}/b>(1 *2 *)*<${base}/c>(3) 4 _<${base}/d>(5)_* 6 7`]);
  });
});

describe("blocks", () => {
  it("of headings keep their level, and a picture inside stands behind", () => {
    expect(
      body(
        '<h2>Rain <em>again</em></h2><h4>x<img src="/rain-in-town.jpg" width=600 height=400></h4>',
      ),
    ).toEqual(["h2:Rain _again_", "h4:x", "figure:https://gazette.example/rain-in-town.jpg"]);
  });
  it("of lists nest, and number from where the page does", () => {
    expect(body("<ul><li>a<ul><li>b</ul><li><p>c<p>d</ul><ol start=3><li>e</ol>")).toEqual([
      "ul:[p:a+ul:[p:b]|p:c+p:d]",
      "ol3:[p:e]",
    ]);
  });
  it("of definition lists are terms and what is said of each", () => {
    expect(body("<dl><div><dt>A<dd>1<dd>2</div><dt>B<dd>3</dl>")).toEqual(["dl:[A=p:1+p:2|B=p:3]"]);
  });
  it("of definition lists lack the groups that are dropped", () => {
    const { body } = readMain("<dl><div class=ad><dt>A<dd>1</div><div><dt>B<dd>2</div></dl>", {
      drop: [".ad"],
    });
    expect(outline(body)).toEqual(["dl:[B=p:2]"]);
  });
  it("of quotes hold blocks", () => {
    expect(body("<blockquote>a<p>b</blockquote>")).toEqual(["quote:[p:a|p:b]"]);
  });
  it("of code keep lines and language", () => {
    expect(
      body(
        '<pre><code class="hljs language-js">a\n  b&lt;\n</code></pre><p>run <code>npm  i</code></p>',
      ),
    ).toEqual(["code(js):a\n  b<", "p:run `npm i`"]);
    expect(body("<pre data-lang=Python>x<br>y</pre>")).toEqual(["code(python):x\ny"]);
  });
  it("of tables keep headers, spans and caption; one that only lays out is a box", () => {
    const article = readMain(
      "<table><caption>Prices</caption><tr><th>a<th colspan=2>b<tr><td>1<td>2<td><b>3</b></table>",
    );
    expect(outline(article.body)).toEqual(["table:Prices[#a|#b][1|2|*3*]"]);
    expect(article.body[0]).toMatchObject({
      rows: [{ cells: [{ header: true }, { colSpan: 2 }] }, {}],
    });
    expect(body("<table><tr><td><p>a</p><p>b</p><td>c</table>")).toEqual(["p:a", "p:b", "p:c"]);
    expect(body("<table role=presentation><tr><td>a<td>b</table>")).toEqual(["p:a", "p:b"]);
  });
  it("of a break stand only between two others", () => {
    expect(body("<hr><p>a</p><hr><hr><p>b</p><hr>")).toEqual(["p:a", "---", "p:b"]);
  });
  it("of formulas keep TeX", () => {
    const tex = '<annotation encoding="application/x-tex">x^2</annotation>';
    expect(
      body(`<p>so <math><mi>x</mi>${tex}</math></p><math display=block><mi>x</mi>${tex}</math>`),
    ).toEqual(["p:so $x^2$", "math:x^2"]);
  });
  it("of figures stand where they stand: before a paragraph that has not begun, else behind it", () => {
    expect(
      body(
        '<p><img src="/first-of-all.jpg" width=600 height=400>a</p><p>b<img src="/second-one.jpg" width=600 height=400>c</p>',
      ),
    ).toEqual([
      "figure:https://gazette.example/first-of-all.jpg",
      "p:a",
      "p:bc",
      "figure:https://gazette.example/second-one.jpg",
    ]);
  });
});

describe("a layout's rules", () => {
  it("drop with a trace, unwrap, note, and make blocks; drop goes first", () => {
    const article = readMain(
      '<p>a</p><p class="ad x">Buy!</p><span class=wrap><p>b</p></span><p class=fix>Fixed.</p><div class=box>c</div><div class="box ad">d</div>',
      {
        drop: [".ad"],
        unwrap: [".wrap"],
        notes: [{ match: ".fix", kind: "correction" }],
        blocks: [
          {
            match: ".box",
            to: (element) => [
              { type: "heading", depth: 3, children: [{ type: "text", value: element.text() }] },
            ],
          },
        ],
      },
    );
    expect(outline(article.body)).toEqual(["p:a", "p:b", "h3:c"]);
    expect(article.notes).toEqual([
      {
        kind: "correction",
        children: [{ type: "paragraph", children: [{ type: "text", value: "Fixed." }] }],
      },
    ]);
    expect(article.trace?.removals).toEqual([
      { element: "p.ad.x", reason: "rule .ad", text: "Buy!" },
      { element: "div.box.ad", reason: "rule .ad", text: "d" },
    ]);
  });
  it("may decline in favour of the next, and at last of the stock reader", () => {
    const seen: string[] = [];
    const article = readMain("<p class=x>a</p>", {
      blocks: [
        { match: ".x", to: () => void seen.push("first") },
        { match: "p", to: () => void seen.push("second") },
      ],
    });
    expect(seen).toEqual(["first", "second"]);
    expect(outline(article.body)).toEqual(["p:a"]);
  });
  it("that throw cost their block, and leave an issue", () => {
    const article = readMain("<p>a</p><p class=x>b</p><p>c</p>", {
      blocks: [
        {
          match: ".x",
          to: () => {
            throw new Error("oh no");
          },
        },
      ],
    });
    expect(outline(article.body)).toEqual(["p:a", "p:c"]);
    expect(article.issues).toMatchObject([
      { code: "hook-failed", message: expect.stringContaining("oh no") },
    ]);
  });
  it("inside a line of text do not part it", () => {
    expect(outline(readMain("a <span class=ad>Buy!</span>b", { drop: [".ad"] }).body)).toEqual([
      "p:a b",
    ]);
  });
  it("use the stock readers through their context", () => {
    const article = readMain("<aside><h3>Box</h3><p>with <b>text</b></p></aside>", {
      blocks: [
        {
          match: "aside",
          to: (element, { blocks }) => [{ type: "blockquote", children: blocks(element) }],
        },
      ],
    });
    expect(outline(article.body)).toEqual(["quote:[h3:Box|p:with *text*]"]);
  });
});

describe("a list of terms that names nothing", () => {
  it("is a box: galleries put a picture into each dt, and words into dd", () => {
    const item =
      '<dt><a href="/a.jpg"><img src="/a-1.jpg"></a></dt><dd class="wp-caption-text">A</dd>';
    expect(readMain(`<p>Before</p><dl>${item}</dl>`).body.map(({ type }) => type)).toContain(
      "figure",
    );
  });
});

it("parts a badge from the words beside it", () => {
  expect(
    body('<p>Wheel<span class="stab portability">beta</span>, <b class=badge>new</b>rope</p>'),
  ).toEqual(["p:Wheel beta, *new* rope"]);
});
