import { nearest } from "../../tree/ancestors.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";

const NAMED = /(?:^|[\s_-])(?:transcripts?|transcription|transkript|mitschrift)(?:$|[\s_-])/i;
const NAMES = ATTRIBUTE.class | ATTRIBUTE.id;
const LEVELS = 5;

/** The box of the transcript that an element stands in. */
export function transcriptAround(box: ElementNode): ElementNode | undefined {
  return nearest(box, isTranscript, LEVELS);
}

/** The boxes of transcripts that hold these blocks. */
export function transcriptsOf(blocks: readonly TextBlock[]): ReadonlySet<ElementNode> {
  const boxes = new Set<ElementNode>();
  let last: ElementNode | null = null;
  for (const { box } of blocks) {
    // Paragraphs side by side have the same boxes around them.
    if (box.parent === null || box.parent === last) continue;
    last = box.parent;
    // Its lines may be named like the whole.
    let found = transcriptAround(last);
    for (let outer = found; outer?.parent; ) {
      outer = transcriptAround(outer.parent);
      found = outer ?? found;
    }
    if (found !== undefined) boxes.add(found);
  }
  return boxes;
}

function isTranscript({ attribs, bits }: ElementNode): boolean {
  if ((bits & NAMES) === 0) return false;
  return NAMED.test(attribs["class"] ?? "") || NAMED.test(attribs["id"] ?? "");
}
