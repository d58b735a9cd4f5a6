import { wordTest } from "../text/words.js";
import { nearest } from "../tree/ancestors.js";
import { briefText } from "../tree/brief-text.js";
import type { ElementNode } from "../tree/node.js";

const CONTROLS = ["aria-controls", "aria-expanded"];
// "Menu", "Share", "More": a question has more words, and an answer is a sentence.
const SHORTEST_QUESTION = 12;
const SHORTEST_ANSWER = 20;
// What ends as a question is one, and "Yes." an answer to it.
const QUESTION = /\p{L}.{2,}[?？؟;]$/u;
const SHORTEST_REPLY = 2;
const LEVELS = 2;

/** A button whose text is a heading: it unfolds what stands right behind it, as the questions of a FAQ do. */
export function isDisclosure(element: ElementNode): boolean {
  if (element.name !== "button" || !CONTROLS.some((name) => element.attr(name) !== undefined))
    return false;
  const text = element.text();
  const isQuestion = QUESTION.test(text);
  if (!isQuestion && (text.length < SHORTEST_QUESTION || !text.includes(" "))) return false;
  // A question alone in its heading has the answer behind the heading.
  const question = nearest(element, (node) => nextElement(node) !== undefined, LEVELS + 1);
  const next = question && nextElement(question);
  if (next === undefined || next.name === "button") return false;
  const enough = isQuestion ? SHORTEST_REPLY : SHORTEST_ANSWER;
  return lettersIn(next, enough) >= enough;
}

const MORE = wordTest(
  {
    en: "(?:read|show|see|view) (?:more|less|full (?:text|article))",
    de: "mehr (?:lesen|anzeigen)|weiterlesen|weniger anzeigen",
    fr: "lire (?:plus|la suite)|voir (?:plus|moins)",
    es: "(?:leer|ver|mostrar) (?:más|menos)",
    it: "leggi (?:tutto|di più)|mostra (?:altro|meno)",
    pt: "(?:ler|ver|mostrar) (?:mais|menos)",
    nl: "(?:lees|toon) (?:meer|minder)",
    pl: "(?:czytaj|pokaż) (?:więcej|mniej)",
    ru: "(?:читать|показать) (?:далее|полностью|ещё|еще)|свернуть",
    zh: "(?:展开|查看)(?:更多|全文)?|收起",
    ja: "(?:続きを|もっと)(?:読む|見る)",
    ko: "(?:더 ?보기|접기)",
  },
  "^[^\\p{L}\\p{N}]{0,4}",
  "[^\\p{L}\\p{N}]{0,4}$",
);
const LONGEST_MORE = 24;

/** A link to nowhere that says "Read more": its script shows the rest of the text, which is there already. */
export function isUnfolder(element: ElementNode): boolean {
  if (element.name !== "a" || !/^(?:#$|javascript:)/i.test(element.attr("href") ?? ""))
    return false;
  const text = briefText(element, LONGEST_MORE);
  return text !== undefined && MORE(text);
}

/** How many there are, counted no further than to `enough`. */
function lettersIn(element: ElementNode, enough: number): number {
  let sum = 0;
  for (const child of element.children) {
    sum += child.type === "text" ? child.data.trim().length : lettersIn(child, enough - sum);
    if (sum >= enough) break;
  }
  return sum;
}

function nextElement(element: ElementNode): ElementNode | undefined {
  let next = element.next;
  while (next?.type === "text" && next.data.trim() === "") next = next.next;
  return next?.type === "tag" ? next : undefined;
}
