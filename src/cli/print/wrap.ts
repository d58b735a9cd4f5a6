// Two cells wide in a terminal: https://www.unicode.org/reports/tr11/, the ranges that texts hold.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}|\p{Me}|[\u200b-\u200f]/u;
// An address that is cut in two can neither be clicked nor copied.
const ADDRESS = /^https?:\/\/\S+$/;

/**
 * Breaks text into lines of at most `width` cells, at spaces, and inside words that have no room; `indent` stands
 * before each line. Addresses stay whole.
 */
export function wrap(text: string, width: number, indent = "", first: string = indent): string {
  const room = Math.max(8, width - indent.length);
  const lines = text.split("\n").flatMap((line) => filled(line.split(" "), room));
  return lines.map((line, i) => (i === 0 ? first : indent) + line).join("\n");
}

function filled(words: readonly string[], room: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of words.flatMap((one) => pieces(one, room))) {
    const size = cells(word);
    if (line !== "" && used + 1 + size > room) {
      lines.push(line);
      line = word;
      used = size;
    } else {
      used += size + (line === "" ? 0 : 1);
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A word that has no room in a line of its own, as pieces that have. */
function pieces(word: string, room: number): string[] {
  if (ADDRESS.test(word) || (word.length <= room / 2 && !WIDE.test(word)) || cells(word) <= room)
    return [word];
  const made: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const size = cells(character);
    if (used + size > room) {
      made.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += size;
  }
  return [...made, piece];
}

function cells(text: string): number {
  let count = 0;
  for (const character of text) count += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return count;
}
