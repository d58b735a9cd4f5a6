import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import { parseUrl } from "../../src/text/address/parse-url.js";

// As JSON gives it: one byte for each letter.
const address = JSON.parse('"https://m\\u00fchle.example/stra\\u00dfe/"') as string;

describe("parseUrl", () => {
  it("reads addresses with letters outside of ASCII, also when it is compiled", () => {
    for (let i = 0; i < 20_000; i++)
      if (parseUrl(address)?.hostname !== "xn--mhle-0ra.example") expect.fail(`at call ${i}`);
  });
  it("gives nothing for what is no address", () => {
    expect(parseUrl("mill")).toBeUndefined();
    expect(parseUrl("mill", "https://gazette.example/a/")?.href).toBe(
      "https://gazette.example/a/mill",
    );
  });
  it("is what the option `url` and a canonical link are read by", () => {
    const page = `<link rel=canonical href="${address}"><p>rain`;
    for (let i = 0; i < 300; i++)
      expect(parseArticle(page, { url: address }).url).toBe(
        "https://xn--mhle-0ra.example/stra%C3%9Fe/",
      );
  });
});
