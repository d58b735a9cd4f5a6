/** Elements whose content counts as if it stood in their place: boxes that group, and mean nothing to a reader. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  (
    "html body main div section article header footer aside nav center form fieldset legend details " +
    "address hgroup search figcaption li dd dt thead tbody tfoot tr td th caption " +
    "amp-layout amp-carousel amp-accordion template"
  ).split(" "),
);

/** Elements that never hold what a reader reads: controls, and fallbacks for what is not supported. */
export const CONTROLS: ReadonlySet<string> = new Set(
  (
    "button input select option optgroup textarea dialog menuitem datalist output progress meter map area " +
    "noscript script meta link title base head param track source rp rt col colgroup"
  ).split(" "),
);

/** Inline elements that mark their text. */
export const MARKS: Readonly<
  Record<string, "emphasis" | "strong" | "delete" | "superscript" | "subscript">
> = {
  em: "emphasis",
  i: "emphasis",
  dfn: "emphasis",
  strong: "strong",
  b: "strong",
  del: "delete",
  s: "delete",
  strike: "delete",
  sup: "superscript",
  sub: "subscript",
};

/** Inline elements whose text is code. */
export const CODES: ReadonlySet<string> = new Set(["code", "kbd", "samp", "tt"]);

/** Elements that show a picture inside a run of text. */
export const PICTURES: ReadonlySet<string> = new Set(["img", "picture", "amp-img", "amp-anim"]);
