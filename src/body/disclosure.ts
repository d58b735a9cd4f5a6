import { nearest } from "../tree/ancestors.js";
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
