import type { Block, Inline } from "../../model/block.js";
import { walk } from "../walk.js";

interface Note {
  readonly id: string;
  isWritten: boolean;
  label?: string;
  readonly marks: string[];
}

/** The ids of an article's footnotes and of the marks that refer to them. A colon keeps them apart from those of headings. */
export class FootnoteIds {
  readonly #notes = new Map<string, Note>();
  readonly #written = new Map<string, number>();

  constructor(blocks: readonly Block[]) {
    walk(blocks, {
      block: (block) => {
        if (block.type !== "footnoteDefinition" || this.#notes.has(block.identifier)) return;
        const id = `fn:${this.#notes.size + 1}`;
        this.#notes.set(block.identifier, { id, isWritten: false, marks: [] });
      },
    });
    const count = (run: readonly Inline[]): void => {
      for (const inline of run) {
        if ("children" in inline) count(inline.children);
        if (inline.type !== "footnoteReference") continue;
        const note = this.#notes.get(inline.identifier);
        if (note === undefined) continue;
        note.label ??= inline.label ?? inline.identifier;
        const again = note.marks.length === 0 ? "" : `-${note.marks.length + 1}`;
        note.marks.push(note.id.replace("fn", "fnref") + again);
      }
    };
    walk(blocks, { inlines: count });
  }

  /** The next mark of a note, and the note; nothing where there is no such note. */
  mark(identifier: string): { id: string | undefined; note: string } | undefined {
    const note = this.#notes.get(identifier);
    if (note === undefined) return undefined;
    const before = this.#written.get(identifier) ?? 0;
    this.#written.set(identifier, before + 1);
    return { id: note.marks[before], note: note.id };
  }

  /** The id of a note with what marks it, once: a second note of the same name has none. */
  note(identifier: string): Note | undefined {
    const note = this.#notes.get(identifier);
    if (note === undefined || note.isWritten) return undefined;
    note.isWritten = true;
    return note;
  }
}
