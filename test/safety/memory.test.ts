import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const STATE = 1_300_000;
const KEPT = 20;

/** A page of its own, most of which is data that no reader sees. */
const page = (n: number): string =>
  `<title>Weir ${n}</title><script>window.__STATE__ = {"a":"${String(n).repeat(STATE).slice(0, STATE)}"}</script><article><h1>The weir at mile ${n}</h1><p class=byline>By Ada Finch and Bo Lind</p>${`<p>The river at weir ${n} had not been so high since the old bridge was built, and the miller said so.</p>`.repeat(8)}</article>`;

/** Bytes of heap that are in use once what is not reachable is gone. */
function used(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe("an article that is kept", () => {
  it("lets go of its page", () => {
    // What is made once, for the first page.
    parseArticle(page(KEPT));
    const kept: Article[] = [];
    const before = used();
    for (let n = 0; n < KEPT; n++) kept.push(parseArticle(page(n)));
    const growth = used() - before;
    expect(kept.every(({ title }, n) => title === `The weir at mile ${n}`)).toBe(true);
    // Without copies of its strings each article keeps all of its page.
    expect(growth).toBeLessThan((KEPT * STATE) / 4);
  });
});
