import type { Article } from "../model/article.js";
import type { FieldName } from "../model/fields.js";
import type { PageData } from "../page/page-data.js";
import { type DataSource, sourceReader } from "../profile/data-source.js";
import { FIELD_READERS } from "../values/field-parsers.js";

/** Fields that may well be the same on several pages of a site. */
const SAME: ReadonlySet<string> = new Set(["siteName", "authors", "section"]);

/** Where fields usually stand, the surest place first. */
const USUAL: Readonly<Partial<Record<FieldName, readonly DataSource[]>>> = {
  title: [{ jsonLd: "headline" }, { meta: "og:title" }, { text: "h1" }, { meta: "twitter:title" }],
  subtitle: [{ jsonLd: "alternativeHeadline" }, { text: "[itemprop=alternativeHeadline]" }],
  description: [{ meta: "description" }, { meta: "og:description" }, { jsonLd: "description" }],
  authors: [
    { jsonLd: "author" },
    { meta: "author" },
    { meta: "article:author" },
    { text: "[rel=author]" },
    { text: "[itemprop=author]" },
  ],
  published: [
    { meta: "article:published_time" },
    { jsonLd: "datePublished" },
    { attr: "datetime", of: "article time, time" },
    { attr: "content", of: "[itemprop=datePublished]" },
  ],
  modified: [{ meta: "article:modified_time" }, { jsonLd: "dateModified" }],
  section: [{ meta: "article:section" }, { jsonLd: "articleSection" }],
  tags: [
    { meta: "article:tag" },
    { meta: "news_keywords" },
    { meta: "keywords" },
    { jsonLd: "keywords" },
  ],
  leadImage: [{ meta: "og:image" }, { jsonLd: "image" }],
  siteName: [{ meta: "og:site_name" }],
};

/**
 * Sources that give a readable value on every page; what is the same on all of them is only a site's name.
 * Those that say what the generic engine found come first.
 */
export function proposeFields(
  pages: readonly { readonly page: PageData; readonly article: Article }[],
): Record<string, readonly DataSource[]> {
  const fields: Record<string, readonly DataSource[]> = {};
  for (const [field, sources] of Object.entries(USUAL) as [FieldName, readonly DataSource[]][]) {
    const serving = sources.flatMap((source) => {
      const values = pages.map(({ page }) => {
        const raw = sourceReader(source).read(page);
        return raw.length === 0 ? undefined : FIELD_READERS[field](raw, page);
      });
      if (values.some((value) => value === undefined)) return [];
      const written = values.map((value) => JSON.stringify(value));
      const isConstant = pages.length > 1 && new Set(written).size === 1;
      if (isConstant && !SAME.has(field)) return [];
      const agreed = pages.filter(
        ({ article }, i) => JSON.stringify(article[field]) === written[i],
      ).length;
      return [{ source, agreed }];
    });
    serving.sort((a, b) => b.agreed - a.agreed);
    if (serving.length > 0) fields[field] = serving.slice(0, 3).map(({ source }) => source);
  }
  return fields;
}
