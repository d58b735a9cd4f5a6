import { ATTRIBUTE } from "../tree/attribute-bits.js";
import { attributeIn } from "../tree/attributes.js";
import type { ElementNode } from "../tree/node.js";
import { type Concealment, concealedBy } from "./style.js";
import type { StyleSheet } from "./style-sheet.js";

/**
 * Why an element is not seen: `hidden`, a style of its own, a rule of the page, or a class that stands for one. By "screen"
 * it is hidden on wide screens, where most likely a copy is seen.
 */
export interface Concealed {
  readonly by: Concealment | "attribute" | "class" | "icon" | "screen";
  readonly reason: string;
  /** Does a rule of the page say so? */
  readonly isRule?: boolean;
}

// What frameworks and content systems call text for screen readers alone.
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden(?:-text)?|hidden-?visually|hidden-accessible|screen-?readers?(?:-only|-text)?|show-for-sr|element-invisible|assistive-text|offscreen|a11y-hidden)(?:$|[\s_-])|VisuallyHidden/;
// No style without one of these hides.
const INLINE = /none|hid|coll|opac|size|clip|-\d{4}|scale|width|height|back|trans/i;
const ICON = /icon|glyph|symbol|(?:^|[\s_-])(?:fa[srlb]?|bi|mdi|ri)(?:$|[\s_-])/i;
// Fonts that draw a word as a picture: a reader never sees the word.
const LIGATURES = /(?:^|\s)(?:google-)?material-(?:icons|symbols)(?:-\w+)?(?:$|\s)/;
const LIGATURE = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

const TELLING =
  ATTRIBUTE.hidden |
  ATTRIBUTE.style |
  ATTRIBUTE.class |
  ATTRIBUTE["aria-hidden"] |
  ATTRIBUTE.popover;

/** How an element by itself is kept from being seen; `undefined` if it is not. */
export function concealment(
  element: ElementNode,
  sheet: StyleSheet,
  classes: ConcealingClasses,
): Concealed | undefined {
  const { attributes, bits } = element;
  if ((bits & TELLING) === 0) return ruled(element, sheet, NONE);
  const hidden = (bits & ATTRIBUTE.hidden) === 0 ? undefined : attributeIn(attributes, "hidden");
  if (hidden !== undefined && hidden !== "until-found" && hidden !== "false")
    return { by: "attribute", reason: "hidden" };
  // Nothing shows it but a script or a button that names it.
  if ((bits & ATTRIBUTE.popover) !== 0) return { by: "attribute", reason: "popover" };
  const style = (bits & ATTRIBUTE.style) === 0 ? undefined : attributeIn(attributes, "style");
  const own = style !== undefined && INLINE.test(style) ? concealedBy(style) : undefined;
  if (own !== undefined) return { by: own, reason: `style ${own}` };
  const names = (bits & ATTRIBUTE.class) === 0 ? undefined : attributeIn(attributes, "class");
  const { byClass, asked } = names === undefined ? NO_CLASS : classes.of(names);
  if (typeof byClass === "object")
    return (byClass.by === "screen" && ruled(element, sheet, asked)) || byClass;
  if ((byClass === "drawn" || isSilent(element)) && isIcon(element))
    return { by: "icon", reason: "icon" };
  return ruled(element, sheet, asked);
}

/** Is it no text to those who hear a page read out? */
function isSilent({ attributes, bits }: ElementNode): boolean {
  return (
    (bits & ATTRIBUTE["aria-hidden"]) !== 0 && attributeIn(attributes, "aria-hidden") === "true"
  );
}

/** What a class says: how it hides, or that it draws a picture of the word inside. */
type ByClass = Concealed | "drawn" | "nothing";

interface KnownClass {
  readonly byClass: ByClass;
  /** Its classes, if a rule of the page is for one of them. */
  readonly asked: readonly string[];
}

const NONE: readonly string[] = [];
const NO_CLASS: KnownClass = { byClass: "nothing", asked: NONE };

