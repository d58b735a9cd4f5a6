import { nearest } from "../../../../tree/ancestors.js";
import { isTranscript, LEVELS, TRANSCRIPT } from "../../transcript-boxes.js";
import type { SelectionRule } from "../selection.js";

// A single part is a link to the transcript, or its title.
const FEWEST = 2;

/** The lines of a transcript are short, and so are their times and speakers: behind kept text all of it is kept. */
export const transcripts: SelectionRule = {
  name: "transcripts",
  apply(selection) {
    const { blocks, containers } = selection.page;
    const { first } = selection.bounds;
    if (first < 0 || !containers.signatures.someNamed(TRANSCRIPT)) return;
    for (const block of blocks.slice(first)) {
      if (!block.isOpen || block.linked >= block.length) continue;
      const transcript = nearest(block.container, ({ element }) => isTranscript(element), LEVELS);
      if (transcript !== undefined && transcript.blocks >= FEWEST) selection.keep(block);
    }
  },
};
