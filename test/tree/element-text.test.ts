import { describe, expect, it } from "vitest";
import { HANDLERS } from "../../src/body/handle/index.js";
import { parseArticle } from "../../src/index.js";
import { readCaption } from "../../src/media/caption.js";
import { defineProfile, select, text } from "../../src/profile.js";
import { briefText } from "../../src/tree/brief-text.js";
import { BLOCKS } from "../../src/tree/element-kinds.js";
import { type ElementNode, rawText } from "../../src/tree/node.js";
import { readPage } from "../fields/read-fields.js";

const element = (html: string, selector: string): ElementNode => {
  const found = readPage(html).root.one(selector);
  if (found === undefined) throw new Error(`no ${selector}`);
  return found;
};

describe("the text of an element", () => {
  const html =
    "<p>Rain <button>Share</button> falls on <ruby>雨<rt>ame</rt></ruby>,<br>\n again<noscript>!</noscript></p>";

  it("is the same for a selector, a marker and a caption: no label of a button, no fallback, no reading", () => {
    const p = element(html, "p");
    expect(p.text()).toBe("Rain falls on 雨, again");
    expect(briefText(p, 100)).toBe(p.text());
    expect(
      readCaption(element(`<figure><figcaption>${html}</figcaption></figure>`, "figure")),
    ).toEqual({
      caption: p.text(),
    });
  });

  it("keeps line breaks where asked for as it stands, and is none where it is longer than asked for", () => {
    const p = element(html, "p");
    expect(rawText(p)).toContain("\n");
    expect(briefText(p, 10)).toBeUndefined();
  });

  it("is that of the button where the button is asked", () => {
    expect(element(html, "button").text()).toBe("Share");
  });

  it("has what is asked for in the place of an element", () => {
    const p = element("<p>Rain<b>Photo: Ann Lee</b>falls</p>", "p");
    expect(rawText(p, ({ name }) => (name === "b" ? " " : undefined))).toBe("Rain falls");
  });

  it("is what a field gets, found by a selector or by a function", () => {
    const spec = (title: ReturnType<typeof text> | ReturnType<typeof select>) =>
      defineProfile({ id: "gazette", hosts: ["gazette.example"], fields: { title: [title] } });
    const page = "<h1>Rain <button>Follow</button></h1>";
    const url = "https://gazette.example/rain";
    const titles = [text("h1"), select("h1", (h1) => h1.text())].map(
      (source) => parseArticle(page, { url, profiles: [spec(source)] }).title,
    );
    expect(titles).toEqual(["Rain", "Rain"]);
  });
});

describe("the table of elements", () => {
  it("has a handler for every element that is a block, and for no other", () => {
    expect([...HANDLERS.keys()].sort()).toEqual([...BLOCKS].sort());
  });
});
