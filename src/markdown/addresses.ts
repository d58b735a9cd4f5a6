import type { Nodes, Text } from "mdast";

const ADDRESS = /https?:\/\/[^\s<>]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
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
  tree.children = made as typeof tree.children;
}

function parted(node: Text): Nodes[] {
  const made: Nodes[] = [];
  let from = 0;
  for (const match of node.value.matchAll(ADDRESS)) {
    const value = match[0].replace(BEHIND, "");
    const url = /^https?:/i.test(value) ? value : `mailto:${value}`;
    if (!URL.canParse(url)) continue;
    if (match.index > from) made.push({ type: "text", value: node.value.slice(from, match.index) });
    made.push({ type: "link", url, title: null, children: [{ type: "text", value }] });
    from = match.index + value.length;
  }
  if (made.length === 0) return [node];
  if (from < node.value.length) made.push({ type: "text", value: node.value.slice(from) });
  return made;
}
