/** A person or organisation that wrote the article. */
export interface Author {
  /** The name alone: no "By", no agency, no place. */
  name: string;
  /** Address of the author's page. */
  url?: string;
  /** Address of a portrait. */
  image?: string;
  /** What the page says the author is: "Opinion Columnist". */
  role?: string;
  /** Only where the page says so. */
  kind?: "person" | "organization";
}

/** A picture: never a placeholder, never a tracking pixel. */
export interface Image {
  /** The best address the page gives. */
  src: string;
  /** The page's text for readers who do not see the picture. */
  alt?: string;
  /** What the page writes below it, without the credit. */
  caption?: string;
  /** Who made the picture, without the label "Credit". */
  credit?: string;
  /** In CSS pixels, as the page declares it. */
  width?: number;
  /** In CSS pixels, as the page declares it. */
  height?: number;
  /** The other sizes the page offers, widest first. */
  candidates?: ImageCandidate[];
}

/** One size of a picture, from `srcset`, `<source>` or page data. */
export interface ImageCandidate {
  /** Address of this size. */
  src: string;
  /** In pixels. */
  width?: number;
  /** Device pixels per CSS pixel. */
  density?: number;
}

/** Whether the page shows its article to everybody, and what says so. */
export interface Access {
  /** Can everybody read all of it? */
  free: boolean;
  /** The source of the verdict, e.g. `"json-ld:isAccessibleForFree"`. */
  evidence: string;
}

/** What kind of article it is. */
export type ArticleType =
  | "article"
  | "live-blog"
  | "opinion"
  | "interactive"
  | "recipe"
  | "video"
  | "podcast"
  | "review"
  | "forum"
  | "documentation"
  | "collection"
  | "product"
  | "listing";

/** The facts about an article, each settled from one named source. Absent means unknown. */
export interface Fields {
  /** The headline as shown to a reader. */
  title: string;
  /** The standfirst as shown to a reader. */
  subtitle: string;
  /** What the page says of itself to machines. */
  description: string;
  /** In the order of the page. */
  authors: Author[];
  /** ISO 8601 with the page's own offset, or the day alone: `"2020-04-07"`. */
  published: string;
  /** ISO 8601 with the page's own offset, or the day alone. */
  modified: string;
  /** The part of the publication: `"Local"`. */
  section: string;
  /** A short label above the headline: a column, a show. */
  kicker: string;
  /** Keywords that the page gives its article, each once. */
  tags: string[];
  /** The address the page was read from, or gives for itself. */
  url: string;
  /** The address that the page wants to be known by. */
  canonicalUrl: string;
  /** A shorter address of the same page. */
  shortUrl: string;
  /** The next part of a multi-page article: found, never fetched. */
  nextPageUrl: string;
  /** The publication. */
  siteName: string;
  /** BCP 47, as the page declares it: `"en-US"`. */
  language: string;
  /** In which direction the text runs, as declared. */
  direction: "ltr" | "rtl";
  /** What kind of article it is. */
  type: ArticleType;
  /** Whether everybody can read it, where the page says so. */
  access: Access;
  /** The picture of the article as a whole. */
  leadImage: Image;
}

/** The name of one of the {@link Fields}. */
export type FieldName = keyof Fields;
