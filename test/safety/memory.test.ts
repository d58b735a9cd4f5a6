import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const STATE = 1_300_000;
const KEPT = 20;

const paragraphs = (n: number, count: number): string =>
  `<p>The river at weir ${n} had not been so high since the old bridge was built, and the miller said so.</p>`.repeat(
    count,
  );
/** A page of its own, most of which is data that no reader sees. */
const page = (n: number, inside: string): string =>
  `<title>Weir ${n}</title><script>window.__STATE__ = {"a":"${String(n).repeat(STATE).slice(0, STATE)}"}</script><article><h1>The weir at mile ${n}</h1><p class=byline>By Ada Finch and Bo Lind</p>${paragraphs(n, 8)}${inside}</article>`;

/** Bytes of heap that are in use once what is not reachable is gone. */
function used(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe("an article that is kept", () => {
  it.each([
    ["a short one", () => ""],
    ["one of hundreds of blocks", (n: number) => paragraphs(n, 300)],
    [
      "one with a list of hundreds",
      (n: number) =>
        `<ul>${`<li>The miller keeps a ledger of weir ${n}, of every flood.`.repeat(300)}</ul>`,
    ],
  ])("lets go of its page: %s", (_, inside) => {
    // What is made once, for the first page.
    parseArticle(page(KEPT, inside(KEPT)));
    const kept: Article[] = [];
    const before = used();
    for (let n = 0; n < KEPT; n++) kept.push(parseArticle(page(n, inside(n))));
    const growth = used() - before;
    expect(kept.every(({ title }, n) => title === `The weir at mile ${n}`)).toBe(true);
    // Without copies of its strings each article keeps all of its page.
    expect(growth).toBeLessThan((KEPT * STATE) / 4);
  });
});
