import { describe, expect, it } from "vitest";
import { toHtml } from "../../src/index.js";
import { readMain } from "../body/read.js";

describe("an article from a file", () => {
  it("is written whatever its names of notes hold", () => {
    const made = toHtml({
      ...readMain("<p>x</p>"),
      body: [
        {
          type: "paragraph",
          children: [{ type: "footnoteReference", identifier: '\ud800 "><b>' }],
        },
        { type: "footnoteDefinition", identifier: '\ud800 "><b>', children: [] },
      ],
    });
    const [, href] = /href="#([^"]*)"/.exec(made) ?? [];
    const [, id] = /<div id="([^"]*)"/.exec(made) ?? [];
    expect(id).toBe(href);
    expect(made).not.toContain("<b>");
  });
});
