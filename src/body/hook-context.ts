import { checkedNote } from "../check/hook-result.js";
import { readFigure } from "../media/figure.js";
import type { HookContext } from "../profile/profile.js";
import { safeUrl } from "../text/address/url.js";
import { ElementNode } from "../tree/node.js";
import type { ElementReader } from "./context.js";

/** What a profile's function can use: the stock readers, the page, and a way to report. */
export function hookContext(reader: ElementReader): HookContext {
  const { context } = reader;
  return {
    page: context.page,
    resolve: (href) => safeUrl(href, context.page.base),
    note: (note) => {
      const checked = checkedNote(note, context.diagnostics.refusal("a note"));
      if (checked !== undefined) context.note(checked);
    },
    issue: (message) => context.diagnostics.issue({ code: "value-rejected", message }),
    blocks: (element) => (element instanceof ElementNode ? reader.blocks(element) : []),
    inlines: (element) => (element instanceof ElementNode ? reader.inlines(element) : []),
    figure: (element) =>
      element instanceof ElementNode ? readFigure(element, context.page) : undefined,
  };
}
