import type { PageView } from "../model/page.js";
import type { PageMarks } from "./rules.js";

/** A question about a page's head: what a page is known by, or a function. */
export type PageTest = PageMarks | ((page: PageView) => boolean);

/** Is everything there that a page is known by? A function answers for itself. */
export function passes(test: PageTest, page: PageView): boolean {
  if (typeof test === "function") return test(page);
  const { generator, has } = test;
  return (
    (generator === undefined || isMadeBy([generator].flat(), page)) &&
    (has === undefined || page.root.one(has) !== undefined)
  );
}

function isMadeBy(names: readonly string[], page: PageView): boolean {
  const made = page.meta("generator").map((value) => value.toLowerCase());
  return names.some((name) => made.some((value) => value.startsWith(name.toLowerCase())));
}
