import type { Author } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import type { TreeNode } from "../../tree/node.js";
import { readDate } from "../../values/date.js";
import { lineOf } from "../measure/line.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { EDIT } from "./lines/date-lines.js";
import type { RepeatedLines } from "./lines/repeated-lines.js";
import type { Post } from "./posts.js";
import { nodesOf } from "./run-nodes.js";

const SIGNATURE = "signature";
const SHORTEST = 4;
const LONGEST_EDIT = 110;

/** What stands in one run with the text of a post and is no text of it: signatures and notes of changes behind a break. */
export function partsOfRuns(
  posts: readonly Post[],
  writers: readonly (Author | undefined)[],
  texts: ReadonlyMap<PlacedBlock, string | undefined>,
  lines: RepeatedLines,
  page: PageView,
): ReadonlyMap<TreeNode, string> {
  const found = new Map<TreeNode, string>();
  posts.forEach(({ blocks }, index) => {
    const writer = writers[index];
    for (const block of blocks) {
      const nodes = nodesOf(block);
      if (nodes.length < 2 || texts.get(block) !== undefined) continue;
      for (const node of nodes.slice(1)) {
        if (node.type === "text") continue;
        const line = lineOf(node.text());
        if (line.length < SHORTEST) continue;
        if (lines.isSignature(line, writer)) found.set(node, SIGNATURE);
        else if (isEdit(line, writer, page)) found.set(node, EDIT);
      }
    }
  });
  return found;
}

function isEdit(line: string, writer: Author | undefined, page: PageView): boolean {
  if (writer === undefined || line.length > LONGEST_EDIT) return false;
  return line.includes(writer.name.toLowerCase()) && readDate([line], page) !== undefined;
}
