import { parseArticle } from "../core.js";
import type { DataSource } from "../profile/data-source.js";
import { expectationOf } from "./expectation.js";
import { proposeFields } from "./propose-fields.js";
import { type ProposedLayout, proposeLayout } from "./propose-layout.js";
import { nameOf, type PageExpectation, readTree, type SavedPage } from "./saved-page.js";

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
  const hosts = [...new Set(pages.map(({ url }) => new URL(url).hostname.replace(/^www\./, "")))];
  const read = pages.map((page) => ({
    ...readTree(page),
    article: parseArticle(page.html, { url: page.url }),
  }));
  const { layout, warnings } = proposeLayout(read);
  const fewest = Math.min(...read.map(({ article }) => article.wordCount));
  return {
    profile: {
      id: (hosts[0] ?? "site").split(".", 1)[0]?.replace(/[^a-z0-9-]/g, "-") ?? "site",
      hosts,
      fields: proposeFields(read),
      ...(layout !== undefined && { layouts: [layout] }),
      ...(layout !== undefined && fewest > 20 && { expect: { words: Math.floor(fewest / 3) } }),
    },
    warnings: [
      ...(pages.length < 3 ? ["fewer than three pages: what they share may be chance"] : []),
      ...(hosts.length > 1 ? [`pages of several hosts: ${hosts.join(", ")}`] : []),
      ...warnings,
    ],
    generic: read.map(({ article }, i) => ({
      page: pages[i] === undefined ? "" : nameOf(pages[i]),
      words: article.wordCount,
      expect: expectationOf(article),
    })),
  };
}
