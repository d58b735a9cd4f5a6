import type { ElementNode } from "../../tree/node.js";

const NAMES =
  /(?:^|\s)(?:tex|latex|math|mathjax|ee_img|eqn?|equation|formula|mwe-math-fallback-image-(?:inline|display)|tex2jax_ignore)(?:$|\s)/i;
// Services that draw formulas from TeX.
const SERVICES =
  /\/(?:math\/render|latex\.php|texrender|mathtex\.cgi|mimetex\.cgi|svg\.latex|png\.latex|gif\.latex)\b|[?&]cht=tx\b|codecogs\.com|\/latex\.(?:png|svg|gif)\?|math\.now\.sh|[?&](?:tex|latex)=/i;
// Words in the names of programs that draw formulas; other pictures have them, too.
const PARTS = /(?:^|[\s_-])(?:equation|formula|latex)(?:[\s_-]|$)/i;
const TEX = /^\s*(?:\{\\(?:display|text)style|\$|\\[a-zA-Z([])/;
const DELIMITED = /^\s*(?:\$[^$]+\$|\$\$[^$]+\$\$|\\\(.+\\\)|\\\[.+\\\])\s*$/s;
const LONGEST = 2000;

/** The TeX that a picture of a formula has as its text; `undefined` of any other picture. */
export function texOfPicture(image: ElementNode): string | undefined {
  if (image.name !== "img") return undefined;
  const alt = image.attr("alt") ?? "";
  const tex = image.attr("data-equation-content") || alt || (image.attr("title") ?? "");
  const names = image.attr("class") ?? "";
  if (alt !== "" && (NAMES.test(names) || alt.trimStart().startsWith("{\\displaystyle")))
    return tex;
  const hasSigns = /[\\^_=]/.test(tex);
  if (hasSigns && (DELIMITED.test(tex) || PARTS.test(names))) return tex;
  const src = image.attr("src") ?? "";
  const isDrawn = src.length < LONGEST && (hasSigns || TEX.test(tex)) && SERVICES.test(src);
  return isDrawn ? tex : undefined;
}
