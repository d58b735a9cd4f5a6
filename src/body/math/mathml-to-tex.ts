import type { ElementNode } from "../../tree/node.js";

// Characters that TeX writes as commands; all others stand as they are.
const SIGNS: Readonly<Record<string, string>> = {
  "−": "-",
  "×": "\\times",
  "⋅": "\\cdot",
  "∑": "\\sum",
  "∏": "\\prod",
  "∫": "\\int",
  "∞": "\\infty",
  "≤": "\\le",
  "≥": "\\ge",
  "≠": "\\ne",
  "±": "\\pm",
  "→": "\\to",
  "{": "\\{",
  "}": "\\}",
  "\u2061": "",
  "\u2062": "",
  "\u2063": "",
};
const LEFT_OUT = new Set(["annotation", "annotation-xml", "mphantom", "mspace"]);

/** Presentation MathML as TeX: fractions, roots, scripts and tables keep their structure. */
export function texOfMathml(element: ElementNode): string {
  const parts = element.children.flatMap((child) =>
    child.type === "text" || LEFT_OUT.has(child.name) ? [] : [texOf(child)],
  );
  if (parts.length > 0) return joined(parts);
  return textOf(element);
}

function texOf(element: ElementNode): string {
  const arguments_ = (): string[] =>
    element.children.flatMap((child) => (child.type === "text" ? [] : [texOf(child)]));
  switch (element.name) {
    case "mfrac": {
      const [above = "", below = ""] = arguments_();
      return `\\frac{${above}}{${below}}`;
    }
    case "msqrt":
      return `\\sqrt{${texOfMathml(element)}}`;
    case "mroot": {
      const [of = "", degree = ""] = arguments_();
      return `\\sqrt[${degree}]{${of}}`;
    }
    case "msup":
    case "mover": {
      const [base = "", high = ""] = arguments_();
      return `${grouped(base)}^{${high}}`;
    }
    case "msub":
    case "munder": {
      const [base = "", low = ""] = arguments_();
      return `${grouped(base)}_{${low}}`;
    }
    case "msubsup":
    case "munderover": {
      const [base = "", low = "", high = ""] = arguments_();
      return `${grouped(base)}_{${low}}^{${high}}`;
    }
    case "mtable":
      return `\\begin{matrix}${arguments_().join(" \\\\ ")}\\end{matrix}`;
    case "mtr":
    case "mlabeledtr":
      return arguments_().join(" & ");
    case "mtext":
      return `\\text{${textOf(element)}}`;
    default:
      return texOfMathml(element);
  }
}

function textOf(element: ElementNode): string {
  const text = element.children
    .map((child) => (child.type === "text" ? child.data : ""))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return Object.hasOwn(SIGNS, text) ? (SIGNS[text] ?? text) : text;
}

/** A command ends before a letter by a space. */
function joined(parts: readonly string[]): string {
  let tex = "";
  for (const part of parts)
    tex += /\\[a-zA-Z]+$/.test(tex.slice(-12)) && /^[a-zA-Z]/.test(part) ? ` ${part}` : part;
  return tex;
}

function grouped(base: string): string {
  return base.length > 1 && !/^\\[a-zA-Z]+$/.test(base) ? `{${base}}` : base;
}
