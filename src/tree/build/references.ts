import { DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";
import { GrowingText } from "../../text/strings/growing-text.js";

const RAW_TEXT = new Set(["script", "iframe", "xmp", "plaintext"]);

/** Is what stands in such an element no markup? "&amp;" in a script is five characters. */
export function isRawText(name: string): boolean {
  return RAW_TEXT.has(name);
}

/** Text with its character references read. */
export function decodedText(text: string): string {
  return text.includes("&") ? decoded(text, DecodingMode.Legacy) : text;
}

/** An attribute's value with its character references read. */
export function decodedValue(value: string): string {
  return value.includes("&") ? decoded(value, DecodingMode.Attribute) : value;
}

/** By the decoder that htmlparser2 brings along: `decodeHTML` of the same package is another, and costs 0.7 KiB. */
function decoded(text: string, mode: DecodingMode): string {
  const made = new GrowingText();
  const decoder = new EntityDecoder(htmlDecodeTree, (code) => {
    made.add(String.fromCodePoint(code));
  });
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", Math.max(from, at + 1))) {
    made.add(text.slice(from, at));
    from = at;
    decoder.startEntity(mode);
    const length = decoder.write(text, at + 1);
    from += length < 0 ? decoder.end() : length;
  }
  made.add(text.slice(from));
  return made.take();
}
