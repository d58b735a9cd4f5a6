import type { PageView } from "../model/page.js";

/** What kind of page it is where that decides how its text is laid out. */
export type PageKind = "forum" | "documentation";

// How forum and documentation software builds its addresses, and the names of hosts for them.
const THREAD =
  /^(?:[\w.-]*forums?|boards?|community|discuss(?:ions?)?|discourse|answers|ask|talk)\.|\/(?:threads?|topics?|forums?|discussions?|questions?|comments|community|boards?|viewtopic|showthread)(?:[/.?-]|$)|\/t\/[^/]+\/\d/i;
const DOCUMENTATION =
  /^(?:docs?|developers?|learn|wiki|manual|api|help|support)\.|\/(?:docs?|documentation|reference|manual|api|wiki|guide|tutorials?|learn|man|handbook|book)(?:\/|$)/i;
const FORUM_SOFTWARE =
  /phpbb|vbulletin|xenforo|discourse|invision|nodebb|mybb|simple machines|flarum|vanilla/i;
const DOCUMENTATION_SOFTWARE =
  /docusaurus|sphinx|mkdocs|gitbook|mdbook|docfx|vitepress|hugo.*docsy|javadoc|mediawiki/i;

/** By the program that made the page, as its `generator` names it. */
export function kindBySoftware(page: PageView): PageKind | undefined {
  const software = page.meta("generator").join(" ").slice(0, 200);
  if (FORUM_SOFTWARE.test(software)) return "forum";
  return DOCUMENTATION_SOFTWARE.test(software) ? "documentation" : undefined;
}

/** By host and path. */
export function kindByAddress(url: string): PageKind | undefined {
  const address = url.slice(0, 500).replace(/^https?:\/\/(?:www\.)?/, "");
  if (THREAD.test(address)) return "forum";
  return DOCUMENTATION.test(address) ? "documentation" : undefined;
}
