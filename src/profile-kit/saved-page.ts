import { PageData } from "../page/page-data.js";
import { TreeBuilder } from "../tree/build/builder.js";
import type { ElementNode } from "../tree/node.js";

/** A page that was saved to write or to test a profile by, and what it has to give. */
export interface SavedPage {
  /** Shown in reports. */
  readonly name?: string;
  /** What the server sent: not what a browser's inspector shows. */
  readonly html: string;
  /** The address that it was saved from. */
  readonly url: string;
  /** What the article has to be: whatever is left out is not looked at. */
  readonly expect?: PageExpectation;
}

/** What is expected of the article on a saved page. */
export interface PageExpectation {
  /** The headline. */
  readonly title?: string;
  /** Names, in order. */
  readonly authors?: readonly string[];
  /** ISO 8601. */
  readonly published?: string;
  /** Which generation of the template. */
  readonly layout?: string;
  /** Texts that the body has. */
  readonly contains?: readonly string[];
  /** Texts that the body has not. */
  readonly absent?: readonly string[];
  /** The body, a line for each block: see `blockLines`. */
  readonly blocks?: readonly string[];
}

/** How a page is called in reports. */
export function nameOf(page: SavedPage): string {
  return page.name ?? page.url;
}

/** A page with its whole tree and all its data, without an article. */
export function readTree({ html, url }: SavedPage): {
  readonly root: ElementNode;
  readonly page: PageData;
} {
  const builder = new TreeBuilder(
    {
      open: (element) => page.opened(element),
      close: (element) => page.closed(element),
      data: (script) => page.script(script),
    },
    { depth: 512, nodes: 1_000_000 },
  );
  const page: PageData = new PageData(builder.root, url);
  builder.write(html);
  builder.end();
  return { root: builder.root, page };
}
