import { expect, it } from "vitest";
import { wordPattern } from "../../src/text/words.js";

it("finds any word of any language between what has to stand around it", () => {
  const pattern = wordPattern({ en: "related|see also", de: "mehr (?:zum|dazu)" }, "i", "^", "$");
  expect(["Related", "mehr dazu"].filter((text) => pattern.test(text))).toHaveLength(2);
  expect(["relatedness", "not related", "mehr"].filter((text) => pattern.test(text))).toEqual([]);
  expect(wordPattern({ en: "rain" }, "u").source).toBe("(?:rain)");
});
