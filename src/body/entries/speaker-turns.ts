import type { Block, Inline, LiveEntry, Paragraph } from "../../model/block.js";
import { isPersonName } from "../../text/people/names.js";
import { inlineText } from "../word-count.js";

// "[00:01:02]", "(1:02)", "00:12.5": where in a recording something is said. It is no time of day.
const CODE = String.raw`[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?`;
const ONLY_CODE: RegExp = /* @__PURE__ */ new RegExp(`^${CODE}(?:\\s*(?:-->|[-–—])\\s*${CODE})?$`);
/** Groups: a time code in front; the speaker; what stands in brackets behind the name. */
const LABEL: RegExp = /* @__PURE__ */ new RegExp(
  `^(\\s*(?:${CODE}\\s*[-–—]?\\s*)?(?:>>\\s*)?)(\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}(?:\\s[\\p{L}\\p{M}\\d.'’-]{1,24}){0,4})\\s?(?:\\(([^()]{1,60})\\)\\s?)?(?:${CODE}\\s?)?[:：]\\s*`,
  "u",
);
const LONGEST_LABEL = 160;
// Fewer are a sentence with a colon in it.
const FEWEST = 3;

interface Turn {
  readonly name: string;
  readonly role: string | undefined;
  /** Without the speaker; the time code stays. */
  readonly rest: Inline[];
}

/**
 * The paragraphs of a transcript as one entry for each turn of a speaker; `undefined` where fewer than three turns are labelled.
 *
 * Time codes stay in the text: they are no date.
 */
export function speakerTurns(blocks: readonly Block[]): Block[] | undefined {
  const made: Block[] = [];
  let open: LiveEntry | undefined;
  let waiting: Block[] = [];
  let turns = 0;
  blocks.forEach((block, i) => {
    const turn = block.type === "paragraph" ? turnOf(block, blocks[i + 1]) : undefined;
    if (turn !== undefined) {
      turns++;
      const { name, role, rest } = turn;
      const children: Block[] = [...waiting];
      if (rest.length > 0) children.push({ ...block, type: "paragraph", children: rest });
      open = {
        type: "liveEntry",
        authors: [{ name, ...(role !== undefined && { role }) }],
        children,
      };
      const start = waiting[0]?.position?.start ?? block.position?.start;
      if (block.position !== undefined && start !== undefined)
        open.position = { start, end: block.position.end };
      made.push(open);
      waiting = [];
    } else if (isCode(block)) waiting.push(block);
    else if (open === undefined || block.type === "heading") {
      made.push(...waiting, block);
      waiting = [];
      open = undefined;
    } else {
      open.children.push(...waiting, block);
      waiting = [];
      if (open.position && block.position) open.position.end = block.position.end;
    }
  });
  made.push(...waiting);
  return turns < FEWEST ? undefined : made.filter((block) => !isEmptyEntry(block));
}

const isEmptyEntry = (block: Block): boolean =>
  block.type === "liveEntry" && block.children.length === 0;

function isCode(block: Block): boolean {
  return block.type === "paragraph" && ONLY_CODE.test(inlineText(block.children).trim());
}

function turnOf({ children }: Paragraph, next: Block | undefined): Turn | undefined {
  const text = inlineText(children);
  const label = LABEL.exec(text.slice(0, LONGEST_LABEL));
  if (label !== null) {
    const [whole, code = "", name = "", role] = label;
    return { name, role, rest: without(children, code.length, whole.length) };
  }
  // A name in a line of its own, the words below.
  const alone = text.trim();
  return next?.type === "paragraph" && alone.length < LONGEST_LABEL / 4 && isPersonName(alone)
    ? { name: alone, role: undefined, rest: [] }
    : undefined;
}

/** Inlines without the characters of their text from one place to another. */
function without(inlines: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0;
  const cut = (inline: Inline): Inline[] => {
    if ("children" in inline) {
      const children = inline.children.flatMap(cut);
      return children.length > 0 ? [{ ...inline, children } as Inline] : [];
    }
    if (inline.type !== "text") {
      at += inlineText([inline]).length;
      return [inline];
    }
    const { value } = inline;
    const left = value.slice(0, Math.max(0, from - at));
    const right = value.slice(Math.max(0, to - at));
    const kept = at >= to || at + value.length <= from ? value : left + right;
    at += value.length;
    return kept === "" ? [] : [{ ...inline, value: kept }];
  };
  return inlines.flatMap(cut);
}
