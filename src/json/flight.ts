import type { JsonValue } from "../model/json.js";

// "1a:", "2:T5f3,": what begins a row.
const ROW = /([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?/y;
const REFERENCE = /^\$([0-9a-f]{1,8})$/;

/**
 * The values of a page that React streams ("flight data"): each row is JSON, or a text of so many bytes; a string
 * `"$1a"` stands for the text of that row.
 */
export function readFlight(data: string): JsonValue[] {
  const texts = new Map<string, string>();
  const rows: string[] = [];
  let at = 0;
  while (at < data.length) {
    ROW.lastIndex = at;
    const found = ROW.exec(data);
    const [written = "", id = "", length] = found ?? [];
    if (length !== undefined) {
      const start = at + written.length;
      at = endOfBytes(data, start, Number.parseInt(length, 16));
      texts.set(id, data.slice(start, at));
      continue;
    }
    const end = data.indexOf("\n", at);
    const line = data.slice(at + written.length, end < 0 ? data.length : end);
    if (/^[["{]/.test(line)) rows.push(line);
    at = end < 0 ? data.length : end + 1;
  }
  const values = rows.flatMap((row): JsonValue[] => {
    try {
      return [JSON.parse(row, (_, value) => resolved(value, texts)) as JsonValue];
    } catch {
      return [];
    }
  });
  return [...texts.values(), ...values];
}

/** The piece of the stream that one call hands over: `"…"])`. */
export function flightText(argument: string): string {
  const end = argument.lastIndexOf("])");
  try {
    const text: unknown = JSON.parse(end < 0 ? argument : argument.slice(0, end));
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

function resolved(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value !== "string" || !value.startsWith("$")) return value;
  const id = REFERENCE.exec(value)?.[1];
  return (id === undefined ? undefined : texts.get(id)) ?? value;
}

/** Where so many bytes of UTF-8 end. */
function endOfBytes(text: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  while (left > 0 && at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return at;
}
