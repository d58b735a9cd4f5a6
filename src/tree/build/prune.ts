import { type Attributes, attributeIn } from "../attributes.js";

// Never built: what holds no text a reader sees. Scripts are looked at for data and let go.
const PRUNED = new Set(["script", "style", "svg", "template", "noembed", "noframes", "canvas"]);

const GIST = /^\s*(?:https?:)?\/\/gist\.github\.com\/[\w-]/i;

/** Is this element left out of the tree, with everything inside it? */
export function isPruned(name: string, attributes: Attributes): boolean {
  if (!PRUNED.has(name)) return false;
  // Formulas are text that MathJax sets: <script type="math/tex">.
  if (name === "script") {
    if (/^\s*math\/tex/i.test(attributeIn(attributes, "type") ?? "")) return false;
    // A script that writes a gist or a message of Telegram's stands where that does.
    if (GIST.test(attributeIn(attributes, "src") ?? "")) return false;
    return attributeIn(attributes, "data-telegram-post") === undefined;
  }
  // Declarative shadow DOM: the template's content is what the reader sees.
  return !(name === "template" && attributeIn(attributes, "shadowrootmode") !== undefined);
}
