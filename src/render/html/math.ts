import { MATHML_ELEMENTS, MATHML_TOKENS } from "../../text/mathml-elements.js";
import { element, escapeHtml } from "./element.js";

/** A formula: its MathML where that is sound, else its TeX as code. */
export function mathHtml(
  { value, mathml }: { readonly value: string; readonly mathml?: string },
  isBlock: boolean,
): string {
  const sound = mathml === undefined ? undefined : soundMathml(mathml);
  if (sound !== undefined) return isBlock ? sound.replace("<math", '<math display="block"') : sound;
  const code = element("code", { class: isBlock ? undefined : "math" }, escapeHtml(value));
  return isBlock ? element("pre", { class: "math" }, code) : code;
}

/** One formula of known elements without attributes, each closed, and only text in those of text; nothing for any other markup. */
function soundMathml(mathml: string): string | undefined {
  const open: string[] = [];
  let made = "";
  for (const [tag, slash, name = "", text = ""] of mathml.matchAll(/<(\/?)(\w*)>|([^<]+)|</g)) {
    if (text !== "" && open.length > 0)
      made += text.replace(/&(?!(?:amp|lt|gt);)/g, "&amp;").replaceAll(">", "&gt;");
    else if (slash === "" ? !MATHML_ELEMENTS.has(name) : open.pop() !== name || name === "")
      return undefined;
    else {
      // One formula: it begins with "math", and nothing stands behind its end.
      if (slash === "" && (name === "math") !== (made === "")) return undefined;
      if (slash === "" && made !== "" && open.length === 0) return undefined;
      if (slash === "" && MATHML_TOKENS.has(open.at(-1) ?? "")) return undefined;
      if (slash === "") open.push(name);
      made += tag;
    }
  }
  return made !== "" && open.length === 0 ? made : undefined;
}
