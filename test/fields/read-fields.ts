import { Diagnostics } from "../../src/diagnostics.js";
import { genericRules } from "../../src/generic/profile.js";
import type { Fields } from "../../src/model/fields.js";
import { PageData } from "../../src/page/page-data.js";
import { FieldResolver } from "../../src/profile/field-resolver.js";
import { TreeBuilder } from "../../src/tree/build/builder.js";

/** The page as its sources see it, complete. */
export function readPage(html: string, url?: string): PageData {
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
  return page;
}

/** What the generic profile says of a page, and from where. */
export function settle(
  html: string,
  url = "https://www.gazette.example/a/rain.html",
): FieldResolver & Pick<Diagnostics, "losers"> {
  const diagnostics = new Diagnostics(true);
  const settlement = new FieldResolver(
    { profiles: [], behind: [genericRules] },
    readPage(html, url),
    diagnostics,
  );
  settlement.head([]);
  settlement.finish(undefined);
  return Object.assign(settlement, { losers: diagnostics.losers });
}

/** The fields that the generic profile reads. */
export function fieldsOf(html: string, url?: string): Partial<Fields> {
  return settle(html, url).fields;
}

/** A JSON-LD script. */
export function ld(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
