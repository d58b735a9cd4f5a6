import type { ElementNode } from "../../tree/node.js";

const NAMES =
  /(?:^|\s)(?:tex|latex|math|mathjax|ee_img|eqn?|equation|formula|mwe-math-fallback-image-(?:inline|display)|tex2jax_ignore)(?:$|\s)/i;
// Services that draw formulas from TeX.
const SERVICES =
  /\/(?:math\/render|latex\.php|texrender|mathtex\.cgi|mimetex\.cgi|svg\.latex|png\.latex|gif\.latex)\b|[?&]cht=tx\b|codecogs\.com|\/latex\.(?:png|svg|gif)\?|math\.now\.sh/i;
const TEX = /^\s*(?:\{\\(?:display|text)style|\$|\\[a-zA-Z([])/;
const DELIMITED = /^\s*(?:\$[^$]+\$|\$\$[^$]+\$\$|\\\(.+\\\)|\\\[.+\\\])\s*$/s;
const LONGEST = 2000;

/** Is this the picture of a formula, with its TeX as alternative text? */
export function isFormulaPicture(image: ElementNode): boolean {
  const alt = image.attr("alt");
  if (image.name !== "img" || alt === undefined || alt === "") return false;
  if (NAMES.test(image.attr("class") ?? "") || /^\s*\{\\displaystyle/.test(alt)) return true;
  if (DELIMITED.test(alt) && /[\\^_=]/.test(alt)) return true;
  const src = image.attr("src") ?? "";
  return src.length < LONGEST && SERVICES.test(src) && (TEX.test(alt) || /[\\^_=]/.test(alt));
}
