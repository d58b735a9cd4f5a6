import { isInstance } from "../errors.js";
import type { Note } from "../model/article.js";
import type { Block } from "../model/block.js";
import { neededAddress } from "./allowed-address.js";
import { block } from "./block-shape.js";
import { reasonOf } from "./guarded.js";
import { note } from "./note-shape.js";
import { ShapeError, ShapeWalk } from "./shape.js";

// Objects in what one hook gives: a body of 200,000 words has some 50,000.
const MOST = 200_000;

/** A note that a hook gave, checked like {@link checkedBlocks}. */
export function checkedNote(given: unknown, refuse: (reason: string) => void): Note | undefined {
  try {
    return note(given, new ShapeWalk(MOST, neededAddress), "note") as Note;
  } catch (thrown) {
    refuse(isInstance(thrown, ShapeError) ? thrown.message : reasonOf(thrown));
    return undefined;
  }
}

/** The blocks that a hook gave, as plain data; what is no block, or holds a forbidden address, is reported and left out. */
export function checkedBlocks(given: unknown, refuse: (reason: string) => void): Block[] {
  const walk = new ShapeWalk(MOST, neededAddress);
  const blocks: Block[] = [];
  const attempt = (read: () => void): void => {
    try {
      read();
    } catch (thrown) {
      refuse(isInstance(thrown, ShapeError) ? thrown.message : reasonOf(thrown));
    }
  };
  // A list may be a proxy, whose every answer may be an error.
  attempt(() => {
    if (!Array.isArray(given)) throw new ShapeError("a list of blocks is allowed");
    const { length } = given;
    for (let i = 0; i < length; i++)
      attempt(() => blocks.push(block(given[i], walk, `[${i}]`) as Block));
  });
  return blocks;
}
