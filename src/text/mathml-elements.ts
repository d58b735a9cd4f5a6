/** Elements of presentation MathML (https://www.w3.org/TR/mathml-core/), without what could load or link. */
export const MATHML_ELEMENTS: ReadonlySet<string> = /* @__PURE__ */ setOf(
  "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts " +
    "mprescripts none mtable mtr mtd mstyle mpadded mphantom menclose merror semantics",
);

/** Of these, what holds text alone: a browser reads an element in it as HTML. */
export const MATHML_TOKENS: ReadonlySet<string> = new Set(["mi", "mn", "mo", "ms", "mtext"]);

// Made in a function: bundlers keep what is spread, cut or looked up where a file is loaded, though nothing asks for it.
function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
