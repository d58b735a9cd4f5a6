import { describe, expect, it } from "vitest";
import { toHtml, toText } from "../../src/index.js";
import { outline, readMain } from "./read.js";

const body = (html: string): string[] => outline(readMain(html).body);

describe("boxes of task lists", () => {
  it.each([
    [
      "GitHub",
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> Grease it</li><li class="task-list-item"><input type="checkbox" disabled> Ring it</li></ul>',
    ],
    [
      "a label",
      '<ul><li><label><input type="checkbox" checked>Grease it</label></li><li><label><input type="checkbox">Ring it</label></li></ul>',
    ],
    [
      "a paragraph",
      '<ul><li><p><input type="checkbox" checked=""> Grease it</p></li><li><p><input type="checkbox"> Ring it</p></li></ul>',
    ],
    [
      "a role",
      '<ul><li><span role="checkbox" aria-checked="true"></span>Grease it</li><li><span role="checkbox" aria-checked="false"></span>Ring it</li></ul>',
    ],
    [
      "classes",
      '<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div><span>Grease it</span></li><li><div class="checkbox checkbox-off"></div><span>Ring it</span></li></ul>',
    ],
  ])("in the markup of %s are ticked or not", (_, html) => {
    expect(body(html)).toEqual(["ul:[[x]p:Grease it|[ ]p:Ring it]"]);
  });

  it("are none in a list of other things", () => {
    expect(body("<ul><li>Grease it</li></ul>")).toEqual(["ul:[p:Grease it]"]);
    // A switch that folds a comment by the page's style sheet.
    expect(body('<ul><li><input type="checkbox" id=f1> <div>Grease it</div></li></ul>')).toEqual([
      "ul:[p:Grease it]",
    ]);
  });
});

describe("numbers of lists", () => {
  const shown = (html: string): string => toText(readMain(html));

  it("begin and go on where the page says", () => {
    const html = '<ol start="3"><li>a</li><li value="7">b</li><li>c</li></ol>';
    expect(body(html)).toEqual(["ol3:[p:a|7.p:b|p:c]"]);
    expect(shown(html)).toBe("3. a\n7. b\n8. c");
    expect(toHtml(readMain(html))).toContain('<ol start="3"><li>a</li>\n<li value="7">b</li>');
  });

  it("count down", () => {
    expect(shown("<ol reversed><li>a</li><li>b</li></ol>")).toBe("2. a\n1. b");
    expect(toHtml(readMain("<ol reversed><li>a</li></ol>"))).toContain("<ol reversed>");
  });

  it("are letters and Roman numerals", () => {
    expect(shown('<ol type="a" start="26"><li>x</li><li>y</li></ol>')).toBe("z. x\naa. y");
    expect(shown('<ol type="I" start="4"><li>x</li><li>y</li></ol>')).toBe("IV. x\nV. y");
    expect(shown('<ol type="disc"><li>x</li></ol>')).toBe("1. x");
  });

  it("are whole and bounded", () => {
    expect(shown('<ol start="99999999999999"><li value="x">a</li></ol>')).toBe("1. a");
  });
});

describe("lists in lists", () => {
  it("that stand straight in the outer one belong to the item before", () => {
    expect(body("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>")).toEqual([
      "ul:[p:a+ul:[p:b]|p:c]",
    ]);
  });
});

describe("definition lists", () => {
  it("share a definition among terms", () => {
    expect(body("<dl><dt>A<dt>B<dd>1<dd><ul><li>2</ul></dl>")).toEqual(["dl:[A=|B=p:1+ul:[p:2]]"]);
  });

  it("without terms are boxes", () => {
    expect(body("<dl><dd>One.<dd>Two.</dl>")).toEqual(["p:One.", "p:Two."]);
  });
});
