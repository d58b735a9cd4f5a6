import { attributeIn } from "../tree/attributes.js";
import type { ElementNode } from "../tree/node.js";
import { CONCEALING, type Concealment, concealedBy, isRevealedBy } from "./style.js";
import { readRules, type StyleRule } from "./style-rules.js";

// The longest styles of a page on the corpus have 0.9 million characters.
const MOST_TEXT = 2_000_000;
// Rules that hide or show what has one class, id or tag: a page that has more is left as it is there.
const MOST_OF_A_KEY = 24;
const MOST_RULES = 5000;
const MOST_CLASSES = 50;

/** What rules do but for hiding on all screens. */
const EFFECT = { hidesWide: 1, shows: 2, showsWide: 4, showsNarrow: 8 } as const;

interface Rule {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** How it hides on all screens; absent where it does something else. */
  readonly hides: Concealment | undefined;
  readonly effect: number;
}

/**
 * What the page's own style elements say of who can be seen.
 *
 * A small part of CSS is read. A rule hides if it is for a tag, classes or an id and holds on every screen. A rule that
 * shows counts whatever state or ancestor it asks for, but not in print: what it is for can come to be seen. What is hidden on wide
 * screens alone is a copy, if all of it stands elsewhere.
 */
export class StyleSheet {
  readonly #rules = new Map<string, Rule[]>();
  #count = 0;
  #length = 0;
  /** Rules that may show something, until it is known what is hidden. */
  readonly #showing: StyleRule[] = [];
  #hasTags = false;
  #hasIds = false;

  /** Takes in a style element; one in `noscript` is for those who run no scripts, and hides nothing. */
  add(text: string, media: string, isFallback: boolean): void {
    this.#length += text.length;
    if (this.#length > MOST_TEXT) return;
    readRules(text, media, TELLING, (rule) => {
      if (SHOWS.test(rule.declarations)) this.#showing.push(rule);
      const isWide = rule.scope === "wide";
      if (isFallback || !(isWide || rule.scope === "always")) return;
      if (!CONCEALING.test(rule.declarations)) return;
      const hides = concealedBy(rule.declarations);
      if (hides === undefined || (isWide && hides !== "display")) return;
      for (const selector of rule.selectors.split(","))
        if (isWide) this.#file(selector.trim(), EFFECT.hidesWide);
        else this.#file(selector.trim(), 0, hides);
    });
  }

  /** How a rule hides the element of which these classes were found; `undefined` if none does, or another shows it. */
  conceals(
    { name, attributes }: ElementNode,
    classes: readonly string[],
  ): Concealment | "screen" | undefined {
    if (this.#showing.length > 0) this.#readShowing();
    if (this.#count === 0) return undefined;
    const id = this.#hasIds ? (attributeIn(attributes, "id") ?? "") : "";
    const byTag = this.#hasTags ? this.#rules.get(name) : undefined;
    const byId = id === "" ? undefined : this.#rules.get(`#${id}`);
    if (byTag === undefined && byId === undefined && classes.length === 0) return undefined;
    const asked: Asked = { name, id, classes, hides: undefined, effects: 0 };
    ask(byTag, asked);
    ask(byId, asked);
    for (const one of classes) ask(this.#rules.get(`.${one}`), asked);
    const { effects, hides } = asked;
    if (effects === 0) return hides;
    if ((effects & (EFFECT.hidesWide | EFFECT.showsWide)) === EFFECT.hidesWide) return "screen";
    if (hides === undefined || (effects & (EFFECT.shows | EFFECT.showsWide)) !== 0)
      return undefined;
    return "screen";
  }

  /** The classes that stand in an attribute, if a rule is for one of them. */
  classesIn(names: string): readonly string[] {
    if (this.#showing.length > 0) this.#readShowing();
    if (this.#count === 0) return NONE;
    const all = names.split(/\s+/, MOST_CLASSES);
    return all.some((one) => this.#rules.has(`.${one}`)) ? all : NONE;
  }

  /** Of the rules that show, those count that are for what another hides. */
  #readShowing(): void {
    const rules = this.#showing.splice(0);
    if (this.#count === 0) return;
    for (const { selectors, declarations, scope } of rules) {
      if (!isRevealedBy(declarations)) continue;
      const effect =
        scope === "narrow"
          ? EFFECT.showsNarrow
          : scope === "wide"
            ? EFFECT.showsWide
            : EFFECT.shows;
      for (const selector of selectors.split(",")) this.#file(lastCompound(selector), effect);
    }
  }

  #file(compound: string, effect: number, hides?: Concealment): void {
    const isShown = effect > EFFECT.hidesWide;
    // Most rules that show name one class, which nothing hides.
    if (isShown && ONE_CLASS.test(compound) && !this.#rules.has(compound)) return;
    const parts = COMPOUND.exec(compound);
    if (parts === null) return;
    const names = ((parts[2] ?? "").match(NAMES) ?? []).map((one) => one.replace(/\\/g, ""));
    const classes = names.filter((one) => one.startsWith(".")).map((one) => one.slice(1));
    const id = names.find((one) => one.startsWith("#"))?.slice(1) ?? "";
    const tag = (parts[1] ?? "").toLowerCase();
    const key = id !== "" ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : tag;
    const rules = this.#rules.get(key);
    if (isShown && rules === undefined && !classes.some((one) => this.#rules.has(`.${one}`)))
      return;
    if (key === "" || this.#count >= MOST_RULES || (rules?.length ?? 0) >= MOST_OF_A_KEY) return;
    this.#count++;
    if (id !== "") this.#hasIds = true;
    else if (classes.length === 0) this.#hasTags = true;
    const rule = { tag, id, classes, hides, effect };
    if (rules === undefined) this.#rules.set(key, [rule]);
    else rules.push(rule);
  }
}

/** An element that rules are asked about, what the first of them that hides it says, and what others do. */
interface Asked {
  readonly name: string;
  readonly id: string;
  readonly classes: readonly string[];
  hides: Concealment | undefined;
  effects: number;
}

/** Takes note of what those of the rules do that are for the element. */
function ask(rules: readonly Rule[] | undefined, asked: Asked): void {
  if (rules === undefined) return;
  for (const { tag, id, classes, hides, effect } of rules) {
    if (tag !== "" && tag !== asked.name) continue;
    if (id !== "" && id !== asked.id) continue;
    if (!classes.every((one) => asked.classes.includes(one))) continue;
    asked.hides ??= hides;
    asked.effects |= effect;
  }
}

const NONE: readonly string[] = [];
const SHOWS = /display|visible|opacity/;
const TELLING = new RegExp(`${SHOWS.source}|${CONCEALING.source}`);
// A name may hold escaped characters: ".md\:block".
const COMPOUND = /^([a-z][\w-]{0,40})?((?:[.#](?:[\w-]|\\.|[^\0-\x7f]){1,80}){0,8})$/i;
const ONE_CLASS = /^\.[\w-]{1,80}$/;
const NAMES = /[.#](?:[^.#\\]|\\.)+/g;

/** The last compound of a selector, without its states and attributes. */
function lastCompound(selector: string): string {
  const whole = selector.trim();
  const from = Math.max(
    whole.lastIndexOf(" "),
    whole.lastIndexOf(">"),
    whole.lastIndexOf("+"),
    whole.lastIndexOf("~"),
  );
  return whole.slice(from + 1).replace(/(?<!\\)[:[].*$/s, "");
}
