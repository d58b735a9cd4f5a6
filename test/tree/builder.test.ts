import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { attributeBits } from "../../src/tree/attribute-bits.js";
import { TreeBuilder } from "../../src/tree/build/builder.js";
import { parseFragment } from "../../src/tree/build/fragment.js";
import type { TreeLimits } from "../../src/tree/build/tree-budget.js";
import type { ElementNode } from "../../src/tree/node.js";

const LIMITS: TreeLimits = { depth: 512, nodes: 1_000_000 };

/** What an element has, as a record. */
function attributesOf(element: ElementNode | undefined): Record<string, string> {
  const { attributes = [] } = element ?? {};
  const pairs = attributes.flatMap((name, i) => (i % 2 === 0 ? [[name, attributes[i + 1]]] : []));
  return Object.fromEntries(pairs);
}

/** The tree as text, and all that the listener was told. */
function build(
  pieces: readonly string[],
  limits = LIMITS,
): { told: string[]; builder: TreeBuilder } {
  const told: string[] = [];
  const shape = (element: ElementNode): string =>
    `${element.name}[${element.children.map((child) => (child.type === "text" ? JSON.stringify(child.data) : shape(child))).join()}]`;
  const builder = new TreeBuilder(
    {
      open: (element) => told.push(`<${element.name} ${JSON.stringify(attributesOf(element))}`),
      close: (element) => told.push(`>${element.name} ${shape(element)}`),
      data: (script) => told.push(`data ${script.name} ${script.type} ${script.text}`),
    },
    limits,
  );
  for (const piece of pieces) builder.write(piece);
  builder.end();
  told.push(shape(builder.root));
  return { told, builder };
}

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<p>",
        "</p>",
        "<div class='a b' id=c>",
        "</div>",
        "<br>",
        "<b>",
        "</i>",
        "<script>",
        "</script>",
        "window.__data = {",
        '"a":1}',
        "<script type=application/json id=x>",
        "<style>",
        "</style>",
        "<svg>",
        "</svg>",
        "<template shadowrootmode=open>",
        "<template>",
        "</template>",
        "<!--",
        "-->",
        "<![CDATA[",
        "&amp;",
        "&lt",
        "&#x1F600;",
        "&notin",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea>",
        "<",
        ">",
        "</",
        '<a href="x"y=z>',
        "<table><tr><td>",
        "</table>",
        "<li>",
        "<noscript>",
        "</noscript>",
      ),
      fc.string({ maxLength: 12 }),
      fc.constant("text 日本 😀 "),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("the tree", () => {
  it("does not show where the pieces were cut, nor does what is told of it", () => {
    fc.assert(
      fc.property(
        markup,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        (html, sizes) => {
          const pieces: string[] = [];
          for (let at = 0, i = 0; at < html.length; i++) {
            const size = sizes[i % sizes.length] ?? 1;
            pieces.push(html.slice(at, at + size));
            at += size;
          }
          expect(build(pieces).told).toEqual(build([html]).told);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("closes each element that it opens, the innermost first", () => {
    fc.assert(
      fc.property(markup, (html) => {
        const open: string[] = [];
        for (const line of build([html]).told.slice(0, -1)) {
          if (line.startsWith("<")) open.push(line.slice(1).split(" ")[0] ?? "");
          else if (line.startsWith(">")) expect(line.slice(1).split(" ")[0]).toBe(open.pop());
        }
        expect(open).toEqual([]);
      }),
    );
  });

  it("reads character references as htmlparser2 does, in text and in attributes", () => {
    const parts = fc.constantFrom(
      ..."& &amp &amp; &am p; &lt; &notin &notit; &copy=1 &#65 &#x41; &#0; &#x110000; &acE; ; = x 1 日".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), fc.boolean(), (some, whole) => {
        const html = `<p title="${some.join("")}">${some.join("")}<!-- -->p;</p>`;
        const { told } = build(whole ? [html] : [...html]);
        const theirs = parseDocument(html).children[0] as unknown as {
          readonly attribs: Record<string, string>;
          readonly children: readonly { readonly type: string; readonly data: string }[];
        };
        const text = theirs.children.map((child) => (child.type === "text" ? child.data : ""));
        expect(told.slice(0, 2)).toEqual([
          `<p ${JSON.stringify(theirs.attribs)}`,
          `>p p[${JSON.stringify(text.join(""))}]`,
        ]);
      }),
    );
  });

  it("knows where a reference is text as it stands", () => {
    const { told } = build([
      "<title><&amp;</title><xmp>&amp;</xmp><iframe>&amp;</iframe><script type=math/tex>a &amp; b</script>",
      "<math><mtext>&amp;</mtext><![CDATA[ &amp; ]]><xmp>&amp;</xmp></math><![CDATA[ &amp; ]]>&am<!-- -->p;",
    ]);
    expect(told.at(-1)).toBe(
      '#root[title["<&"],xmp["&amp;"],iframe["&amp;"],script["a &amp; b"],math[mtext["&"]," &amp; ",xmp["&"]],"&amp; "]',
    );
  });

  it("ends a CDATA section outside of formulas at the next >, as browsers do", () => {
    const html =
      "<p>a<![CDATA[b]]>c<b>d</b></p><script type=math/tex><![CDATA[e]]></script><math><![CDATA[<f>]]></math><i><![CDATA[g>h</i>";
    const tree = '#root[p["ac",b["d"]],script["<![CDATA[e]]>"],math["<f>"],i["h"]," "]';
    expect(build([html]).told.at(-1)).toBe(tree);
    expect(build([...html]).told.at(-1)).toBe(tree);
  });

  it("leaves out what no reader sees, and keeps what is data", () => {
    const { told } = build([
      "<p>a<style>b</style><script>c()</script><svg><text>d</text></svg><template>e</template><template shadowrootmode=open>f</template><!-- g --></p>",
      '<script id=s type=application/json>{"h":1}</script><script>var state = {"i":1}</script>',
    ]);
    expect(told.at(-1)).toBe('#root[p["a",template["f"]]," "]');
    expect(told.filter((line) => line.startsWith("data"))).toEqual([
      'data s application/json {"h":1}',
      'data state  {"i":1}',
    ]);
  });

  it("lets scripts without data go after their first kibibyte", () => {
    const { told } = build([`<script>${"call();".repeat(10_000)}window.state = {}</script>`]);
    expect(told).toEqual(['#root[" "]']);
  });

  it.each([
    ["depth", "<i>".repeat(50), { depth: 20, nodes: 1000 }],
    ["nodes", "<p>a</p>".repeat(50), { depth: 20, nodes: 20 }],
  ])("stops at its limit of %s, and is sound up to there", (limit, html, limits) => {
    const { builder, told } = build([html, html], limits);
    expect(builder.overflow).toBe(limit);
    expect(builder.stopped).toBe(true);
    const opened = told.filter((line) => line.startsWith("<")).length;
    expect(opened).toBe(limit === "depth" ? 20 : 10);
    expect(told.filter((line) => line.startsWith(">"))).toHaveLength(opened);
  });

  const kept = (pieces: string[], characters: number): string => {
    const { builder } = build(pieces, { depth: 20, nodes: 1000, characters });
    return `${builder.overflow} ${builder.root.text()}`;
  };

  it("keeps of a text what has room, however it was cut", () => {
    const page = `<p>${"rain ".repeat(100)}</p><p>more`;
    expect(kept([page], 180)).toBe(`characters ${"rain ".repeat(20).trim()}`);
    expect(kept([...page], 180)).toBe(kept([page], 180));
    expect(kept(["<p>", "\u{1f327}".repeat(100)], 181)).toBe(
      `characters ${"\u{1f327}".repeat(50)}`,
    );
  });

  it("reckons nodes and attributes with the text", () => {
    expect(kept(["<p>a</p>".repeat(50)], 400)).toMatch(/^nodes a a/);
    expect(kept(["<p a b c d e f g h i>x</p>".repeat(50)], 1000)).toMatch(/^characters x x/);
    expect(kept(["<p>a</p>".repeat(50)], 20_000)).toMatch(/^undefined a a/);
    expect(kept([`<img src="data:${"x".repeat(4000)}">it rained`], 1000)).toBe(
      "undefined it rained",
    );
  });

  it("takes the first of two attributes with one name, and nothing from the tag before", () => {
    const many = Array.from({ length: 40 }, (_, i) => `data-${i}=${i}`).join(" ");
    const { builder } = build([
      "<p id=a lang=en class=x>",
      "<p id=b ID=c lang=de class=y>",
      `<p ${many} id=d data-39=again id=e>`,
    ]);
    const [first, second, third] = builder.root.all("p");
    expect(attributesOf(first)).toEqual({ id: "a", lang: "en", class: "x" });
    expect(attributesOf(second)).toEqual({ id: "b", lang: "de", class: "y" });
    expect(third?.attr("id")).toBe("d");
    expect(third?.attr("data-39")).toBe("39");
    for (const element of builder.root.all("p"))
      expect(element.bits).toBe(attributeBits(element.attributes));
  });

  it("reads names of tags and attributes in any case and script, whatever was read before", () => {
    const names = Array.from({ length: 3000 }, (_, i) => `x${i.toString(36)}`);
    const { builder } = build(names.map((name) => `<${name} ${name.toUpperCase()}=1></${name}>`));
    const found = builder.root.all("*");
    expect(found.map(({ name }) => name)).toEqual(names);
    expect(found.every((element) => element.attr(element.name) === "1")).toBe(true);
    expect(attributesOf(build(["<p größe=1 GRÖSSE=2>"]).builder.root.one("p"))).toEqual({
      größe: "1",
      grösse: "2",
    });
  });

  it("knows no attribute but the page's own", () => {
    const { builder } = build(["<p __proto__=a toString=b id=c>"]);
    const element = builder.root.one("p");
    expect(element?.attr("id")).toBe("c");
    expect(element?.attr("tostring")).toBe("b");
    expect(element?.attr("__proto__")).toBe("a");
    for (const name of ["constructor", "hasOwnProperty"])
      expect(element?.attr(name)).toBeUndefined();
  });
});

describe("end tags keep to what a browser's tree lets them pass", () => {
  const shape = (page: string): string => {
    const show = (element: ElementNode): string =>
      `${element.name}(${element.children
        .map((child) => (child.type === "text" ? child.data : show(child)))
        .join(" ")})`;
    // What the tree ends with is the space by which it lets go of its last text.
    return parseFragment(page)
      .children.map((child) => (child.type === "text" ? child.data : show(child)))
      .join(" ")
      .trim();
  };

  it.each([
    [
      "a stray </p> ends no box",
      "<div id=a><p>One</p></p><p>Two</p></div>",
      "div(p(One) p() p(Two))",
    ],
    [
      "a box ends the paragraph that it stands in, through unknown elements",
      "<main><p><note><div><p>One</p></p></div></p><p>Two</p></main>",
      "main(p(note()) div(p(One) p()) p() p(Two))",
    ],
    ["a mark is not lost to a box in it", "<p><b><div>One</div></b>Two</p>", "p(b(div(One)) Two)"],
    [
      "</span> does not pass a box",
      "<section><span><div>One</span>Two</div></section>",
      "section(span(div(OneTwo)))",
    ],
    [
      "</div> does not pass a table cell",
      "<div><table><tr><td>One</div>Two</td></tr></table></div>",
      "div(table(tr(td(OneTwo))))",
    ],
    [
      "</li> does not pass an inner list",
      "<ul><li>One<ul></li><li>Two</ul></ul>",
      "ul(li(One ul(li(Two))))",
    ],
    [
      "a page within the head of a page opens nothing anew",
      "<html><head><html><head><title>Rain</title></head><body><p>One</p></body></html>",
      "html(head(title(Rain)) body(p(One)))",
    ],
    ["what is left out ends with its own end tag", "<div><svg><p>x</svg>One</div>", "div(One)"],
  ])("%s", (_, markup, tree) => {
    expect(shape(markup)).toBe(tree);
  });

  it("says where each node stands in the source", () => {
    const markup = "<div><p class=x>One <b>two</b></p>\n<ul><li>Three<li>Four</ul></div>";
    const visit = (element: ElementNode): string[] =>
      element.children.flatMap((child) => [
        markup.slice(child.start, child.end),
        ...(child.type === "text" ? [] : visit(child)),
      ]);
    expect(visit(parseFragment(markup)).slice(0, -1)).toEqual([
      markup,
      "<p class=x>One <b>two</b></p>",
      "One ",
      "<b>two</b>",
      "two",
      "\n",
      "<ul><li>Three<li>Four</ul>",
      "<li>Three",
      "Three",
      "<li>Four",
      "Four",
    ]);
  });
});
