// Never built: what holds no text a reader sees. Scripts are looked at for data and let go.
const PRUNED = new Set(["script", "style", "svg", "template", "noembed", "noframes", "canvas"]);

/** Is this element left out of the tree, with everything inside it? */
export function isPruned(name: string, attribs: Record<string, string>): boolean {
  if (!PRUNED.has(name)) return false;
  // Formulas are text that MathJax sets: <script type="math/tex">.
  if (name === "script" && /^\s*math\/tex/i.test(attribs["type"] ?? "")) return false;
  // Declarative shadow DOM: the template's content is what the reader sees.
  return !(name === "template" && attribs["shadowrootmode"] !== undefined);
}