/** What the classes of a page say of being seen: the same stands on hundreds of elements. */
export class ConcealingClasses {
  readonly #sheet: StyleSheet;
  readonly #known = new Map<string, KnownClass>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  of(names: string): KnownClass {
    let known = this.#known.get(names);
    if (known === undefined) {
      known = { byClass: saysClass(names), asked: this.#sheet.classesIn(names) };
      this.#known.set(names, known);
    }
    return known;
  }

  /** The page has one more style element. */
  clear(): void {
    this.#known.clear();
  }
}

// Each name that says something holds one of these: to look for all at once takes a third of the time.
const ANY =
  /sr|hid|reader|invis|assist|off|a11y|-none|small|phone|mobile|desk|visible-|vs-lg|material-/i;

function saysClass(names: string): ByClass {
  if (!ANY.test(names)) return "nothing";
  if (isForScreenReaders(names)) return { by: "class", reason: "for screen readers" };
  if (isUndisplayed(names)) return { by: "display", reason: "class display" };
  if (isForSmallScreens(names)) return { by: "screen", reason: "for small screens" };
  return names.includes("material-") && LIGATURES.test(names) ? "drawn" : "nothing";
}

function ruled(
  element: ElementNode,
  sheet: StyleSheet,
  classes: readonly string[],
): Concealed | undefined {
  const by = sheet.conceals(element, classes);
  if (by === "screen") return { by, reason: "for small screens", isRule: true };
  return by && { by, reason: `style rule ${by}`, isRule: true };
}

function isForScreenReaders(names: string): boolean {
  // The pattern is asked of few: each of its names holds one of these.
  return /sr|hid|reader|invis|assist|off|a11y/i.test(names) && FOR_SCREEN_READERS.test(names);
}

/** The classes of Tailwind and Bootstrap for what is not displayed, with none beside it that displays it on some screens. */
function isUndisplayed(names: string): boolean {
  if (!/(?:^|\s)(?:hidden|d-none)(?:$|\s)/.test(names)) return false;
  return !/(?:^|\s)(?:d-\w{1,3}-(?!none)|[\w-]{1,20}:(?:block|inline|flex|grid|table|contents|inline-\w{1,8}|visible)(?:$|\s))/.test(
    names,
  );
}

// Words of Elementor, Foundation, Bootstrap and pages of their own; and the steps of Tailwind and Bootstrap, where the last counts.
const SMALL_SCREENS =
  /(?:^|\s)(?:[a-z]{1,4}-)?(?:elementor-hidden-desktop|vs-lg-false|hidden[-@](?:md|lg|desktop)|visible-(?:xs|sm|phone|tablet|mobile)|show-for-small(?:-only)?|(?:mobile|phone)-(?:only|view|version|visible)|only-(?:mobile|phone)|(?:show|visible)-on-mobile|hide-(?:for-(?:medium|large)(?:-up)?|(?:on-)?desktop)|desktop-(?:hide|hidden))(?:$|\s)/;
const STEPS = /(?:^|\s)(?:(?:sm|md|lg|xl):|d-(?:sm|md|lg|xl)-)(hidden|none|\w{4,12})(?=$|\s)/g;
const DISPLAYED = /^(?:block|inline|flex|grid|table|contents|visible)/;

function isForSmallScreens(names: string): boolean {
  if (
    /small|phone|mobile|desk|hidden[-@]|hide-|visible-|vs-lg/.test(names) &&
    SMALL_SCREENS.test(names)
  )
    return true;
  if (!/:hidden|-none/.test(names)) return false;
  let isHidden = false;
  for (const [, display = ""] of names.matchAll(STEPS))
    if (display === "hidden" || display === "none") isHidden = true;
    else if (DISPLAYED.test(display)) return false;
  return isHidden;
}

/** An icon's name in the place of its picture: `<i class="material-icons">play_arrow</i>`. */
function isIcon(element: ElementNode): boolean {
  const [text, more] = element.children;
  if (text?.type !== "text" || more !== undefined) return false;
  // Alone in a cell it is what the cell says.
  if (/^t[dh]$/.test(element.name) || /^t[dh]$/.test(element.parent?.name ?? "")) return false;
  const name = text.data.trim();
  return (
    /^[\ue000-\uf8ff]*$/.test(name) ||
    (LIGATURE.test(name) && ICON.test(element.attr("class") ?? ""))
  );
}
