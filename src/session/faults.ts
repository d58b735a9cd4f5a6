import { guarded } from "../check/guarded.js";
import type { Issue } from "../model/evidence.js";
import type { TreeListener } from "../tree/build/tree-listener.js";

/** Where faults of our own end: the stage that fails gives nothing, and the page goes on. */
export class Faults {
  readonly #report: (issue: Issue) => void;
  readonly #reported = new Set<string>();

  constructor(report: (issue: Issue) => void) {
    this.#report = report;
  }

  /** What a stage gives; `undefined` where it fails, which is reported once for each stage. */
  run<Result>(name: string, stage: () => Result): Result | undefined {
    return guarded({ name, code: "internal-error" }, stage, (issue) => {
      if (!this.#reported.has(name)) this.#report(issue);
      this.#reported.add(name);
    });
  }

  /** Does a stage that gives nothing come to its end? */
  ends(name: string, stage: () => void): boolean {
    const isDone = (): true => {
      stage();
      return true;
    };
    return this.run(name, isDone) === true;
  }

  /** A listener whose faults do not reach the tree: it would be left half built. */
  around(listener: TreeListener): TreeListener {
    const failed = (name: string, thrown: unknown): void => {
      this.run(name, () => {
        throw thrown;
      });
    };
    return {
      // Of these two there are thousands a page: no function is made for each.
      open: (element) => {
        try {
          listener.open(element);
        } catch (thrown) {
          failed("reading a start tag", thrown);
        }
      },
      close: (element) => {
        try {
          listener.close(element);
        } catch (thrown) {
          failed("reading an end tag", thrown);
        }
      },
      data: (script) => this.run("reading data", () => listener.data(script)),
      style: (text, attributes, parent) =>
        this.run("reading styles", () => listener.style?.(text, attributes, parent)),
    };
  }
}
