import type { Fields } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";

/** What kind of page it is, as far as it says: how its text is laid out follows from that. */
export type PageGenre = "unknown" | "article" | "documentation" | "thread";

// How forum and documentation software builds its addresses, and the names of hosts for them.
const THREAD =
  /^(?:[\w.-]*forums?|boards?|community|discuss(?:ions?)?|discourse|answers|ask|talk)\.|\/(?:threads?|topics?|forums?|discussions?|questions?|comments|community|boards?|viewtopic|showthread)(?:[/.?-]|$)|\/t\/[^/]+\/\d/i;
const DOCUMENTATION =
  /^(?:docs?|developers?|learn|wiki|manual|api|help|support)\.|\/(?:docs?|documentation|reference|manual|api|wiki|guide|tutorials?|learn|man|handbook|book)(?:\/|$)/i;
const FORUM_SOFTWARE =
  /phpbb|vbulletin|xenforo|discourse|invision|nodebb|mybb|simple machines|flarum|vanilla/i;
const DOCUMENTATION_SOFTWARE =
  /docusaurus|sphinx|mkdocs|gitbook|mdbook|docfx|vitepress|hugo.*docsy|javadoc|mediawiki/i;

/** By the declared type, then the software, then the address. */
export function pageGenre(page: PageView, fields: Partial<Fields>): PageGenre {
  const { type } = fields;
  if (type === "forum") return "thread";
  if (type === "documentation") return "documentation";
  const software = page.meta("generator").join(" ").slice(0, 200);
  if (FORUM_SOFTWARE.test(software)) return "thread";
  if (DOCUMENTATION_SOFTWARE.test(software)) return "documentation";
  const address = (fields.url ?? page.url ?? "")
    .slice(0, 500)
    .replace(/^https?:\/\/(?:www\.)?/, "");
  if (THREAD.test(address)) return "thread";
  if (DOCUMENTATION.test(address)) return "documentation";
  return type === undefined ? "unknown" : "article";
}
