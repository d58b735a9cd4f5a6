import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decoder } from "../../src/decode/decoder.js";
import { parseArticle } from "../../src/index.js";
import { withoutC1 } from "../../src/text/c1-controls.js";
import { begunCharacter, utf8Signs } from "../../src/text/utf8-signs.js";

const signs = utf8Signs();
const texts = fc.string({ unit: fc.constantFrom("a", "<", " ", "é", "日", "😀", "\ufeff") });
const anyBytes = fc.uint8Array({ maxLength: 40 });

/** What a decoder gives in pieces, with the signs read as text where it gives signs. */
function read(decoder: Decoder, pieces: readonly (Uint8Array | string)[]): string {
  let out = "";
  for (const piece of pieces)
    out += typeof piece === "string" ? decoder.text(piece) : decoder.write(piece);
  out += decoder.end();
  return decoder.signs?.toText(out) ?? out;
}

describe("UTF-8 as signs of one byte", () => {
  it("says where a character is not complete", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, cut) => {
        const bytes = new TextEncoder().encode(text);
        const begun = bytes.subarray(0, cut);
        const whole = begun.subarray(0, begun.length - begunCharacter(begun));
        expect(text).toContain(new TextDecoder("utf-8", { ignoreBOM: true }).decode(whole));
      }),
    );
  });

  it.skipIf(signs === undefined)(
    "is read as TextDecoder reads it, whatever the bytes and the cuts",
    () => {
      fc.assert(
        fc.property(fc.array(anyBytes, { maxLength: 5 }), (pieces) => {
          const page = new Uint8Array(pieces.flatMap((piece) => [...piece]));
          const header = "text/html; charset=utf-8";
          const mark = [0xfe, 0xff].includes(page[0] ?? 0);
          fc.pre(!mark);
          const text = new TextDecoder().decode(page);
          // Control characters of C1 are read as Windows-1252 where text is kept, by both doors.
          expect(withoutC1(read(new Decoder(header, true), pieces))).toBe(withoutC1(text));
          expect(read(new Decoder(header), pieces)).toBe(text);
        }),
      );
    },
  );

  it("is joined to text that comes behind bytes, also where a pair is cut", () => {
    const bytes = new TextEncoder().encode("<meta charset=utf-8>é");
    const [high = "", low = ""] = ["😀".slice(0, 1), "😀".slice(1)];
    expect(read(new Decoder(undefined, true), [bytes, `ü${high}`, `${low}!`])).toBe(
      "<meta charset=utf-8>éü😀!",
    );
  });

  it("gives the article that the same page as text gives, but for the charset", () => {
    const page =
      "<title>Été à Brême</title><article class=été><h1 ÉTÉ=1>Été à Brême</h1><p>Il a plu « toute » la journée à Brême, et la rivière est montée de deux mètres, 日本 😀.</p><p>Le maire a parlé aux habitants de la ville, qui ont attendu toute la nuit.</p></article>";
    const text = parseArticle(page);
    expect(text.title).toBe("Été à Brême");
    expect({ ...parseArticle(new TextEncoder().encode(page)), issues: [] }).toEqual({
      ...text,
      issues: [],
    });
  });

  it("counts positions in UTF-16 units all the same", () => {
    const page =
      "<article><p>Été 😀 à Brême, il a plu toute la journée sur la ville.</p></article>";
    const options = { positions: true, container: "article" };
    const [block] = parseArticle(new TextEncoder().encode(page), options).body;
    const { start = 0, end = 0 } = block?.position ?? {};
    expect(page.slice(start, end)).toMatch(/^<p>.*<\/p>$/);
  });
});
