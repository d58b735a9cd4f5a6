import type { Note } from "../model/article.js";
import type { Block } from "../model/block.js";
import type { Issue } from "../model/evidence.js";
import type { FieldName } from "../model/fields.js";
import { block, note } from "./block-shape.js";
import { ShapeError, ShapeWalk } from "./shape.js";

// Enough to know what went wrong; a message may hold the page.
const LONGEST = 300;
// Objects in what one hook gives: a body of 200,000 words has some 50,000.
const MOST = 200_000;

/** What was thrown, in words: whatever it is, a hook may throw it. */
function reasonOf(thrown: unknown): string {
  try {
    const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    return text.slice(0, LONGEST);
  } catch {
    return "a value that cannot be put in words";
  }
}

/**
 * Runs a function that a profile's author or the caller wrote. If it throws, or promises a result instead of giving it, its
 * result is lost, an issue says why, and nothing else is.
 */
export function guarded<Result>(
  name: string,
  run: () => Result,
  report: (issue: Issue) => void,
  field?: FieldName,
): Result | undefined {
  const refuse = (reason: string): undefined => {
    report({
      code: "hook-failed",
      message: `${name} failed: ${reason}`,
      ...(field !== undefined && { field }),
    });
  };
  try {
    const result = run();
    if (!isPromise(result)) return result;
    // Its rejection would end the caller's process.
    result.then(undefined, () => undefined);
    return refuse("it gives a promise; results must be at hand");
  } catch (thrown) {
    return refuse(reasonOf(thrown));
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "then" in value &&
    typeof value.then === "function"
  );
}

/** A note that a hook gave, checked like {@link checkedBlocks}. */
export function checkedNote(given: unknown, refuse: (reason: string) => void): Note | undefined {
  try {
    return note(given, new ShapeWalk(MOST), "note") as Note;
  } catch (thrown) {
    refuse(thrown instanceof ShapeError ? thrown.message : reasonOf(thrown));
    return undefined;
  }
}

/** The blocks that a hook gave, as plain data; what is no block, or holds a forbidden address, is told and left out. */
export function checkedBlocks(given: unknown, refuse: (reason: string) => void): Block[] {
  if (!Array.isArray(given)) {
    refuse("a list of blocks is allowed");
    return [];
  }
  const walk = new ShapeWalk(MOST);
  const blocks: Block[] = [];
  for (let i = 0; i < given.length; i++) {
    try {
      blocks.push(block(given[i], walk, `[${i}]`) as Block);
    } catch (thrown) {
      refuse(thrown instanceof ShapeError ? thrown.message : reasonOf(thrown));
    }
  }
  return blocks;
}
