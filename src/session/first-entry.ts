import type { Block } from "../model/block.js";
import type { FieldSources, LayoutSpec } from "../profile/profile.js";

/** What the first post of a thread says of the thread: who wrote it, and when. */
export function firstEntry(
  layout: LayoutSpec | undefined,
  blocks: readonly Block[],
): { readonly fields: FieldSources } {
  const [first] = blocks;
  if ((layout?.entries ?? []).length === 0 || first?.type !== "liveEntry") return { fields: {} };
  const { authors, time } = first;
  const from = "entry:1";
  return {
    fields: {
      authors: [{ from, phase: "body", read: () => authors }],
      published: [{ from, phase: "body", read: () => (time === undefined ? [] : [time]) }],
    },
  };
}
