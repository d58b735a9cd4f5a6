/** Colours for a terminal, or none. */
export interface Paint {
  bold(text: string): string;
  green(text: string): string;
  red(text: string): string;
  dim(text: string): string;
}

/** `on`: the output is a terminal that shows colours. */
export function paint(on: boolean): Paint {
  const code =
    (start: number, end: number) =>
    (text: string): string =>
      on ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: code(1, 22), green: code(32, 39), red: code(31, 39), dim: code(2, 22) };
}
