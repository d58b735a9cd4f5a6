import { BlockBuilder } from "../body/block-builder.js";
import { BlockSink } from "../body/block-sink.js";
import { entryFromData } from "../body/entries/entry.js";
import { speakerTurns } from "../body/entries/speaker-turns.js";
import { Flow } from "../body/flow.js";
import { PageFootnotes } from "../body/footnotes/page-footnotes.js";
import { readNote } from "../body/footnotes/read-note.js";
import { settleReferences } from "../body/footnotes/settle-references.js";
import type { BodyOutput } from "../body/output.js";
import { plainText } from "../body/plain-text.js";
import { reportRemoval } from "../body/removal.js";
import { addDeclaredCaptions } from "../media/add-declared-captions.js";
import type { Note } from "../model/article.js";
import type { Block, FootnoteDefinition } from "../model/block.js";
import type { IssueCode } from "../model/evidence.js";
import type { Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import { nearest } from "../tree/ancestors.js";
import type { ElementNode, Matcher, TreeNode } from "../tree/node.js";
import { type HiddenPart, removeHidden } from "../visibility/remove-hidden.js";
import type { Visibility } from "../visibility/visibility.js";
import { locateContainer } from "./container.js";
import { type DataBody, dataBody } from "./data/data-body.js";
import { readPieces } from "./data/read-pieces.js";
import { type Located, locate } from "./locate.js";
import { pageElements } from "./measure/page-elements.js";
import { LocatedRules } from "./rules.js";

/** What the generic engine says of a page besides its blocks. */
export interface GenericBody {
  readonly notes: Note[];
  readonly confidence: number;
  /** Which data the body was read from, where the page does not show it. */
  readonly source?: string;
}

// Of a page that shows less than a third of what its data tells, and less than a sentence or two, the data is the body.
const LITTLE = 120;
const SHARE = 3;
/** Issues that do not hold where the data has the text. */
const NO_TEXT: ReadonlySet<IssueCode> = new Set(["no-body", "script-shell", "body-gap"]);

/** Finds and reads the article of a complete page that no profile knows. */
export function readGenericBody(
  root: ElementNode,
  page: PageView,
  fields: Partial<Fields>,
  output: BodyOutput,
  visibility: Visibility,
): GenericBody {
  const hidden = removeHidden(root, visibility);
  return readLocated(locate(root, page, fields), root, hidden, page, output, () =>
    dataBody(page, fields),
  );
}

/** Reads the elements of a complete page that the caller names; `undefined` where it has none of them. */
export function readContainer(
  root: ElementNode,
  matches: Matcher,
  page: PageView,
  output: BodyOutput,
  visibility: Visibility,
): GenericBody | undefined {
  const hidden = removeHidden(root, visibility);
  const located = locateContainer(root, matches);
  return located && readLocated(located, root, hidden, page, output);
}

function readLocated(
  located: Located,
  root: ElementNode,
  hidden: readonly HiddenPart[],
  page: PageView,
  output: BodyOutput,
  inData: () => DataBody | undefined = () => undefined,
): GenericBody {
  const { diagnostics, positions } = output;
  const { regions, entriesFromData, issues, confidence } = located;
  const notes: Note[] = [];
  const footnotes = new PageFootnotes(root, page.memo(pageElements).links);
  const reader = new BlockBuilder({
    rules: new LocatedRules(located),
    page,
    footnotes,
    positions,
    note: (note) => notes.push(note),
    diagnostics,
  });
  const blocks: Block[] = [];
  const sink = new BlockSink((block) => blocks.push(addDeclaredCaptions(block, page)));
  const flow = new Flow(reader, (block) => sink.push(block));
  for (const region of regions) flow.replay(region);
  for (const posting of entriesFromData) {
    const entry = entryFromData(posting.text, reader, posting);
    if (entry !== undefined) sink.push(entry);
  }
  const { length } = plainText(blocks);
  const data = length < LITTLE ? inData() : undefined;
  const fromData = data !== undefined && data.length >= length * SHARE ? data : undefined;
  const body =
    fromData === undefined
      ? settleReferences(blocks, (identifier) => noteOf(identifier, footnotes, reader))
      : readPieces(fromData.pieces, reader);
  const isTranscript =
    fromData?.isTranscript ?? regions.some((one) => isInTranscript(one, located));
  const shown = (isTranscript ? speakerTurns(body) : undefined) ?? body;
  for (const block of shown) output.block(block);
  for (const issue of issues)
    if (fromData === undefined || !NO_TEXT.has(issue.code)) diagnostics.issue(issue);
  if (fromData !== undefined)
    diagnostics.issue({
      code: "body-from-data",
      message: `the page does not show its article: the body was read from ${fromData.source}`,
    });
  readBeside(located, reader, page, output);
  reportHidden(hidden, located, page, output);
  if (fromData !== undefined)
    return { notes, confidence: fromData.confidence, source: fromData.source };
  const empty = body.length === 0;
  if (empty && issues.length === 0)
    diagnostics.issue({ code: "no-body", message: "the article on the page has no text" });
  return { notes, confidence: empty ? 0 : confidence };
}

/** Reads the notes that stand outside of the regions, and reports what was left out there. */
function readBeside(
  { actions, beside, regions }: Located,
  reader: BlockBuilder,
  page: PageView,
  output: BodyOutput,
): void {
  // What stands inside a region was reported when it was read.
  const isOutside = (node: TreeNode): node is ElementNode =>
    node.type === "tag" && !regions.some((region) => node.isIn(region));
  for (const [node, action] of actions)
    if (action.do === "note" && isOutside(node)) reader.unit(node);
  if (!output.diagnostics.traces) return;
  const first = beside();
  for (const [node, action] of [...first, ...[...actions].filter(([node]) => !first.has(node))])
    if (action.do === "drop" && isOutside(node) && holdsSomething(node))
      reportRemoval(node, action.reason, output, page);
}

/** Reports what was hidden, and counts the text of that which would stand in the body. */
function reportHidden(
  hidden: readonly HiddenPart[],
  { actions, regions }: Located,
  page: PageView,
  output: BodyOutput,
): void {
  const starts = new Set(regions);
  const isInside = ({ parent }: ElementNode): boolean => {
    const found = nearest(parent, (node) => starts.has(node) || actions.get(node)?.do === "drop");
    return found !== undefined && starts.has(found);
  };
  for (const { element, reason, length, isText } of hidden) {
    reportRemoval(element, reason, output, page);
    if (isText && isInside(element)) output.diagnostics.hiddenText += length;
  }
}

/** Is a region the transcript itself, or in it? Its box is not read as a unit then. */
function isInTranscript(region: ElementNode, { actions }: Located): boolean {
  return nearest(region, (box) => actions.get(box)?.do === "turns") !== undefined;
}

/** The footnote of that name, wherever it stands. */
function noteOf(
  identifier: string,
  footnotes: PageFootnotes,
  reader: BlockBuilder,
): FootnoteDefinition[] {
  const box = footnotes.box(identifier);
  const note = box && footnotes.at(box)?.find((one) => one.identifier === identifier);
  return box === undefined || note === undefined ? [] : readNote(note, box, reader);
}

function holdsSomething(element: ElementNode): boolean {
  return (
    element.name !== "head" && (element.text() !== "" || element.one("img, picture") !== undefined)
  );
}
