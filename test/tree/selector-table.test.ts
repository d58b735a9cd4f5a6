import { compile } from "css-select";
import * as domutils from "domutils";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TreeBuilder } from "../../src/tree/builder.js";
import type { ElementNode } from "../../src/tree/node.js";
import { compileSelector } from "../../src/tree/selector.js";
import { SelectorTable } from "../../src/tree/selector-table.js";

const SELECTORS = [
  "p",
  "*",
  ".a",
  "#i",
  "[data-x]",
  "[data-x=y]",
  "[class^=a]",
  "[class]",
  "div > p",
  "div .a",
  "h2 + p",
  "p ~ p",
  "p, .b",
  "p.a.b",
  "p:not(.a)",
  ":not(p)",
  ":is(p, #i)",
  "[data-x!=y]",
  "section[name=body] > div.a",
  "p:first-child",
  "[id=i]",
  "[CLASS=a]",
  ".a, .a",
  "div:not([data-x]) *",
  "[class~=b]",
  '[class="a b" i]',
  '[class^="A" i]',
  "[class$=b]",
  "[class*=' ']",
  "[class*='']",
  "[class|=a]",
  "[class!='']",
  "[data-x='']",
  "[rel=NEXT]",
  "[lang=EN s]",
  "p < div, div < *",
  "p:last-child",
  "p:only-child, b:first-of-type",
  "p:last-of-type:not(:only-of-type)",
  "p:nth-child(2)",
  "p:nth-child(odd)",
  ":nth-child(-n+2)",
  ":nth-child( 3n - 1 )",
  ":nth-child(n)",
  ":nth-child(0n+1)",
  ":nth-child(even of p)",
  ":nth-last-child(2)",
  "p:nth-of-type(2n+1)",
  "p:nth-last-of-type(-2n+3)",
  "div:has(p)",
  "div:has(> .a, #i)",
  "p:has(+ p)",
  ":has(~ div p)",
  "div:not(:has(p))",
  ":empty",
  ":parent",
  ":header",
  "a:link",
  "p:contains('ext')",
  "p:icontains(TEXT)",
  ":lang(en)",
  ":where(p, div) + :matches(.a, .b)",
];
const REFUSED = [
  "p >> p",
  "p[",
  "p::before",
  "a || b",
  "svg|a",
  "svg|*",
  "[xlink|href]",
  ":unheard-of",
  ":constructor",
  ":unheard-of(2)",
  ":host(p)",
  ":not",
  ":nth-child",
  ":nth-child(x)",
  ":nth-child()",
  ":first-child(2)",
];
const pages = fc
  .array(
    fc.constantFrom(
      "<p>",
      "<p class=a>",
      "<p class='a b'>",
      "</p>",
      "<div>",
      "<div class=' b\ta ' data-x=y>",
      "</div>",
      "<h2>",
      "</h2>",
      "<b id=i>",
      "</b>",
      "<section name=body>",
      "</section>",
      "<i class='' data-x>",
      "</i>",
      "<a href=/ rel=next>",
      "</a>",
      "<p lang=en>",
      "<p class='a-b' lang=en-GB>",
      "text",
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

/** What css-select says. */
function plain(selector: string): (element: ElementNode) => boolean {
  const adapter = { ...domutils, isTag: (node: { type: string }) => node.type === "tag" };
  return compile(selector, { adapter: adapter as never, cacheResults: false }) as never;
}

function elementsOf(html: string): ElementNode[] {
  const found: ElementNode[] = [];
  const listener = {
    open: (element: ElementNode) => void found.push(element),
    close() {},
    data() {},
  };
  const builder = new TreeBuilder(listener, { depth: 512, nodes: 10_000 });
  builder.write(html);
  builder.end();
  return found;
}

describe("a table of selectors", () => {
  it("finds what each selector alone finds, in their order", () => {
    fc.assert(
      fc.property(pages, fc.shuffledSubarray(SELECTORS, { minLength: 1 }), (html, selectors) => {
        const table = new SelectorTable(selectors.map((match) => ({ match, value: match })));
        for (const element of elementsOf(html)) {
          const wanted = selectors.filter((selector) => plain(selector)(element));
          expect(selectors.filter((one) => compileSelector(one)(element))).toEqual(wanted);
          expect(table.all(element)).toEqual(wanted);
          expect(table.first(element)).toBe(wanted[0]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a selector", () => {
  const matched = (html: string, selector: string): (string | undefined)[] =>
    elementsOf(html)
      .filter((element) => element.is(selector))
      .map((element) => element.attr("id"));

  it("is refused where it is not understood", () => {
    for (const selector of REFUSED) expect(() => compileSelector(selector), selector).toThrow();
  });

  it("knows where a page begins", () => {
    const page = "<html id=h><body id=b><p id=p></body></html>";
    for (const top of [":root", ":scope", "> *", "* > html"])
      expect(matched(page, top)).toEqual(["h"]);
    expect(matched(page, ":root > body > :not(:root)")).toEqual(["p"]);
  });

  it("looks for the whole of a :has() inside of the element", () => {
    const page = "<div id=o class=o><div id=i><b></b></div></div>";
    expect(matched(page, "div:has(.o b)")).toEqual([]);
    expect(matched(page, "div:has(div b)")).toEqual(["o"]);
    expect(matched(page, "div:has(div:has(> b))")).toEqual(["o"]);
    expect(matched(page, "div:has(b)")).toEqual(["o", "i"]);
  });

  it("takes the names of classes apart at any white space, and no empty one", () => {
    const page = "<p id=1 class='ab\n a'><p id=2 class='ab'><p id=3 class=' '>";
    expect(matched(page, ".a")).toEqual(["1"]);
    expect(matched(page, "[class~='']")).toEqual([]);
    expect(matched(page, "[class~='ab a']")).toEqual([]);
  });

  it("reads words as they are shown, and a language from around the element", () => {
    const page = "<div lang=de-AT id=1><p id=2>Guten\n<b id=3>Tag</b><p id=4 lang=en>Hello</div>";
    expect(matched(page, "p:contains('Guten Tag')")).toEqual(["2"]);
    expect(matched(page, ":lang('de')")).toEqual(["1", "2", "3"]);
    expect(matched(page, "p:lang(fr, en)")).toEqual(["4"]);
  });
});
