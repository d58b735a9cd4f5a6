import type { Issue, IssueCode } from "../model/evidence.js";
import type { FieldName } from "../model/fields.js";

// Enough to know what went wrong; a message may hold the page.
const LONGEST = 300;

/** Whose function it is: that of a profile or of the caller, or one of our own. */
export interface Guarded {
  /** In the words of the issue: `"layout story: build"`. */
  readonly name: string;
  /** `"hook-failed"`, or `"internal-error"` where the fault is ours. */
  readonly code: IssueCode & ("hook-failed" | "internal-error");
  readonly field?: FieldName | undefined;
}

/** What was thrown, in words: whatever it is, a hook may throw it. */
export function reasonOf(thrown: unknown): string {
  try {
    const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    return text.slice(0, LONGEST);
  } catch {
    return "a value that cannot be put in words";
  }
}

/**
 * Runs a function that may fail. If it throws, or promises a result instead of giving it, its result is lost, an issue says
 * why, and nothing else is: the only place where a fault ends, whether it is a hook's or ours.
 */
export function guarded<Result>(
  { name, code, field }: Guarded,
  run: () => Result,
  report: (issue: Issue) => void,
): Result | undefined {
  const refuse = (reason: string): undefined => {
    report({
      code,
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
