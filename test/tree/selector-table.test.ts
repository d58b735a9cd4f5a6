import { compile } from "css-select";
import * as domutils from "domutils";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TreeBuilder } from "../../src/tree/build/builder.js";
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
      "text",
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

/** What css-select alone says. */
function plain(selector: string): (element: ElementNode) => boolean {
  const adapter = {
    ...domutils,
    isTag: (node: { type: string }) => node.type === "tag",
    getAttributeValue: (element: ElementNode, name: string) => element.attr(name),
    hasAttrib: (element: ElementNode, name: string) => element.attr(name) !== undefined,
  };
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
