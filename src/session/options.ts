import type { DateParser } from "../model/date-parser.js";
import type { Profile } from "../profile/profile.js";
import type { HiddenMode } from "../visibility/visibility.js";

/** How to read a page. Every property is optional. */
export interface ParseOptions {
  /**
   * Address of the page: base for links, and chooses the profile. Any absolute address is taken; only http and https
   * become a base.
   * @defaultValue the Response's, the Document's `URL`, else what the page says of itself
   */
  url?: string | URL;
  /** Profiles tried before the built-in ones, in order. */
  profiles?: readonly Profile[];
  /**
   * `false` is strict: a profile that does not fit is reported in `issues`, never papered over.
   * @defaultValue `true`
   */
  fallback?: boolean;
  /**
   * Asked for a text that is meant to be a date and that the built-in reader cannot read: its first 300 characters, and
   * a hundred texts of a page at most. `readProseDate` of `offprint/dates` is one.
   */
  readDate?: DateParser;
  /**
   * The HTTP `Content-Type` header, for the charset.
   * @defaultValue that of the `Response`
   */
  contentType?: string;
  /** Work limits; what is read up to a limit still comes out as an article. */
  limits?: Limits;
  /** Stops `readArticle` and `streamArticle` with an `ArticleError` of code `aborted`. */
  signal?: AbortSignal;
  /**
   * What becomes of text that is hidden by an attribute, a style or a rule of the page. `"fold"`: what no reader can come
   * to see is left out, what one can unfold is kept; `"drop"`: nothing hidden is kept; `"keep"`: visibility is not looked
   * at.
   * @defaultValue `"fold"`
   */
  hidden?: HiddenMode;
  /**
   * A CSS selector: the body is read from the elements it names, with all they hold, and comes at the end of the page;
   * fields are read as always. Where the page has no such element, the issue `layout-unknown` says so and the
   * generic engine finds the body. A selector that cannot be read throws.
   */
  container?: string;
  /**
   * Adds to every block read from markup, and to every removal of the trace, its `position`: where in the decoded page it
   * stands, in UTF-16 units.
   * @defaultValue `false`
   */
  positions?: boolean;
  /**
   * Adds the page's own data to `article.structured`: JSON-LD, Open Graph, microdata and the favicon, bounded, as far as
   * the page was read: with a profile that is to the end of the story.
   * @defaultValue `false`
   */
  structured?: boolean;
  /**
   * Adds the losing candidates and every removal with its reason to `article.trace`.
   * @defaultValue `false`
   */
  trace?: boolean;
}

/** How much of a page is read at most. */
export interface Limits {
  /**
   * Bytes of input (characters, for strings). Three eighths of it, and never less than 12 Mi characters, may be kept: text,
   * with 80 characters for each element and text.
   * @defaultValue 33554432 (32 MiB)
   */
  bytes?: number;
  /**
   * Nested elements.
   * @defaultValue 512, as in browsers
   */
  depth?: number;
  /**
   * Elements and texts; what `bytes` has room for ends earlier, at some 150,000 by default.
   * @defaultValue 1000000
   */
  nodes?: number;
}
