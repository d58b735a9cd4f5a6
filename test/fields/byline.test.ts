import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readByline } from "../../src/text/people/byline.js";

describe("readByline", () => {
  it.each([
    ["By Ann Lee", "en", ["Ann Lee"]],
    ["ByAnn Lee", "en", ["Ann Lee"]],
    ["Sam Byford", "en", ["Sam Byford"]],
    ["Become a fan", "en", []],
    ["Get email alerts from this reporter", "en", []],
    ["Breaking News Alerts", "en", []],
    ["Written by Ann Lee and Bo Berg", "en", ["Ann Lee", "Bo Berg"]],
    ["This post was written by Ann Lee", "en", ["Ann Lee"]],
    ["Eingestellt von Anna Lind", "de", ["Anna Lind"]],
    ["بقلم سارة الخطيب", "ar", ["سارة الخطيب"]],
    ["מאת: דנה לוי", "he", ["דנה לוי"]],
    ["+ Follow", "en", []],
    ["Posted on Thursday, 2nd May 2024 at 8:00 am by Ann Lee in\nTown", "en", ["Ann Lee"]],
    ["Follow us on the wire", "en", []],
    ["Ann Lee, Bo Berg & Cy Dahl", "en", ["Ann Lee", "Bo Berg", "Cy Dahl"]],
    ["Words by Ann Lee. Pictures by Bo Berg", "en", ["Ann Lee"]],
    ["Ann Lee. Photographs: Bo Berg", "en", ["Ann Lee"]],
    ["Words: Ann Lee. Photographs: Bo Berg", "en", ["Ann Lee"]],
    ["Text: Anna Lind, Fotos: Bo Berg", "de", ["Anna Lind"]],
    ["Text, Fotos: Anna Lind", "de", ["Anna Lind"]],
    ["Story by Ann Lee; photographs by Bo Berg", "en", ["Ann Lee"]],
    ["Ann Lee; Bo Berg", "en", ["Ann Lee", "Bo Berg"]],
    ["Von Anna Lind, Bo Berg und Karl Maß", "de", ["Anna Lind", "Bo Berg", "Karl Maß"]],
    ["Par Anne Lebrun et Jean Morel", "fr", ["Anne Lebrun", "Jean Morel"]],
    ["Por Ana Lima e João Reis", "pt", ["Ana Lima", "João Reis"]],
    ["Di Anna Rossi", "it", ["Anna Rossi"]],
    ["Door Jan de Wit", "nl", ["Jan de Wit"]],
    ["Av Kari Berg", "nb", ["Kari Berg"]],
    ["Af Kari Berg", "da", ["Kari Berg"]],
    ["Oleh Siti Aminah", "id", ["Siti Aminah"]],
    ["Автор: Анна Лебедева", "ru", ["Анна Лебедева"]],
    ["作者：王小明", "zh", ["王小明"]],
    ["（文/王小明）", "zh", ["王小明"]],
    ["责任编辑：王小明", "zh", ["王小明"]],
    ["Текст: Анна Лебедева", "ru", ["Анна Лебедева"]],
    ["Συντάκτης: Άννα Λεμπέση", "el", ["Άννα Λεμπέση"]],
    ["Της Άννας Λεμπέση", "el", ["Άννας Λεμπέση"]],
    ["ann.lee@gazette.example (Ann Lee)", "en", ["Ann Lee"]],
    ["取材・文＝佐藤花子", "ja", ["佐藤花子"]],
    ["लेखक: अनीता राव", "hi", ["अनीता राव"]],
    ["Войти", "ru", []],
    ["9 comments", "en", []],
    ["1 day ago", "en", []],
    ["A note from the author", "en", []],
    ["记者 王小明", "zh", ["王小明"]],
    ["홍길순 기자", "ko", ["홍길순"]],
    ["Lee, Ann", "en", ["Ann Lee"]],
    ["Ann Lee | The Weekly Gazette", "en", ["Ann Lee"]],
    ["Ann Lee / GAZETTE.EXAMPLE.COM / Sep 2, 2024, 17:07 IST", "en", ["Ann Lee"]],
    ["By Ann Lee on Friday, May 3, 2024 at 9:15", "en", ["Ann Lee"]],
    ["Ann Lee, 26.04.2024 10:00 Uhr", "de", ["Ann Lee"]],
    ["By Ann Lee Published: 27 April 2024", "en", ["Ann Lee"]],
    ["Ann Lee for The Weekly Gazette", "en", ["Ann Lee"]],
    ["By Ann Lee in Paris", "en", ["Ann Lee"]],
    ["Quiet Weavers in Paris", "en", ["Quiet Weavers in Paris"]],
    ["Von Anna Lind aus Wien", "de", ["Anna Lind"]],
    ["Par Anne Lebrun avec AFP", "fr", ["Anne Lebrun"]],
    ["By Ann Lee with Bo Berg", "en", ["Ann Lee", "Bo Berg"]],
    ["Publié le 2 mai 2024 à 08h00 par Anne Lebrun", "fr", ["Anne Lebrun"]],
    ["Published May 2, 2024 by Ann Lee", "en", ["Ann Lee"]],
    ["By Ann Lee @annlee", "en", ["Ann Lee"]],
    ["By Ann Lee ann.lee@gazette.example", "en", ["Ann Lee"]],
    ["Ann Lee, London", "en", ["Ann Lee"]],
    ["Ann Lee, MD, PhD", "en", ["Ann Lee"]],
    ["Ann Lee (ale)", "en", ["Ann Lee"]],
    ["By Ann Lee | ann.lee@gazette.example", "en", ["Ann Lee"]],
    ["Ann Lee und Bo Berg, dpa", "de", ["Ann Lee", "Bo Berg", "dpa"]],
    ["By\nAnn Lee\nChief Editor", "en", ["Ann Lee"]],
    ["Ann Lee\n,\nBo Berg\nand\nCy Dahl", "en", ["Ann Lee", "Bo Berg", "Cy Dahl"]],
    ["Maria & Katerina", "en", ["Maria & Katerina"]],
    ["AT&amp;T Newsroom", "en", ["AT&T Newsroom"]],
    ["Center for Quiet Studies", "en", ["Center for Quiet Studies"]],
  ] as [string, string, string[]][])("%j", (text, language, names) => {
    expect(readByline(text, language)).toEqual(names);
  });

  it("takes a particle for a name where it is no word for by", () => {
    expect(readByline("Di Marco", "en")).toEqual(["Di Marco"]);
    expect(readByline("Christoph von Ritter", "de")).toEqual(["Christoph von Ritter"]);
  });

  it.each([
    "",
    "By",
    "https://gazette.example/ann",
    "@annlee",
    "ann@gazette.example",
    "May 3, 2024",
    "admin",
    "5 min read",
    "Share",
    "10",
    "Updated 5 hours ago",
  ])("finds nobody in %j", (text) => expect(readByline(text, "en")).toEqual([]));

  it("gives trimmed names without line breaks, whatever the text", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("By ", " and ", ", ", "\n", "Ann Lee", " | ", "(", "&amp;", "von "),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.oneof(fc.constant(undefined), fc.string()),
        (pieces, language) => {
          for (const name of readByline(pieces.join(""), language)) {
            expect(name).toBe(name.trim());
            expect(name).toMatch(/\p{L}/u);
            expect(name).not.toMatch(/\n|https?:|@/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(["By ", ", ", " ", "(", "A "])("finds nobody in a million characters of %j", (unit) => {
    expect(readByline(unit.repeat(1e6 / unit.length), "en")).toEqual([]);
  });
});
