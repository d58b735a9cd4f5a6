import { begunCharacter, type Utf8Signs, utf8Signs } from "../text/utf8-signs.js";
import {
  byteOrderMark,
  declaredCharset,
  hasUtf8Mark,
  headerCharset,
  type Sniffed,
  sniff,
} from "./sniff.js";

// New York Times pages declare their charset some 6 KB into the file; browsers look at 1 KB and then guess.
const WINDOW = 16 * 1024;
// How much must have come before it is looked at again for a declaration: 16 looks at most.
const STEP = 1024;
const NOTHING = Uint8Array.of();

/**
 * Makes text of a page's bytes, which may come in pieces.
 *
 * A byte order mark goes before the HTTP header, the header before what the page declares in its first
 * 16 KiB, that before a guess. Nothing comes out before the charset is certain, so that it cannot matter
 * how the bytes are cut.
 */
export class Decoder {
  readonly #header: string | undefined;
  #waiting: Uint8Array[] = [];
  #size = 0;
  #sniffed: Sniffed | undefined;
  #decoder: TextDecoder | undefined;
  #ascii = true;
  readonly #asSigns: boolean;
  #signs: Utf8Signs | undefined;
  /** The beginning of a character, of bytes and of text. */
  #begun: Uint8Array = NOTHING;
  #halfPair = "";

  /** `contentType` is the value of the HTTP header; `asSigns` lets UTF-8 come out undecoded, where the platform can do that. */
  constructor(contentType?: string, asSigns = false) {
    this.#header = contentType === undefined ? undefined : headerCharset(contentType);
    this.#asSigns = asSigns;
  }

  /** What reads all that comes out, if that is signs of UTF-8; certain as soon as something comes out. */
  get signs(): Utf8Signs | undefined {
    return this.#signs;
  }

  /** How the bytes are read: `"windows-1252 (meta)"`; absent until it is certain. */
  get charset(): string | undefined {
    return this.#sniffed === undefined
      ? undefined
      : `${this.#sniffed.charset} (${this.#sniffed.source})`;
  }

  /** Has the charset been guessed, and does it matter? */
  get guessed(): boolean {
    return this.#sniffed?.source === "guess" && !this.#ascii;
  }

  write(bytes: Uint8Array): string {
    if (this.#sniffed !== undefined) return this.#decode(bytes);
    this.#waiting.push(bytes);
    const before = this.#size;
    this.#size += bytes.length;
    // One byte more than the window: only then is it certain that the window is not the whole page.
    if (this.#size > (this.#header === undefined ? WINDOW : 3)) return this.#begin();
    const look = Math.floor(before / STEP) < Math.floor(this.#size / STEP);
    return look && this.#declared() ? this.#begin() : "";
  }

  /** A piece of text that comes behind bytes: as what stands before it came out. */
  text(piece: string): string {
    const before = this.#endBytes();
    if (this.#signs === undefined) return before + piece;
    const all = this.#halfPair + piece;
    const end = /[\ud800-\udbff]$/.test(all) ? all.length - 1 : all.length;
    this.#halfPair = all.slice(end);
    return before + this.#signs.fromText(all.slice(0, end));
  }

  end(): string {
    return this.#endBytes() + this.#endText();
  }

  #endBytes(): string {
    const rest = this.#sniffed === undefined ? this.#begin() : "";
    const left = this.#signs?.fromBytes(this.#begun) ?? this.#decoder?.decode() ?? "";
    this.#begun = NOTHING;
    return rest + left;
  }

  #endText(): string {
    const half = this.#halfPair;
    this.#halfPair = "";
    return half === "" ? "" : (this.#signs?.fromText(half) ?? "");
  }

  /** Is the charset certain already? What the beginning of a window declares, the whole window declares. */
  #declared(): boolean {
    const held = joined(this.#waiting, this.#size);
    return byteOrderMark(held) !== undefined || declaredCharset(held) !== undefined;
  }

  #begin(): string {
    const held = joined(this.#waiting, this.#size);
    this.#waiting = [];
    this.#sniffed =
      byteOrderMark(held) ??
      (this.#header === undefined
        ? sniff(held.subarray(0, WINDOW), held.length > WINDOW)
        : { charset: this.#header, source: "http" });
    if (this.#asSigns && this.#sniffed.charset === "utf-8") this.#signs = utf8Signs();
    if (this.#signs === undefined) this.#decoder = new TextDecoder(this.#sniffed.charset);
    const isMarked = this.#signs !== undefined && hasUtf8Mark(held);
    return this.#decode(isMarked ? held.subarray(3) : held);
  }

  #decode(bytes: Uint8Array): string {
    if (this.#ascii && this.#sniffed?.source === "guess") this.#ascii = isAscii(bytes);
    if (this.#signs !== undefined)
      return this.#endText() + this.#signs.fromBytes(this.#whole(bytes));
    // Always as a stream: Node 20 decodes windows-1252 wrongly in one shot.
    return this.#decoder?.decode(bytes, { stream: true }) ?? "";
  }

  /** What has come up to the last whole character. */
  #whole(bytes: Uint8Array): Uint8Array {
    const all = this.#begun.length === 0 ? bytes : joined([this.#begun, bytes]);
    const end = all.length - begunCharacter(all);
    this.#begun = end === all.length ? NOTHING : all.slice(end);
    return all.subarray(0, end);
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function joined(
  parts: readonly Uint8Array[],
  size: number = parts.reduce((sum, { length }) => sum + length, 0),
): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
