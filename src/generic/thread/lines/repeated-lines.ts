import type { Author } from "../../../model/fields.js";
import { getOrInsert } from "../../../text/get-or-insert.js";
import { lineOf } from "../../measure/line.js";
import type { PlacedBlock } from "../../measure/placed-block.js";
import type { Post } from "../posts.js";
import { nodesOf } from "../run-nodes.js";

const SYSTEM = "in most posts";
export const OF_WRITER = "in all posts of one writer";

// A line that stands in so many posts is the program's.
const MOST = 0.5;
// Two posts may say the same: then only what is short and no sentence is the program's.
const SHORT = 40;
const ENDS = /[.!?…。！？]$/;
// "Posts: 1,204", "Location: Ostend": the same in front of the colon, something else behind it.
const LABEL = /^.{2,24}?[:：](?=\s|$)/;
const LONGEST_DATUM = 70;
// Name, rank, place, and the number of posts.
const LONGEST_MEMBER = 200;
const RULE = /^[_=-]{6,}/;
const NUMBER = /^[#№]?\s?[\d.,:]+k?$/i;
const ANSWER = /^(?:re|aw|sv|antw?|odp|ynt|回复)(?:\[\d+\])?[:：]\s*/;

type Counts = Map<string, number>;

/** The lines of all posts, counted once a post. */
export class RepeatedLines {
  readonly #posts: number;
  readonly #title: string;
  readonly #lines: Counts = new Map();
  readonly #labels: Counts = new Map();
  /** Does each post have a line that begins with who wrote it? */
  readonly #areNamed: boolean;
  readonly #ofWriters = new Map<string, { posts: number; lines: Counts }>();

  constructor(posts: readonly Post[], writers: readonly (Author | undefined)[], title: string) {
    this.#posts = posts.length;
    this.#title = title;
    const named = posts.filter(({ blocks }, i) =>
      blocks.some((one) => namesFirst(one, writers[i])),
    );
    this.#areNamed = named.length > posts.length * MOST;
    posts.forEach(({ blocks }, index) => {
      const lines = new Set(blocks.flatMap((one) => [one.line, ...linesWithin(one)]));
      countAll(lines, this.#lines);
      countAll(new Set(blocks.flatMap((block) => labelOf(block) ?? [])), this.#labels);
      const name = writers[index]?.name;
      if (name === undefined) return;
      const own = getOrInsert(this.#ofWriters, name, () => ({
        posts: 0,
        lines: new Map() as Counts,
      }));
      own.posts++;
      countAll(lines, own.lines);
    });
  }

  /** Is it a signature below a line, or one that stands in all posts of its writer? */
  isSignature(line: string, writer: Author | undefined): boolean {
    if (RULE.test(line)) return true;
    const own = writer && this.#ofWriters.get(writer.name);
    const times = this.#lines.get(line) ?? 0;
    return (
      own !== undefined && own.posts > 1 && times === own.posts && own.lines.get(line) === times
    );
  }

  /** Why a block in a post of somebody is no text of it, as far as the other posts tell. */
  reason(block: PlacedBlock, writer: Author | undefined): string | undefined {
    const { line, length, isProse } = block;
    const times = this.#lines.get(line) ?? 0;
    const isShort = length <= SHORT && !ENDS.test(line);
    const isEverywhere = times > 1 && times > this.#posts * MOST;
    if (isEverywhere && (isShort || (this.#posts > 2 && !isProse))) return SYSTEM;
    const label = labelOf(block);
    const labelled = label === undefined ? 0 : (this.#labels.get(label) ?? 0);
    if (labelled > 1 && labelled > this.#posts * MOST) return SYSTEM;
    if (NUMBER.test(line) || (this.#areNamed && namesFirst(block, writer))) return SYSTEM;
    if (this.#title !== "" && line.replace(ANSWER, "") === this.#title) return SYSTEM;
    return this.isSignature(line, writer) ? OF_WRITER : undefined;
  }
}

/** Does it begin with the name of who wrote the post? What is told of the member may stand behind it. */
function namesFirst({ line, length }: PlacedBlock, writer: Author | undefined): boolean {
  const name = writer?.name.toLowerCase();
  if (name === undefined || length > LONGEST_MEMBER || !line.startsWith(name)) return false;
  return line.length === name.length || /^[\s(,·|:-]/.test(line.slice(name.length));
}

/** The lines of the elements that make up a run of text: programs put a signature behind a break. */
function linesWithin(block: PlacedBlock): string[] {
  const nodes = nodesOf(block);
  if (nodes.length < 2) return [];
  return nodes.flatMap((node) => (node.type === "tag" ? lineOf(node.text()) : []));
}

function labelOf({ line, length }: PlacedBlock): string | undefined {
  return length > LONGEST_DATUM ? undefined : LABEL.exec(line)?.[0];
}

function countAll(lines: ReadonlySet<string>, counts: Counts): void {
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
}
