import { withoutC1 } from "./c1-controls.js";

/** What is used of the `Buffer` of Node, Deno and Bun: `TextDecoder` knows no such reading, its latin1 is windows-1252. */
interface Buffers {
  from(source: ArrayBufferLike, offset: number, length: number): Slices;
  from(source: string, encoding: "latin1" | "utf8"): Slices;
}
interface Slices {
  latin1Slice(): string;
  utf8Slice(): string;
}

/** UTF-8 as a string of one sign a byte: the sign of code 0xc3 is the byte 0xc3. */
export interface Utf8Signs {
  fromBytes(bytes: Uint8Array): string;
  fromText(text: string): string;
  /** The text that signs are; they may be cut wherever no character is. */
  toText(signs: string): string;
}

const WIDE = /[\x80-\xff]/;

/**
 * Markup is ASCII, and most of a page is never looked at as text. One sign a byte is copied, not decoded, and takes half
 * of the memory; what is kept of it is decoded then. `undefined` where the platform has no fast way to make such strings.
 */
export function utf8Signs(): Utf8Signs | undefined {
  const { Buffer: buffers } = globalThis as unknown as { Buffer?: Buffers };
  if (buffers === undefined || typeof buffers.from("", "utf8").latin1Slice !== "function")
    return undefined;
  return {
    fromBytes: (bytes) =>
      buffers.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).latin1Slice(),
    fromText: (text) => buffers.from(text, "utf8").latin1Slice(),
    toText: (signs) =>
      WIDE.test(signs) ? withoutC1(buffers.from(signs, "latin1").utf8Slice()) : signs,
  };
}

/** How many bytes at the end are the beginning of a character of UTF-8. */
export function begunCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < size ? back : 0;
  }
  return 0;
}
