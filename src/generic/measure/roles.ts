import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import type { ElementNode } from "../../tree/node.js";

/** Kinds of boxes that tell of their content, and the bit of each. */
export const ROLE = {
  nav: 1,
  header: 2,
  footer: 4,
  aside: 8,
  article: 16,
  main: 32,
  list: 64,
  table: 128,
  body: 256,
  comment: 512,
  caption: 1024,
  consent: 2048,
  quote: 4096,
} as const;
type Kind = keyof typeof ROLE;

const ROLES: Readonly<Record<string, Kind>> = {
  navigation: "nav",
  menu: "nav",
  menubar: "nav",
  banner: "header",
  contentinfo: "footer",
  complementary: "aside",
  main: "main",
  article: "article",
  tablist: "nav",
};
const TAGS: ReadonlyMap<string, Kind> = /* @__PURE__ */ new Map<string, Kind>([
  ["nav", "nav"],
  ["header", "header"],
  ["footer", "footer"],
  ["aside", "aside"],
  ["article", "article"],
  ["main", "main"],
  ["ul", "list"],
  ["ol", "list"],
  ["menu", "list"],
  ["table", "table"],
  ["blockquote", "quote"],
]);

// What publishing systems and consent platforms name things, in English: evidence for the model, no verdict.
const COMMENT =
  /(?:^|[\s_-])(?<!(?:has|no|with|show|hide)[_-])(?:comments?|respond|disqus|commentlist|kommentare?)(?:$|[\s_-])|comment[-_]?(?:body|box|text|content|list|poster|thread|item|entry|area)/i;
const CAPTION =
  /caption|(?:^|[\s_-])legend(?:$|[\s_-])|(?:^|\s)(?:credits?|copyright)(?:$|\s)|(?:photo|image|media|picture|img)[-_]?(?:credit|copyright|source)/i;
const CONSENT = /cookie|consent|gdpr|onetrust|(?:^|\s)ot-|didomi|usercentrics|sp_message/i;
const QUOTE = /quote/i;
// Each of these names holds one of these: to look for all at once takes a third of the time.
const ANY =
  /comment|respond|disqus|komment|caption|legend|credit|copyright|source|cookie|consent|gdpr|onetrust|ot-|didomi|usercentrics|sp_message|quote/i;

/** The kinds that an element's tag, role and attributes make it, as bits. */
export function rolesOf(element: ElementNode): number {
  const { bits: has } = element;
  const role = (has & ATTRIBUTE.role) === 0 ? undefined : element.attr("role");
  const byRole = role !== undefined && Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  const { name, parent } = element;
  const byTag = TAGS.get(name);
  // The footer of a quotation says who was quoted.
  const kind = byRole ?? (name === "footer" && parent?.name === "blockquote" ? undefined : byTag);
  let bits = kind === undefined ? 0 : ROLE[kind];
  if ((has & ATTRIBUTE.itemprop) > 0 && element.attr("itemprop")?.includes("articleBody") === true)
    bits |= ROLE.body;
  return bits;
}

/** The kinds that class and id name, as bits. */
export function rolesNamed(names: string): number {
  if (!ANY.test(names)) return 0;
  let bits = 0;
  if (COMMENT.test(names)) bits |= ROLE.comment;
  if (CAPTION.test(names)) bits |= ROLE.caption;
  if (CONSENT.test(names)) bits |= ROLE.consent;
  if (QUOTE.test(names)) bits |= ROLE.quote;
  return bits;
}
