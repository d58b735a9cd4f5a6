import { ATTRIBUTE } from "../tree/attribute-bits.js";
import type { ElementNode } from "../tree/node.js";

// Attributes by which a control names what it shows and hides.
const NAMING = ["aria-controls", "data-target", "data-bs-target"] as const;
const NAMES_OTHERS =
  ATTRIBUTE["aria-controls"] |
  ATTRIBUTE["data-target"] |
  ATTRIBUTE["data-bs-target"] |
  ATTRIBUTE.href |
  ATTRIBUTE.for;
// Of one attribute's list: a control has one part, a set of tabs a dozen.
const MOST_NAMES = 20;
const FOLDS =
  /accordion|collaps|(?:^|[\s_-])tabs?(?:$|[\s_-])|tab-?(?:panel|pane|content)|toggle|expand|(?:un)?fold(?:$|[\s_-])|spoiler|faq|answer|disclosure|read-?more|more-?(?:text|content)|show-?more|full-?text|truncat|carousel|slide|swiper/i;
const SHOWS_LATER =
  /anim|fade|reveal|(?:^|[\s_-])(?:wow|aos)(?:$|[\s_-])|scroll|lazy|load|appear|inview|-invisible/i;
// An element of the site's own, whose script makes tabs of what it holds.
const TABS = /-(?:tabs?|tab-?(?:group|set|container)|accordion|details)$/;
const CONTROL = /^(?:button|summary|label)$/;

/** What the page's own controls show when a reader asks for it: panels of tabs, answers, "read more". */
export class Unfolding {
  readonly #named = new Set<string>();

  /** Takes note of an element: it may be a control. */
  opened(element: ElementNode): void {
    if ((element.bits & NAMES_OTHERS) === 0) return;
    for (const attribute of NAMING) {
      const value = element.attr(attribute);
      if (value === undefined) continue;
      for (const one of value.split(/\s+/, MOST_NAMES)) this.#add(one.replace(/^#/, ""));
    }
    const href = element.attr("href");
    if (element.name === "a" && href?.startsWith("#") === true) this.#add(href.slice(1));
    else if (element.name === "label") this.#add(element.attr("for") ?? "");
  }

  /** Can a reader unfold a part that is hidden? */
  opens(element: ElementNode, by: string): boolean {
    // A pointer shows it, beside the text.
    if (element.attr("role") === "tooltip") return false;
    if (this.#named.has(element.attr("id") ?? "") || element.attr("role") === "tabpanel")
      return true;
    // React moves what it streams into its place: `<div hidden id="S:0">`.
    if (/^S:[\da-f]+$/.test(element.attr("id") ?? "")) return true;
    const names = `${element.attr("class") ?? ""} ${element.attr("id") ?? ""}`;
    if ((by === "opacity" || by === "visibility") && SHOWS_LATER.test(names)) return true;
    return (
      FOLDS.test(names) ||
      FOLDS.test(element.parent?.attr("class") ?? "") ||
      TABS.test(element.parent?.name ?? "") ||
      followsControl(element)
    );
  }

  #add(name: string): void {
    if (name !== "") this.#named.add(name);
  }
}

/** Does a button stand right before it, or in what stands right before it? */
function followsControl(element: ElementNode): boolean {
  let before = element.prev;
  while (before?.type === "text" && before.data.trim() === "") before = before.prev;
  if (before?.type !== "tag") return false;
  return (
    isControl(before) || before.children.some((child) => child.type === "tag" && isControl(child))
  );
}

function isControl(element: ElementNode): boolean {
  if (
    CONTROL.test(element.name) ||
    element.attr("role") === "button" ||
    element.attr("aria-expanded") !== undefined
  )
    return true;
  return element.name === "a" && /^(?:#|javascript:)/i.test(element.attr("href") ?? "");
}
