import { parseArticle } from "../core.js";
import type { Article } from "../model/article.js";
import type { DataSource } from "../profile/data-source.js";
import { defineProfile } from "../profile/define.js";
import { expectationOf } from "./expectation.js";
import { proposeFields } from "./propose-fields.js";
import { type ProposedLayout, posts, proposeLayouts } from "./propose-layout.js";
import { nameOf, type PageExpectation, readTree, type SavedPage } from "./saved-page.js";

// What stands before a site's name in the hosts of its parts.
const PARTS = /^(?:www|m|mobile|news|blog|forums?|community|boards?|bbs|discuss|talk|[a-z]{2})$/;
// A rule that finds fewer posts than the generic engine is not the rule.
const FEWEST_POSTS = 0.8;

/** A first draft of a profile, as data. */
export interface Proposal {
  readonly profile: {
    readonly id: string;
    readonly hosts: readonly string[];
    readonly fields: Readonly<Record<string, readonly DataSource[]>>;
    readonly layouts?: readonly ProposedLayout[];
    readonly expect?: { readonly words: number };
  };
  readonly warnings: readonly string[];
  /** What the generic engine gives, to be held beside the profile. */
  readonly generic: readonly {
    readonly page: string;
    readonly words: number;
    readonly expect: PageExpectation;
  }[];
}

/** Proposes a profile from pages of one site: three or more show what they share. */
export function propose(pages: readonly SavedPage[]): Proposal {
  const named = [...new Set(pages.map(({ url }) => new URL(url).hostname.replace(/^www\./, "")))];
  // A domain includes those under it.
  const hosts = named.filter((host) => !named.some((other) => host.endsWith(`.${other}`)));
  const read = pages.map((page) => ({
    ...readTree(page),
    name: nameOf(page),
    url: page.url,
    html: page.html,
    article: parseArticle(page.html, { url: page.url }),
  }));
  const { layouts: drafts, warnings } = proposeLayouts(read);
  const { layouts: held, faults } = thatHold(drafts, read);
  const { layouts, faults: covered } = thatRead(held, pages);
  const isThread = layouts[0]?.entries !== undefined;
  const fewest = Math.min(...read.map(({ article }) => article.wordCount));
  return {
    profile: {
      id: idOf(hosts[0] ?? "site"),
      hosts,
      fields: { ...proposeFields(read), ...(isThread && { type: [{ value: "forum" }] }) },
      ...(layouts.length > 0 && { layouts }),
      ...(layouts.length > 0 &&
        !isThread &&
        fewest > 20 && { expect: { words: Math.floor(fewest / 3) } }),
    },
    warnings: [
      ...(pages.length < 3 ? ["fewer than three pages: what they share may be chance"] : []),
      ...(hosts.length > 1 ? [`pages of several hosts: ${hosts.join(", ")}`] : []),
      ...warnings,
      ...faults,
      ...covered,
    ],
    generic: read.map(({ article }, i) => ({
      page: pages[i] === undefined ? "" : nameOf(pages[i]),
      words: article.wordCount,
      expect: expectationOf(article),
    })),
  };
}

/** A name for the profile of a host: that of the site, not of its part. */
function idOf(host: string): string {
  const labels = host.split(".");
  const own = labels.slice(0, -1).find((label) => !PARTS.test(label)) ?? labels[0] ?? "site";
  return own.replace(/[^a-z0-9-]/g, "-");
}

/** The drafts that find what they were made from: a selector may hold on each box and yet not be read as it was meant. */
function thatHold(
  drafts: readonly ProposedLayout[],
  pages: readonly {
    readonly name: string;
    readonly url: string;
    readonly html: string;
    readonly article: Article;
  }[],
): { readonly layouts: readonly ProposedLayout[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const layouts = drafts.filter((draft) => {
    if (draft.entries === undefined) return true;
    const profile = defineProfile({
      id: "draft",
      hosts: [],
      matches: () => true,
      layouts: [draft],
    });
    const counts = pages.map(({ html, url, article }) => [
      posts(parseArticle(html, { url, profiles: [profile], fallback: false })),
      posts(article),
    ]);
    const [own = 0, generic = 0] = [0, 1].map((i) =>
      counts.reduce((sum, pair) => sum + (pair[i] ?? 0), 0),
    );
    if (own >= generic * FEWEST_POSTS) return true;
    faults.push(
      `no rule for posts was found: ${draft.entries[0]?.match} gives ${own} of the ${generic} that the generic engine finds`,
    );
    return false;
  });
  return { layouts, faults };
}

/** Layouts that at least one page is read by: where a container of one stands around that of another, it opens first everywhere. */
function thatRead(
  drafts: readonly ProposedLayout[],
  pages: readonly Pick<SavedPage, "url" | "html">[],
): { readonly layouts: readonly ProposedLayout[]; readonly faults: readonly string[] } {
  if (drafts.length < 2) return { layouts: drafts, faults: [] };
  const profile = defineProfile({ id: "draft", hosts: [], matches: () => true, layouts: drafts });
  const taken = new Set(
    pages.map(
      ({ html, url }) => parseArticle(html, { url, profiles: [profile], fallback: false }).layout,
    ),
  );
  const isTaken = ({ id }: ProposedLayout): boolean => taken.has(id);
  return {
    layouts: drafts.filter(isTaken),
    faults: drafts
      .filter((draft) => !isTaken(draft))
      .map(
        ({ container }) =>
          `no layout was made of ${container}: on each page the container of another opens first`,
      ),
  };
}
