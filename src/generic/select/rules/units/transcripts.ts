import { nearest } from "../../../../tree/ancestors.js";
import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { SelectionRule } from "../selection.js";

const NAMED = /(?:^|[\s_-])(?:transcripts?|transcription|transkript|mitschrift)(?:$|[\s_-])/i;
const NAMES = ATTRIBUTE.class | ATTRIBUTE.id;
const LEVELS = 5;
// A single part is a link to the transcript, or its title.
const FEWEST = 2;

/** The lines of a transcript are short, and so are their times and speakers: behind kept text all of it is kept. */
export const transcripts: SelectionRule = {
  name: "transcripts",
  apply(selection) {
    const { blocks, containers } = selection.page;
    const { first } = selection.bounds;
    if (first < 0) return;
    blocks.forEach(({ box, linked, length }, i) => {
      if (i < first || selection.keeps(i) || selection.reason(i) !== undefined) return;
      const transcript = linked < length ? nearest(box, isTranscript, LEVELS) : undefined;
      const held = transcript && containers.get(transcript);
      if (held !== undefined && held.blocks >= FEWEST) selection.keep(i);
    });
  },
};

function isTranscript({ attribs, bits }: ElementNode): boolean {
  if ((bits & NAMES) === 0) return false;
  return NAMED.test(attribs["class"] ?? "") || NAMED.test(attribs["id"] ?? "");
}
