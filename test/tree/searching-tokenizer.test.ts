import fc from "fast-check";
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { searchingTokenizer } from "../../src/tree/build/searching-tokenizer.js";

const PIECES =
  "< > </ /> = \" ' a p div script style title textarea svg <!-- --> <![CDATA[ ]]> <? ?> <!doctype & &amp; é \u{1f600} \n class href".split(
    /(?<= )/,
  );
const markup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

/** All that a tokenizer tells of a page that comes in pieces. */
function told(
  make: (callbacks: TokenizerCallbacks) => Tokenizer,
  pieces: readonly string[],
): readonly string[] {
  const all: string[] = [];
  const callbacks = new Proxy({} as TokenizerCallbacks, {
    get:
      (_, name) =>
      (...facts: unknown[]) => {
        all.push(`${String(name)} ${facts.join(" ")}`);
        return false;
      },
  });
  const tokenizer = make(callbacks);
  for (const piece of pieces) tokenizer.write(piece);
  tokenizer.end();
  return all;
}
const plain = (callbacks: TokenizerCallbacks): Tokenizer =>
  new Tokenizer({ decodeEntities: false }, callbacks);

describe("the tokenizer that searches", () => {
  it("tells what htmlparser2's own tells, however the page is cut", () => {
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 4 }), (pieces) => {
        expect(told(searchingTokenizer, pieces)).toEqual(told(plain, pieces));
      }),
      { numRuns: 500 },
    );
  });

  it("replaces a method that htmlparser2 has", () => {
    expect("fastForwardTo" in Tokenizer.prototype).toBe(true);
  });
});
