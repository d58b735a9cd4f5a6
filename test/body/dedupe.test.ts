import { describe, expect, it } from "vitest";
import { outline, readMain } from "./read.js";

describe("a layout's dedupe", () => {
  const dedupe = ".copy";

  it("leaves out the second of two elements with the same text, and says so", () => {
    const { body, trace } = readMain(
      "<div class=copy><p>One.</p></div><p>Two.</p><div class=copy><p>One.</p></div>",
      { dedupe },
    );
    expect(outline(body)).toEqual(["p:One.", "p:Two."]);
    expect(trace?.removals).toEqual([
      { element: "div.copy", reason: "shown before", text: "One." },
    ]);
  });

  it("keeps what is all of the text of the element it stands in", () => {
    const { body } = readMain("<div class=copy><div class=copy><p>One.</p></div></div>", {
      dedupe,
    });
    expect(outline(body)).toEqual(["p:One."]);
  });

  it("keeps elements without text, and those that do not match", () => {
    const picture = "<div class=copy><figure><img src=/a.jpg width=600 height=400></figure></div>";
    const { body } = readMain(`${picture}<p>One.</p><p>One.</p>${picture}`, { dedupe });
    expect(body.map((block) => block.type)).toEqual(["figure", "paragraph", "paragraph", "figure"]);
  });
});
