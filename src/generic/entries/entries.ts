import type { EntryFacts } from "../../body/entries/entry-facts.js";
import type { Fields } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import { upwards } from "../../tree/ancestors.js";
import { ElementNode } from "../../tree/node.js";
import { mainHeading } from "../fields/headline/heading.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import type { TextBlock } from "../segment/text-block.js";
import type { Thread } from "../thread/thread.js";
import { type DeclaredEntry, declaredEntries, declaredQuestion } from "./declared-entries.js";
import { matchEntries } from "./match-entries.js";
import { markedEntries, openingEntry, timedUpdates } from "./thread-boxes.js";
import { threadEntries } from "./thread-entries.js";

/** The entries of a live blog and the posts of a thread, as far as their markup does not say all of them. */
export interface Entries {
  /** Boxes that are one entry, with what is known of it. */
  readonly boxes: ReadonlyMap<ElementNode, EntryFacts>;
  /** Entries that stand in the page's data alone. */
  readonly fromData: readonly DeclaredEntry[];
}

/** Finds such as the page describes in its data, the posts of a thread, and the question in front of the answers. */
export function entriesOf(
  kept: readonly PlacedBlock[],
  measures: PageStats,
  page: PageView,
  fields: Partial<Fields>,
  thread: Thread | undefined,
): Entries {
  const above = new Set<ElementNode>();
  const headline = mainHeading(page)?.element;
  if (headline instanceof ElementNode) for (const box of upwards(headline)) above.add(box);
  const described = declaredEntries(page);
  const boxes = new Map<ElementNode, EntryFacts>(matchEntries(kept, described, above));
  const marked = markedEntries(kept);
  const posts =
    thread === undefined ? [] : threadEntries(thread, new Set([...marked, ...boxes.keys()]));
  // What the page declares of a post goes before what stands at the place for it.
  for (const [box, facts] of posts) boxes.set(box, boxes.get(box) ?? facts);
  const known = boxes.size + marked.size > 0;
  const fromData = known || !isMore(described, kept) ? [] : described;
  if (measures.genre !== "thread") {
    for (const box of known ? [] : timedUpdates(kept, measures, page))
      boxes.set(box, { authors: [] });
    return { boxes, fromData };
  }
  const all = new Set([...marked, ...boxes.keys()]);
  const asked = declaredQuestion(page);
  const time = asked?.time ?? fields.published;
  const authors = asked?.authors.length ? asked.authors : (fields.authors ?? []);
  const opening = openingEntry(kept, all, above, time, known, page);
  if (opening !== undefined) boxes.set(opening, { authors, ...(time !== undefined && { time }) });
  return { boxes, fromData };
}

/** The summary of a live blog may be on the page while a script brings the entries: the data says more then. */
function isMore(described: readonly DeclaredEntry[], kept: readonly TextBlock[]): boolean {
  if (described.length === 0) return false;
  const fromData = described.reduce((sum, { text }) => sum + text.length, 0);
  return fromData > kept.reduce((sum, { text }) => sum + text.length, 0);
}
