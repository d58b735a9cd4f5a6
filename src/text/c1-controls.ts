// What Windows-1252 has at 0x80 to 0x9f (https://encoding.spec.whatwg.org/#windows-1252); a space where it has nothing.
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const C1 = /[\u0080-\u009f]/;
const ALL_C1 = /[\u0080-\u009f]/g;

/**
 * The text with what was meant by its C1 controls: nobody writes those, but pages made from Windows-1252 have them for dashes and quotes.
 *
 * As long as before, so that positions stay.
 */
export function withoutC1(text: string): string {
  if (!C1.test(text)) return text;
  return text.replace(ALL_C1, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? " ");
}
