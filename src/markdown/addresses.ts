import type { Nodes, Text } from "mdast";
import { parseUrl } from "../text/address/parse-url.js";
import { tidyMarks } from "./marks.js";
import type { Phrasing } from "./nodes.js";

const ADDRESS = /https?:\/\/[^\s<>]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
const HOST = /^https?:\/\/[\w.-]+\w/i;
const BEHIND = /[?!.,:;*_~'"“”‘’()[\]{}`|\\]+$/;

/**
 * Addresses in a tree's text as links of their own, in place: GitHub makes links of them anyway, and takes whatever follows
 * up to the next blank for a part of the address, the end of a mark included. In angle brackets they end where they end.
 */
export function markAddresses(tree: Nodes): void {
  if (!("children" in tree) || tree.type === "link") return;
  const made = tree.children.flatMap((child): Nodes[] => {
    if (child.type === "text") return parted(child);
    markAddresses(child);
    return [child];
  });
  // A mark that begins or ends with an address may not stand beside a letter any more.
  const isLine = tree.type === "paragraph" || tree.type === "heading" || tree.type === "tableCell";
  tree.children = (isLine ? tidyMarks(made as Phrasing[]) : made) as typeof tree.children;
}

function urlOf(address: string): string {
  return /^https?:/i.test(address) ? address : `mailto:${address}`;
}

function parted(node: Text): Nodes[] {
  const made: Nodes[] = [];
  let from = 0;
  for (const match of node.value.matchAll(ADDRESS)) {
    // With signs behind its host that no address has there, it ends at them: "https://x.example](y)".
    const [host = ""] = HOST.exec(match[0]) ?? [];
    const value = [match[0].replace(BEHIND, ""), host].find((one) => parseUrl(urlOf(one)));
    if (value === undefined) continue;
    const url = urlOf(value);
    if (match.index > from) made.push({ type: "text", value: node.value.slice(from, match.index) });
    made.push({ type: "link", url, title: null, children: [{ type: "text", value }] });
    from = match.index + value.length;
  }
  if (made.length === 0) return [node];
  if (from < node.value.length) made.push({ type: "text", value: node.value.slice(from) });
  return made;
}
