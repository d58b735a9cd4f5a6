import type { Block } from "../model/block.js";
import type { ElementNode } from "../tree/node.js";
import { isWrapper } from "../tree/wrapper.js";
import { mayBeCode } from "./code/code-box.js";
import type { ElementReader } from "./context.js";
import { mayBeEntry } from "./entries/entry.js";
import { mayBeCallout } from "./handle/callout.js";
import { mayBeFigure } from "./handle/figure-hint.js";
import { isBlockByRole } from "./handle/index.js";
import { mayBeMath } from "./math/math.js";

interface Level {
  readonly element: ElementNode;
  /** First child not yet made into blocks. */
  cursor: number;
}

/**
 * Makes blocks of a container's content, as its elements open and close.
 *
 * Boxes that only group are transparent: the text between two blocks is one run, whichever box it
 * stands in. Everything else is a unit: it is held until it is complete, then made into blocks at once.
 * A complete element is read by replaying it: {@link replay} makes the same calls as a page that streams.
 */
export class Flow {
  readonly #reader: ElementReader;
  readonly #emit: (block: Block) => void;
  /** A box that is passed over. */
  readonly #except: ElementNode | undefined;
  readonly #levels: Level[] = [];
  #held: { readonly element: ElementNode; readonly unit: boolean } | undefined;

  constructor(
    reader: ElementReader,
    emit: (block: Block) => void,
    except: ElementNode | undefined = undefined,
  ) {
    this.#reader = reader;
    this.#emit = emit;
    this.#except = except;
  }

  /** Begins with a container. */
  enter(container: ElementNode): void {
    this.#levels.push({ element: container, cursor: 0 });
  }

  /** The container is complete. */
  leave(): void {
    const level = this.#levels.pop();
    if (level !== undefined) this.#flush(level, level.element.children.length);
  }

  /** An element inside the container opens; `index` is its place among its siblings. */
  open(element: ElementNode, index: number): void {
    const level = this.#levels[this.#levels.length - 1];
    if (level === undefined || this.#held !== undefined) return;
    const kind = this.#kind(element);
    if (kind !== "inline") {
      this.#flush(level, index);
      level.cursor = index + 1;
    }
    if (kind === "wrapper") this.#levels.push({ element, cursor: 0 });
    else this.#held = { element, unit: kind === "unit" };
  }

  /** An element inside the container is complete. */
  close(element: ElementNode): void {
    if (this.#held?.element === element) {
      const { unit } = this.#held;
      this.#held = undefined;
      // An inline element waits for the rest of its run.
      if (unit && element !== this.#except)
        for (const block of this.#reader.unit(element)) this.#emit(block);
    } else if (
      this.#held === undefined &&
      this.#levels[this.#levels.length - 1]?.element === element
    ) {
      this.leave();
    }
  }

  /** A complete container, as if it were read just now. */
  replay(container: ElementNode): void {
    this.enter(container);
    this.#replayChildren(container);
    this.leave();
  }

  #replayChildren(element: ElementNode): void {
    element.children.forEach((child, index) => {
      if (child.type === "text") return;
      this.open(child, index);
      if (this.#held === undefined) this.#replayChildren(child);
      this.close(child);
    });
  }

  #kind(element: ElementNode): "wrapper" | "unit" | "inline" {
    if (element === this.#except) return "unit";
    const actions = this.#reader.context.rules.actions(element);
    if (actions[0]?.do === "unwrap") return "wrapper";
    const { footnotes } = this.#reader.context;
    if (footnotes.at(element) !== undefined) return "unit";
    if (footnotes.holds(element)) return "wrapper";
    if (this.#reader.isBlock(element.name) || isBlockByRole(element)) return "unit";
    if (!isWrapper(element)) return "inline";
    const whole =
      mayBeFigure(element) ||
      mayBeEntry(element) ||
      mayBeCallout(element) ||
      mayBeCode(element) ||
      mayBeMath(element);
    return actions.length > 0 || whole ? "unit" : "wrapper";
  }

  #flush(level: Level, end: number): void {
    if (level.cursor >= end) return;
    const run = level.element.children.slice(level.cursor, end);
    level.cursor = end;
    for (const block of this.#reader.run(run)) this.#emit(block);
  }
}
