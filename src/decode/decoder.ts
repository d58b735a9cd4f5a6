import { byteOrderMark, declaredCharset, headerCharset, type Sniffed, sniff } from "./sniff.js";

// New York Times pages declare their charset some 6 KB into the file; browsers look at 1 KB and then guess.
const WINDOW = 16 * 1024;
// How much must have come before it is looked at again for a declaration: 16 looks at most.
const STEP = 1024;

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

  /** `contentType` is the value of the HTTP header. */
  constructor(contentType?: string) {
    this.#header = contentType === undefined ? undefined : headerCharset(contentType);
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
    if (this.#decoder !== undefined) return this.#decode(bytes);
    this.#waiting.push(bytes);
    const before = this.#size;
    this.#size += bytes.length;
    // One byte more than the window: only then is it certain that the window is not the whole page.
    if (this.#size > (this.#header === undefined ? WINDOW : 3)) return this.#begin();
    const look = Math.floor(before / STEP) < Math.floor(this.#size / STEP);
    return look && this.#declared() ? this.#begin() : "";
  }

  end(): string {
    const rest = this.#decoder === undefined ? this.#begin() : "";
    return rest + (this.#decoder?.decode() ?? "");
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
    this.#decoder = new TextDecoder(this.#sniffed.charset);
    return this.#decode(held);
  }

  #decode(bytes: Uint8Array): string {
    if (this.#ascii && this.#sniffed?.source === "guess") this.#ascii = isAscii(bytes);
    // Always as a stream: Node 20 decodes windows-1252 wrongly in one shot.
    return this.#decoder?.decode(bytes, { stream: true }) ?? "";
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
