import type { Author } from "../../model/fields.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import { nearest } from "../../tree/ancestors.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { type BodyBoxes, bodyBoxes } from "./body-boxes.js";
import { OF_WRITER, type RepeatedLines } from "./lines/repeated-lines.js";
import { placeOf } from "./place.js";
import type { Post } from "./posts.js";

/** Why a block in a post is no text of it; absent for what is. */
type Reason = string;

const LABEL: Reason = "the same in all posts";
const DATA: Reason = "of a member";
const OF_LINK: Reason = "preview of a link";
const BESIDE: Reason = "beside the post";

// The place of what is mostly somebody's data is that of all.
const MOSTLY = 0.6;
// A line of so many posts, which is all that stands at that place, is the program's.
const FEWEST = 3;
const LONGEST_LABEL = 60;
const PREVIEW = /^(?:aside|article|figure)$/;
const NAMED_PREVIEW = /unfurl|onebox|(?:link|url)-?(?:preview|card|embed)/i;
const POSSIBLE = 0.3;

/** What is known of the text of posts. */
export interface PostTexts {
  /** What stands in the posts; with a reason where it is no text of theirs, absent where the model is to say. */
  readonly texts: Map<PlacedBlock, Reason | undefined>;
  readonly body: BodyBoxes | undefined;
}

/** Tells the text of each post from what the program or its writer puts below and beside all of them. */
export function postTexts(
  posts: readonly Post[],
  writers: readonly (Author | undefined)[],
  known: ReadonlyMap<PlacedBlock, Reason>,
  lines: RepeatedLines,
): PostTexts {
  const verdicts = new Map<PlacedBlock, Reason | undefined>();
  posts.forEach(({ blocks }, index) => {
    for (const block of blocks)
      verdicts.set(block, known.get(block) ?? lines.reason(block, writers[index]));
  });
  spread(posts, verdicts);
  const body = bodyBoxes(posts, verdicts);
  if (body === undefined) return { texts: verdicts, body };
  for (const { parts, blocks } of posts) {
    const isInBox = ![...parts].some((part) => body.boxes.has(part));
    const isLikeOthers = blocks.some((block) => standsIn(block, body));
    for (const block of blocks) {
      const isOpen = verdicts.get(block) === undefined;
      // A question may be laid out unlike its answers: what is text of it is not known then.
      if (isOpen && (!isLikeOthers || !(isInBox || isLikely(block)))) verdicts.delete(block);
      else if (isOpen && isInPreview(block)) verdicts.set(block, OF_LINK);
      else if (isOpen && isOfLink(block, body)) verdicts.delete(block);
      else if (isOpen && !standsIn(block, body)) {
        // Comments below an answer: whether they are text the model says.
        if (block.isProse) verdicts.delete(block);
        else verdicts.set(block, BESIDE);
      }
    }
    // Who says the same in all posts says it all the same.
    if (blocks.every((block) => verdicts.get(block) !== undefined))
      for (const block of blocks)
        if (standsIn(block, body) && verdicts.get(block) === OF_WRITER)
          verdicts.set(block, undefined);
  }
  return { texts: verdicts, body };
}

/** May it be the preview of a page that the post links to? Programs put that in a box of its own. */
function isOfLink(
  { box, length, linked, probability }: PlacedBlock,
  { boxes }: BodyBoxes,
): boolean {
  if (linked >= length / 2 && probability < POSSIBLE) return true;
  const found = nearest(box, (node) => boxes.has(node) || PREVIEW.test(node.name));
  return found !== undefined && !boxes.has(found);
}

/** Does it stand in a box named as one: the "unfurl" of XenForo, the "onebox" of Discourse, a "link-preview"? */
function isInPreview({ container }: PlacedBlock): boolean {
  return (
    nearest(container, ({ signature }) => NAMED_PREVIEW.test(signature.names), 5) !== undefined
  );
}

/** Where nothing parts the text from the rest of the post, the model has a say. */
const isLikely = ({ isProse, probability }: PlacedBlock): boolean =>
  isProse || probability >= POSSIBLE;

/** Where most is the program's or somebody's data, all of it is: that of those who wrote once as well. */
function spread(posts: readonly Post[], verdicts: Map<PlacedBlock, Reason | undefined>): void {
  const places = new Map<string, PlacedBlock[]>();
  for (const { blocks } of posts) {
    let [box, run] = [blocks[0]?.box, 0];
    for (const block of blocks) {
      // Of several runs in one box the first may say when it was written, the next what.
      run = block.box === box ? run + 1 : 0;
      box = block.box;
      const place = `${placeOf(box)} ${Math.min(run, 2)}`;
      getOrInsert(places, place, (): PlacedBlock[] => []).push(block);
    }
  }
  for (const blocks of places.values()) {
    const [first] = blocks;
    // Each writes something else: a button below long quotes says the same in all that have one.
    if (blocks.length >= FEWEST && first !== undefined && first.length <= LONGEST_LABEL)
      if (blocks.every(({ line }) => line === first.line))
        for (const block of blocks) verdicts.set(block, verdicts.get(block) ?? LABEL);
    const told = blocks.filter((block) => verdicts.get(block) !== undefined);
    if (told.length < 2 || told.length < blocks.length * MOSTLY) continue;
    for (const block of blocks)
      if (!block.isProse) verdicts.set(block, verdicts.get(block) ?? DATA);
  }
}

/** Does it stand in one of the boxes? */
function standsIn({ box }: PlacedBlock, { boxes }: BodyBoxes): boolean {
  return nearest(box, (node) => boxes.has(node)) !== undefined;
}
