import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";
import { outline, readMain } from "./read.js";

const body = (html: string): string[] => outline(readMain(html).body);

describe("formulas in a sentence", () => {
  it.each([
    [
      "MathJax 2, in CommonHTML",
      '<span class="MathJax_Preview"></span><span class="mjx-chtml MathJax_CHTML"><span class="mjx-math"><span class="mjx-char">x2</span></span></span><script type="math/tex">x^2</script>',
    ],
    [
      "MathJax 2 with assistive MathML",
      '<span class="MathJax_Preview"></span><span class="MathJax"><nobr>x2</nobr><span class="MJX_Assistive_MathML"><math><msup><mi>x</mi><mn>2</mn></msup></math></span></span>',
    ],
    [
      "MathJax 3",
      '<mjx-container class="MathJax" jax="CHTML"><mjx-math><mjx-msup><mjx-mi>x</mjx-mi></mjx-msup></mjx-math><mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>',
    ],
    ["pandoc", '<span class="math inline">\\(x^2\\)</span>'],
    ["pandoc for KaTeX", '<span class="math inline">x^2</span>'],
    ["Sphinx", '<span class="math notranslate nohighlight">\\(x^2\\)</span>'],
    ["MkDocs", '<span class="arithmatex">\\(x^2\\)</span>'],
    ["AMP", '<amp-mathml layout="container" inline data-formula="\\(x^2\\)"></amp-mathml>'],
    ["GitHub", '<math-renderer class="js-inline-math">$x^2$</math-renderer>'],
    ["GitLab", '<code class="language-math math-inline">x^2</code>'],
    [
      "WordPress",
      '<img src="https://s0.pictures.example/latex.php?latex=x%5E2&bg=ffffff" alt="x^2" class="latex">',
    ],
    ["a service of pictures", '<img src="https://latex.codecogs.com/gif.latex?x%5E2" alt="x^2">'],
    [
      "a service that is named in no class",
      '<img src="https://board.example/equation?tex=x%5E2" alt="x^2">',
    ],
    [
      "a service that tells the title",
      '<img src="https://latex.codecogs.com/svg.image?x%5E2" title="x^2">',
    ],
    [
      "QuickLaTeX",
      '<img src="/ql-cache/q_l3.png" class="ql-img-inline-formula quicklatex-auto-format" alt="x^2">',
    ],
    [
      "Canvas",
      '<img class="equation_image" src="/equation_images/x%255E2" alt="LaTeX: x^2" data-equation-content="x^2">',
    ],
    ["a span that a script fills", '<span class="ztext-math" data-tex="x^2"></span>'],
    [
      "a wiki, as a picture alone",
      '<span class="mwe-math-element"><img src="/render/svg/9f" class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^2}"></span>',
    ],
    ["MathML alone", "<math><msup><mi>x</mi><mn>2</mn></msup></math>"],
  ])("of %s stay in it", (_, html) => {
    const [line] = body(`<p>The square ${html} is even.</p>`);
    expect(line?.replace("x^{2}", "x^2")).toBe("p:The square $x^2$ is even.");
  });

  it("of KaTeX without MathML are what is drawn", () => {
    expect(
      body(
        '<p>So <span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord">h</span><span class="mrel">=</span><span class="mord">2</span></span></span></span>.</p>',
      ),
    ).toEqual(["p:So $h=2$."]);
  });
});

describe("formulas set apart", () => {
  it.each([
    ["Sphinx", '<div class="math notranslate nohighlight">\n\\[x^2\\]</div>'],
    ["pandoc", '<p>So</p><span class="math display">\\[x^2\\]</span>'],
    ["MkDocs", '<div class="arithmatex">\\[x^2\\]</div>'],
    ["GitLab", '<pre class="code language-math"><code class="language-math">x^2</code></pre>'],
    [
      "MathJax 3",
      '<mjx-container class="MathJax" display="true"><mjx-math></mjx-math><mjx-assistive-mml><math display="block"><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>',
    ],
    [
      "LaTeXML, in a table with its number",
      '<table class="ltx_equation"><tbody><tr><td class="ltx_eqn_cell"></td><td class="ltx_eqn_cell"><math alttext="x^2" display="block"><msup><mi>x</mi><mn>2</mn></msup></math></td><td class="ltx_eqn_cell"></td><td rowspan="1"><span class="ltx_tag">(1)</span></td></tr></tbody></table>',
    ],
    [
      "KaTeX",
      '<span class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html">x2</span></span></span>',
    ],
  ])("of %s are blocks", (_, html) => {
    expect(body(html).at(-1)?.replace("x^{2}", "x^2")).toBe("math:x^2");
  });
});

describe("MathML", () => {
  it("keeps fractions, roots, scripts and tables", () => {
    const math = (inner: string) => `<p>So <math>${inner}</math>.</p>`;
    expect(
      body(math("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>")),
    ).toEqual(["p:So $\\frac{a}{b+1}$."]);
    expect(body(math("<msqrt><mi>x</mi></msqrt><mroot><mi>y</mi><mn>3</mn></mroot>"))).toEqual([
      "p:So $\\sqrt{x}\\sqrt[3]{y}$.",
    ]);
    expect(body(math("<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi>"))).toEqual(
      ["p:So $\\sum_{i}^{n}i$."],
    );
    expect(body(math("<mo>∞</mo><mi>x</mi>"))).toEqual(["p:So $\\infty x$."]);
    expect(
      body(math("<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable>")),
    ).toEqual(["p:So $\\begin{matrix}a & b\\end{matrix}$."]);
  });

  it("stays beside the TeX, in a sentence too", () => {
    expect(readMain("<p>So <math><mi>x</mi></math>.</p>").body).toMatchObject([
      { children: [{}, { type: "inlineMath", value: "x", mathml: "<math><mi>x</mi></math>" }, {}] },
    ]);
  });
});

describe("TeX in the text of a page", () => {
  const PROSE =
    "<p>The harbour office opened its doors an hour before the first ferry came in, and nobody on the quay could remember a quieter spring than this one.</p>";
  const page = (head: string, text: string): Article =>
    parseArticle(
      `<!doctype html><title>Levels</title>${head}<body><main><article><h1>Levels</h1>${PROSE}<p>${text}</p>${PROSE}${PROSE}</article></main></body>`,
    );
  const shown = (head: string, text: string): string[] =>
    outline(page(head, text).body.slice(1, -2));
  const MATHJAX = '<script async src="https://cdn.example/mathjax@3/es5/tex-chtml.js"></script>';
  const KATEX = '<link rel="stylesheet" href="/katex/0.16/katex.min.css">';
  const TEXT =
    "The level \\(h_t\\) is what we look for, and $$h = 2t$$ holds for every single day.";

  it.each([
    ["MathJax", MATHJAX],
    ["KaTeX", KATEX],
    ["an own setting of MathJax", "<script>window.MathJax = {tex: {}};</script>"],
  ])("is a formula where the page loads %s", (_, head) => {
    expect(shown(head, TEXT)).toEqual([
      "p:The level $h_t$ is what we look for, and",
      "math:h = 2t",
      "p:holds for every single day.",
    ]);
  });

  it("is text where no program would set it, and where it does not end", () => {
    expect(shown("", TEXT)).toEqual([`p:${TEXT}`]);
    const open = "What \\(begins here and costs $$ 5 does not end, whatever the harbour says.";
    expect(shown(MATHJAX, open)).toEqual([`p:${open}`]);
  });

  it("is read in time that grows with the text", () => {
    const signs = "\\( \\[ $$ ".repeat(20_000);
    expect(page(MATHJAX, signs).issues).toBeDefined();
  });
});
