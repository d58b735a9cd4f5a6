import { expect, it } from "vitest";
import { isPlaceholder } from "../../src/media/placeholder.js";

it("knows blanks by what everybody calls them, and no site's own names", () => {
  expect(isPlaceholder("https://gazette.example/images/spacer.gif")).toBe(true);
  expect(isPlaceholder("https://gazette.example/images/defaultPromoCrop.png")).toBe(false);
});
