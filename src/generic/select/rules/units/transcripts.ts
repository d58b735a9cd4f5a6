import { transcriptAround } from "../../transcript-boxes.js";
import type { SelectionRule } from "../selection.js";

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
      const transcript = linked < length ? transcriptAround(box) : undefined;
      const held = transcript && containers.get(transcript);
      if (held !== undefined && held.blocks >= FEWEST) selection.keep(i);
    });
  },
};
