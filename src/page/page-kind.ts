import type { PageView } from "../model/page.js";

/** What kind of page it is where that decides how its text is laid out. */
export type PageKind = "forum" | "documentation";

// How forum and documentation software builds its addresses, and the names of hosts for them.
const THREAD =
  /^(?:[\w.-]*forums?|boards?|community|discuss(?:ions?)?|discourse|answers|ask|talk)\.|\/(?:threads?|topics?|forums?|discussions?|questions?|comments|community|boards?|viewtopic|showthread)(?:[/.?-]|$)|\/t\/[^/]+\/\d/i;
const DOCUMENTATION =
  /^(?:docs?|developers?|learn|wiki|manual|api|help|support)\.|\/(?:docs?|documentation|reference|manual|api|wiki|guide|tutorials?|learn|man|handbook|book)(?:\/|$)/i;
const MANUAL_HOST = /^(?:docs?|wiki|manual|man|javadoc)\./i;
const MANUAL =
  /^(?:docs?|wiki|manual|man|javadoc)\.|\/(?:docs?|documentation|reference|manual|man|javadoc)(?:\/|$)/i;
const FORUM_SOFTWARE =
  /phpbb|vbulletin|xenforo|discourse|invision|nodebb|mybb|simple machines|flarum|vanilla/i;
const DOCUMENTATION_SOFTWARE =
  /docusaurus|sphinx|docutils|mkdocs|gitbook|mdbook|docfx|vitepress|vuepress|starlight|mintlify|antora|asciidoctor|docbook|hugo.*docsy|javadoc|typedoc|rustdoc|doxygen|exdoc|dartdoc|texi2|makeinfo|latex2html|madcap|mediawiki/i;
// What documentation software tells of a page to its own scripts and search.
const DOCUMENTATION_METAS = [
  "docsearch:language",
  "docsearch:version",
  "readthedocs-project-slug",
  "readme-deploy",
  "rustdoc-vars",
  "ajs-page-id",
];
// Sphinx names itself nowhere else.
const DOCUMENTATION_STYLES = /(?:^|\/)_static\/(?:pygments|basic|alabaster)\.css(?:$|\?)/;

/** By the program that made the page, as its `generator`, other metas or style sheets name it. */
export function kindBySoftware(page: PageView): PageKind | undefined {
  const software = page.meta("generator").join(" ").slice(0, 200);
  if (FORUM_SOFTWARE.test(software)) return "forum";
  const isDocumentation =
    DOCUMENTATION_SOFTWARE.test(software) ||
    DOCUMENTATION_METAS.some((name) => page.meta(name).length > 0) ||
    page.links("stylesheet").some(({ href }) => DOCUMENTATION_STYLES.test(href));
  return isDocumentation ? "documentation" : undefined;
}

/** By host and path: a host for documentation alone before the path, in the path the first word that tells. */
export function kindByAddress(url: string): PageKind | undefined {
  const address = url.slice(0, 500).replace(/^https?:\/\/(?:www\.)?/, "");
  if (MANUAL_HOST.test(address)) return "documentation";
  const thread = address.search(THREAD);
  const manual = address.search(DOCUMENTATION);
  // The host of a help centre holds its forum as well.
  if (thread >= 0 && (manual <= 0 || thread < manual)) return "forum";
  return manual >= 0 ? "documentation" : undefined;
}

/** Is it a page of a manual, by its software or in so many words of its address? A course may be an article of a magazine. */
export function isManual(page: PageView, url: string): boolean {
  return kindBySoftware(page) === "documentation" || isManualAddress(url);
}

/** Does the address name a manual in so many words? */
export function isManualAddress(url: string): boolean {
  const address = url.slice(0, 500).replace(/^https?:\/\/(?:www\.)?/, "");
  return kindByAddress(url) === "documentation" && MANUAL.test(address);
}
