import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCredit } from "../../src/media/credit.js";

const PARTED: readonly [line: string, caption: string | undefined, credit: string | undefined][] = [
  ["The old mill at noon. Photo: Ada Lind", "The old mill at noon.", "Ada Lind"],
  ["The old mill at noon.Credit: Ada Lind/Gazette", "The old mill at noon.", "Ada Lind/Gazette"],
  ["Die Mühle am Mittag. Foto: Ada Lind/dpa", "Die Mühle am Mittag.", "Ada Lind/dpa"],
  ["Die Mühle am Mittag | Bildquelle: Kreis Auental", "Die Mühle am Mittag", "Kreis Auental"],
  ["Le moulin à midi. Crédit photo : Ada Lind", "Le moulin à midi.", "Ada Lind"],
  ["El molino al mediodía (Ada Lind)", "El molino al mediodía (Ada Lind)", undefined],
  ["El molino al mediodía. (Ada Lind)", "El molino al mediodía.", "Ada Lind"],
  ["The mill (left) at noon", "The mill (left) at noon", undefined],
  ["The mill at noon (stock image)", "The mill at noon (stock image)", undefined],
  ["Мельница в полдень Фото: Ада Линд", "Мельница в полдень", "Ада Линд"],
  ["正午の水車=写真：山田", "正午の水車=", "山田"],
  ["정오의 물레방아가 돌고 있다. 강가신문", "정오의 물레방아가 돌고 있다.", "강가신문"],
  ["Cối xay buổi trưa. Ảnh: Ada Lind", "Cối xay buổi trưa.", "Ada Lind"],
  ["The mill at noon yesterday. — Picture by Ada Lind", "The mill at noon yesterday.", "Ada Lind"],
  ["The mill of Auental / Ada Lind / Gazette", "The mill of Auental", "Ada Lind / Gazette"],
  ["1 / 3 The mill at noon", "The mill at noon", undefined],
  ["Ada Lind/Reuters", undefined, "Ada Lind/Reuters"],
  ["© Ada Lind", undefined, "Ada Lind"],
  [
    "Photo: The mill at noon, when all the workers of the valley come for their bread, as ever.",
    "The mill at noon, when all the workers of the valley come for their bread, as ever.",
    undefined,
  ],
  ["2 of 12 | The mill at noon", "The mill at noon", undefined],
  ["The river rose. Nobody was hurt", "The river rose. Nobody was hurt", undefined],
];

describe("a caption's line", () => {
  it.each(PARTED)("%s", (line, caption, credit) => {
    expect(splitCredit(line)).toEqual({
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    });
  });

  it("never makes up a word", () => {
    const piece = fc.constantFrom(
      "Photo",
      ":",
      "(",
      ")",
      "©",
      " ",
      "/",
      "|",
      ". ",
      "Ada",
      "dpa",
      "写真",
      "by ",
      "—",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const line = pieces.join("");
        const { caption = "", credit = "" } = splitCredit(line);
        const whole = line.replace(/\s+/g, " ");
        expect(whole).toContain(caption);
        expect(whole).toContain(credit);
        expect(caption.length + credit.length).toBeLessThanOrEqual(whole.length);
      }),
    );
  });

  it.each(["© ", "Photo ", "( ", "/ ", ". ", "Photo:", "Foto: a ", "| "])(
    "reads 100,000 characters of %j",
    (unit) => {
      const line = unit.repeat(100_000 / unit.length);
      const { caption = "", credit = "" } = splitCredit(line);
      expect(caption.length + credit.length).toBeLessThanOrEqual(line.length);
    },
  );
});
