import { nearest } from "../../tree/ancestors.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { attributeIn } from "../../tree/attributes.js";
import type { ElementNode } from "../../tree/node.js";
import type { Containers } from "../measure/containers.js";
import type { PlacedBlock } from "../measure/placed-block.js";

/** What class or id of a transcript's box say. */
export const TRANSCRIPT: RegExp =
  /(?:^|[\s_-])(?:transcripts?|transcription|transkript|mitschrift)(?:$|[\s_-])/i;
const NAMES = ATTRIBUTE.class | ATTRIBUTE.id;
/** How deep a line may stand in the transcript's box. */
export const LEVELS = 5;

/** The box of the transcript that an element stands in. */
function transcriptAround(box: ElementNode): ElementNode | undefined {
  return nearest(box, isTranscript, LEVELS);
}

/** The boxes of transcripts that hold these blocks. */
export function transcriptsOf(
  blocks: readonly PlacedBlock[],
  { signatures }: Containers,
): ReadonlySet<ElementNode> {
  const boxes = new Set<ElementNode>();
  if (!signatures.someNamed(TRANSCRIPT)) return boxes;
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

export function isTranscript({ attributes, bits }: ElementNode): boolean {
  if ((bits & NAMES) === 0) return false;
  return (
    TRANSCRIPT.test(attributeIn(attributes, "class") ?? "") ||
    TRANSCRIPT.test(attributeIn(attributes, "id") ?? "")
  );
}
