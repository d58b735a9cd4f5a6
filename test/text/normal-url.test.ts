import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalUrl } from "../../src/text/address/normal-url.js";

const parsed = (href: string, base: string | undefined): string | undefined =>
  URL.canParse(href, base) ? new URL(href, base).href : undefined;

const PIECES =
  "http:// https:// HTTPS:// // / /../ /./ . .. %2e %41 %zz a B 1 - _ ~ www. example .com .co.uk xn--a 127.0.0.1 :80 :443 : @ ? # & = + , ; ! $ ' ( ) * | ^ ` { } [ ] \\\\ é <space>".split(
    " ",
  );
const addresses = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 12 })
  .map((pieces) => pieces.join("").replaceAll("<space>", " "));
const BASES = [
  undefined,
  "https://gazette.example/2020/rain",
  "http://www.gazette.example/",
  "https://gazette.example:8080/x",
  "https://GAZETTE.example/x",
  "https://gazette.example",
  "https://a@gazette.example/x",
];

describe("normalUrl", () => {
  it("says what the URL parser says, or nothing", () => {
    fc.assert(
      fc.property(addresses, fc.constantFrom(...BASES), (href, base) => {
        for (const given of [href, `https://gazette.example/${href}`, `/${href}`]) {
          const normal = normalUrl(given, base);
          if (normal !== undefined) expect(normal).toBe(parsed(given, base));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("reads the common ones itself", () => {
    const [, base] = BASES;
    expect(normalUrl("/2020/05/rain.html?page=2#top", base)).toBe(
      "https://gazette.example/2020/05/rain.html?page=2#top",
    );
    expect(normalUrl("https://img.gazette.example/a_b-1.jpg", undefined)).toBe(
      "https://img.gazette.example/a_b-1.jpg",
    );
    expect(normalUrl("rain.html", base)).toBeUndefined();
  });
});
