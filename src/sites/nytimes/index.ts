/**
 * The profile of The New York Times, alone.
 *
 * @module offprint/sites/nytimes
 */
import type { PageView } from "../../model/page.js";
import { builtIn } from "../../profile/compiled.js";
import type { Profile } from "../../profile/profile.js";
import { article2009, table2005 } from "./classic/article.js";
import { cooking } from "./cooking.js";
import { clean, fields } from "./fields.js";
import { metaMatches } from "./generation.js";
import { mobileWeb } from "./mobile-web.js";
import { blogs2011, blogsNyt5 } from "./nyt5/blogs.js";
import { nyt5Interactive } from "./nyt5/interactive.js";
import { nyt5Story } from "./nyt5/story.js";
import { vi, viBare } from "./vi/layout.js";
import { viLive } from "./vi/live.js";
import { wirecutter } from "./wirecutter.js";

// Addresses of pages that list articles.
const LISTING =
  /^https?:\/\/[^/]+\/(?:(?:es|ca|uk|international)\/?|(?:es\/)?(?:section|topic|spotlight|column|by|news-event|series)\/[^?#]*)?(?:[?#]|$)/;

const COLLECTION = /^(?:collection|home ?page|section ?front|home|topic)$/i;

/** Section fronts, collections and the home page say what they are, or have an address of such. */
function isArticle(page: PageView): boolean {
  if (metaMatches(page, ["pt", "applicationname", "pagetype"], COLLECTION)) return false;
  const [address] = [...page.links("canonical").map((link) => link.href), ...page.meta("og:url")];
  if (address !== undefined && LISTING.test(address)) return false;
  const types = page.jsonLd.flatMap((node) => [node["@type"]].flat());
  return (
    !types.includes("CollectionPage") ||
    types.some((type) => typeof type === "string" && /Article$/.test(type))
  );
}

/**
 * Reads the pages of The New York Times, in every template since 2005.
 *
 * @example
 * ```ts
 * import { nytimes } from "offprint/sites/nytimes";
 *
 * console.log(nytimes.id, nytimes.hosts);
 * ```
 * ```text output
 * nytimes [ 'nytimes.com' ]
 * ```
 */
export const nytimes: Profile = /* @__PURE__ */ builtIn({
  id: "nytimes",
  hosts: ["nytimes.com"],
  isArticle,
  fields,
  clean,
  // Pages without a by-line name the paper as their author, and the line above a headline is a section elsewhere.
  // The generic sources would take the crop that stands for no picture.
  exclusive: ["title", "authors", "kicker", "siteName", "leadImage"],
  layouts: [
    wirecutter,
    mobileWeb,
    viLive,
    vi,
    viBare,
    nyt5Story,
    nyt5Interactive,
    blogsNyt5,
    blogs2011,
    article2009,
    table2005,
    cooking,
  ],
});
