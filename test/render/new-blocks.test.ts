import { describe, expect, it } from "vitest";
import { type Block, toHtml, toText } from "../../src/index.js";
import { article, p, text } from "../views/article.js";

const BODY: Block[] = [
  {
    type: "list",
    ordered: false,
    items: [
      { checked: true, children: [p("Grease the hinge")] },
      { checked: false, children: [p("Ring the bell")] },
    ],
  },
  {
    type: "definitionList",
    items: [
      { term: text("sluice"), children: [] },
      { term: text("gate"), children: [p("Holds the water."), p("Opens at noon.")] },
    ],
  },
  { type: "callout", kind: "warning", title: "Mind the chain", children: [p("Stand back.")] },
  { type: "details", summary: "More", children: [p("Folded away.")] },
];

describe("task lists, definition lists, callouts and details", () => {
  it("stand in the text with their titles and marks", () => {
    expect(toText(article(BODY))).toBe(
      "- [x] Grease the hinge\n- [ ] Ring the bell\n\nsluice\ngate\n    Holds the water.\n\n    Opens at noon.\n\nMind the chain\n\nStand back.\n\nMore\n\nFolded away.",
    );
    expect(toText(article(BODY), { markers: false })).toBe(
      "Grease the hinge\nRing the bell\n\nsluice\ngate\nHolds the water.\n\nOpens at noon.\n\nMind the chain\n\nStand back.\n\nMore\n\nFolded away.",
    );
  });
  it("are elements of their own in HTML", () => {
    const html = toHtml(article(BODY));
    expect(html).toContain('<input type="checkbox" disabled checked>Grease the hinge</li>');
    expect(html).toContain('<input type="checkbox" disabled>Ring the bell</li>');
    expect(html).toContain("<dt>gate</dt><dd><p>Holds the water.</p>");
    expect(html).toContain("<p><strong>Mind the chain</strong></p>");
    expect(html).toContain("<details><summary>More</summary><p>Folded away.</p></details>");
  });
});
