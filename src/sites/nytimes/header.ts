import type { ElementView } from "../../model/element.js";
import type { PageView } from "../../model/page.js";

/**
 * The elements above the story, in order of the page: everything of the content that opens before the body does.
 *
 * What stands behind the body are cards of other stories. Asked when the page has been read.
 */
export function headerElements(page: PageView): readonly ElementView[] {
  return page.memo(gather);
}

function gather(page: PageView): readonly ElementView[] {
  const content = page.root.one("#site-content") ?? page.root.one("#story");
  const found: ElementView[] = [];
  const walk = (element: ElementView): boolean =>
    element.children.every((child) => {
      if (child.type === "text") return true;
      if (child.attr("name") === "articleBody") return false;
      found.push(child);
      return walk(child);
    });
  if (content !== undefined) walk(content);
  return found;
}

/** Does the element stand in one of these tags? */
export function isInside(element: ElementView, tags: RegExp): boolean {
  for (let node = element.parent; node !== null; node = node.parent) {
    if (tags.test(node.name)) return true;
  }
  return false;
}
