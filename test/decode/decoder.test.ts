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

/** The bytes of a text, which no encoder of the platform makes. */
const ENCODED: [string, string, number[]][] = [
  ["gbk", "中文", [0xd6, 0xd0, 0xce, 0xc4]],
  ["big5", "中文", [0xa4, 0xa4, 0xa4, 0xe5]],
  ["shift_jis", "日本", [0x93, 0xfa, 0x96, 0x7b]],
  ["euc-jp", "日本", [0xc6, 0xfc, 0xcb, 0xdc]],
  ["euc-kr", "한국", [0xc7, 0xd1, 0xb1, 0xb9]],
  ["windows-1250", "ěšč", [0xec, 0x9a, 0xe8]],
  ["windows-1251", "Дождь", [0xc4, 0xee, 0xe6, 0xe4, 0xfc]],
  ["windows-1252", "“€”", [0x93, 0x80, 0x94]],
  ["koi8-r", "Дождь", [0xe4, 0xcf, 0xd6, 0xc4, 0xd8]],
  ["iso-8859-2", "ěšč", [0xec, 0xb9, 0xe8]],
  ["utf-8", "é日😀", [...utf8("é日😀")]],
];

describe("each charset", () => {
  it.each(ENCODED)("%s is read as declared, wherever it is cut", (charset, text, bytes) => {
    const page = Uint8Array.from([
      ...latin(`<meta charset=${charset}><title>`),
      ...bytes,
      ...latin("</title>"),
    ]);
    const declared = `text/html; charset=${charset}`;
    for (let at = 1; at < page.length; at++) {
      for (const header of [undefined, declared])
        expect(decode(page, header, [at, page.length]).text).toContain(`<title>${text}</title>`);
    }
    expect(decode(page, undefined, [1]).text).toContain(`<title>${text}</title>`);
  });

  it.each([
    ["utf-16le", true],
    ["utf-16be", false],
  ])("%s is read by its byte order mark, wherever it is cut", (charset, little) => {
    const units = [
      0xfeff,
      ...Array.from("<title>é日</title>", (char) => char.charCodeAt(0)),
      0xd83d,
      0xde00,
    ];
    const page = Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
    for (let at = 1; at < page.length; at++) {
      const read = decode(page, undefined, [at, page.length]);
      expect(read).toEqual({
        text: "<title>é日</title>😀",
        charset: `${charset} (bom)`,
        guessed: false,
      });
    }
  });

  it("is known as soon as it is declared, a kibibyte at a time, so that reading can begin", () => {
    const decoder = new Decoder();
    const head = "<meta charset=utf-8>".padEnd(1023);
    expect(decoder.write(utf8(head))).toBe("");
    expect(decoder.write(utf8("é"))).toBe(`${head}é`);
    const undeclared = new Decoder();
    expect(undeclared.write(utf8(" ".repeat(16 * 1024)))).toBe("");
    expect(undeclared.write(utf8("x"))).toHaveLength(16 * 1024 + 1);
    const told = new Decoder("text/html; charset=utf-8");
    expect(told.write(utf8("<p>x"))).toBe("<p>x");
  });

  it("that is UTF-7 is not: a browser reads none", () => {
    expect(decode(latin("<meta charset=utf-7>+ADw-script+AD4-"))).toMatchObject({
      text: "<meta charset=utf-7>+ADw-script+AD4-",
      charset: "utf-8 (guess)",
    });
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
      fc
        .tuple(
          fc.nat(3000),
          fc.constantFrom(
            "<meta charset=koi8-r>",
            "<!--<meta charset=big5>--><meta charset=koi8-r>",
          ),
        )
        .map(([before, meta]) =>
          latin(`${"x".repeat(before)}${meta}${"\xc1\xd4".repeat(900)}<meta charset=gbk>`),
        ),
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
