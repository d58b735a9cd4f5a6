/** Breaks text into lines of at most `width` characters, at spaces; `indent` stands before each line. */
export function wrap(text: string, width: number, indent = "", first: string = indent): string {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  for (const part of text.split("\n")) {
    let line = "";
    for (const word of part.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > room) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line, i) => (i === 0 ? first : indent) + line).join("\n");
}
