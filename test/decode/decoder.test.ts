import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decoder } from "../../src/decode/decoder.js";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function decode(
  bytes: Uint8Array,
  contentType?: string,
  sizes: readonly number[] = [bytes.length + 1],
): { text: string; charset: string | undefined; guessed: boolean } {
  const decoder = new Decoder(contentType);
  let text = "";
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = at + (sizes[i % sizes.length] ?? 1);
    text += decoder.write(bytes.subarray(at, end));
    at = end;
  }
  text += decoder.end();
  return { text, charset: decoder.charset, guessed: decoder.guessed };
}

describe("the charset", () => {
  it.each([
    [
      "a byte order mark before all else",
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("<meta charset=koi8-r>é")]),
      "text/html; charset=koi8-r",
      "utf-8 (bom)",
    ],
    [
      "the header before the page",
      latin("<meta charset=koi8-r>\xe9"),
      "text/html; charset=ISO-8859-1",
      "windows-1252 (http)",
    ],
    [
      "a header of an unknown charset not at all",
      latin("<meta charset=koi8-r>"),
      "text/html; charset=nonsense",
      "koi8-r (meta)",
    ],
    ["meta charset", latin('<html><meta\n charset = "Shift_JIS">'), undefined, "shift_jis (meta)"],
    [
      "http-equiv",
      latin("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>"),
      undefined,
      "gbk (meta)",
    ],
    [
      "http-equiv, the other way round",
      latin("<meta content='text/html;charset=big5' http-equiv=content-type>"),
      undefined,
      "big5 (meta)",
    ],
    [
      "what stands in a comment not at all",
      latin("<!-- <meta charset=koi8-r> --><meta charset=windows-1251>"),
      undefined,
      "windows-1251 (meta)",
    ],
    [
      "an unknown label not at all",
      latin("<meta charset=nonsense><meta charset=koi8-r>"),
      undefined,
      "koi8-r (meta)",
    ],
    [
      "a label that cannot be decoded not at all",
      latin("<meta charset=hz-gb-2312><meta charset=koi8-r>"),
      undefined,
      "koi8-r (meta)",
    ],
    ["UTF-16 in ASCII as UTF-8", latin("<meta charset=utf-16le>"), undefined, "utf-8 (meta)"],
    [
      "x-user-defined as windows-1252",
      latin("<meta charset=x-user-defined>"),
      undefined,
      "windows-1252 (meta)",
    ],
    [
      "a declaration 10 KB into the page",
      latin(`${" ".repeat(10_000)}<meta charset=koi8-r>`),
      undefined,
      "koi8-r (meta)",
    ],
    ["nothing, if the bytes are UTF-8", utf8("<p>né"), undefined, "utf-8 (guess)"],
    ["nothing, if they are not", latin("<p>n\xe9"), undefined, "windows-1252 (guess)"],
  ])("is taken from %s", (_, bytes, contentType, charset) => {
    expect(decode(bytes, contentType).charset).toBe(charset);
  });

  it("of bytes 0x80 to 0x9F in windows-1252 is right, which Node 20 gets wrong in one shot", () => {
    expect(decode(latin("\x80\x93x\x94"), "text/html; charset=latin1").text).toBe("€“x”");
  });
  it("counts as guessed only where it matters", () => {
    expect(decode(utf8("<p>ASCII")).guessed).toBe(false);
    expect(decode(utf8("<p>né")).guessed).toBe(true);
    expect(decode(utf8("<meta charset=utf-8><p>né")).guessed).toBe(false);
  });
  it("is not mistaken because the window cuts a character", () => {
    const text = `${"a".repeat(16 * 1024 - 1)}é and more`;
    expect(decode(utf8(text)).text).toBe(text);
    expect(decode(utf8(text), undefined, [16 * 1024]).text).toBe(text);
  });
  it("that is wrong gives replacement characters, never an error", () => {
    expect(decode(latin("<meta charset=utf-8>\xe9!")).text).toContain("\ufffd!");
  });
});

describe("pieces", () => {
  it("of any size give the same text", () => {
    const pages = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string().map(utf8),
      fc.constant(latin("<meta charset=koi8-r>\xc1\xd4")),
      fc.constant(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3d, 0xd8])),
      fc.constant(utf8(`${"x".repeat(20_000)}日本`)),
    );
    const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 });
    const headers = fc.constantFrom(
      undefined,
      "text/html; charset=utf-8",
      "text/html;charset=euc-jp",
      "text/html",
    );
    fc.assert(
      fc.property(pages, sizes, headers, (bytes, cuts, header) => {
        expect(decode(bytes, header, cuts)).toEqual(decode(bytes, header));
      }),
    );
  });
});
