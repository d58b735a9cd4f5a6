const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const VOID = new Set(["img", "br", "hr", "source", "meta", "link", "input"]);

/** Attributes of an element; `undefined` leaves one out, `true` writes its name alone. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Characters as HTML text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** An element; `content` is HTML already. Names come from this package alone, values are escaped. */
export function element(name: string, attributes: Attributes = {}, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`))
    .join("");
  return VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${content}</${name}>`;
}
