import fc from "fast-check";
import { describe, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "../contract/pages.js";
import { checkArticle, checkPieces, checkWordsOnce } from "./invariants.js";
import { markup, mutated } from "./pages.js";
import { limit, runs } from "./runs.js";

const urls = fc.constantFrom(
  "https://gazette.example/x",
  "https://www.nytimes.com/2020/01/02/x.html",
);
const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 });
const pages = [MIXED_PAGE, ...fixturePages().map((page) => page.html)];

describe("of any markup", () => {
  it("comes a sound article that uses each word once", { timeout: limit }, () => {
    fc.assert(
      fc.property(markup, urls, fc.boolean(), (html, url, trace) => {
        const article = parseArticle(html, { url, trace });
        checkArticle(article);
        checkWordsOnce(article);
      }),
      runs(300),
    );
  });
  it("come the same events however it is cut", { timeout: limit }, () =>
    fc.assert(fc.asyncProperty(markup, sizes, urls, checkPieces), runs(100)),
  );
});

describe("of a page that was tampered with", () => {
  it("comes a sound article", { timeout: limit }, () => {
    fc.assert(
      fc.property(mutated(pages), urls, (html, url) => checkArticle(parseArticle(html, { url }))),
      runs(40),
    );
  });
  it("come the same events however it is cut, as text and as bytes", { timeout: limit }, () =>
    fc.assert(
      fc.asyncProperty(mutated(pages), sizes, urls, fc.boolean(), (html, cuts, url, asBytes) =>
        checkPieces(asBytes ? new TextEncoder().encode(html) : html, cuts, url),
      ),
      runs(15),
    ),
  );
});

describe("of any bytes", () => {
  it("comes a sound article, however they are cut", { timeout: limit }, () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc
            .tuple(fc.uint8Array({ maxLength: 3 }), markup)
            .map(([start, html]) => Uint8Array.from([...start, ...new TextEncoder().encode(html)])),
        ),
        sizes,
        urls,
        async (bytes, cuts, url) => {
          checkArticle(parseArticle(bytes, { url, trace: true }));
          await checkPieces(bytes, cuts, url);
        },
      ),
      runs(100),
    ),
  );
});
