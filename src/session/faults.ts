import { guarded } from "../check/guarded.js";
import type { Issue } from "../model/evidence.js";
import type { TreeListener } from "../tree/build/tree-listener.js";
import type { ElementNode } from "../tree/node.js";

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
    // Of these two there are thousands a page: no function is made for each.
    let element: ElementNode | undefined;
    const open = (): void => element && listener.open(element);
    const close = (): void => element && listener.close(element);
    return {
      open: (opened) => {
        element = opened;
        this.run("reading a start tag", open);
      },
      close: (closed) => {
        element = closed;
        this.run("reading an end tag", close);
      },
      data: (script) => this.run("reading data", () => listener.data(script)),
      style: (text, attribs, parent) =>
        this.run("reading styles", () => listener.style?.(text, attribs, parent)),
    };
  }
}
