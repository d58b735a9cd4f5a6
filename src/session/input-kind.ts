import type { Issue } from "../model/evidence.js";
import type { ElementNode } from "../tree/node.js";

// One of these stands on every page of HTML, however broken.
const HTML =
  "html, head, body, p, div, article, main, section, table, span, h1, h2, h3, ul, br, a, meta, title";

const ODD = /[^\P{Cc}\s]|\ufffd/u;
const ALL_ODD = /* @__PURE__ */ new RegExp(ODD, "gu");

/** What is wrong with the input as a whole, judged by its beginning and the tree it gave; nothing for HTML. */
export function classifyInput(beginning: string, root: ElementNode): Issue | undefined {
  if (/^[\s\ufeff\0]*$/.test(beginning) && root.children.every((child) => child.type === "text")) {
    return { code: "empty-input", message: "the page is empty" };
  }
  const reason = notHtml(beginning, root);
  return reason === undefined ? undefined : { code: "not-html", message: reason };
}

/** What a text without markup is: those who are new here pass an address, or the name of a file. */
function textKind(text: string): string {
  if (/^https?:\/\/\S+$/i.test(text))
    return "the page is an address alone; fetch it, and pass what comes";
  if (/^[^\s<>]+\.x?html?$/i.test(text))
    return "the page is the name of a file alone; read it, and pass what it holds";
  return "the page is plain text";
}

function notHtml(beginning: string, root: ElementNode): string | undefined {
  const shell = root.one("html, head, body") !== undefined;
  if (!shell && /^[\s\ufeff]*[{[]/.test(beginning)) return "the page is JSON";
  // Control characters and undecodable bytes: a picture, an archive, a PDF.
  const odd = ODD.test(beginning) ? (beginning.match(ALL_ODD)?.length ?? 0) : 0;
  if (odd > beginning.length / 16) return "the page is binary data";
  if (root.one(HTML) === undefined) {
    if (root.children.some((child) => child.type === "tag")) return "the page is XML without HTML";
    return textKind(beginning.trim());
  }
  return undefined;
}
