import type { BodyOutput } from "../body/output.js";
import { Diagnostics } from "../diagnostics.js";
import { generic } from "../generic/profile.js";
import { type GenericBody, readContainer, readGenericBody } from "../generic/read-body.js";
import type { BlockLog } from "../layout/block-log.js";
import type { LayoutBody } from "../layout/layout-body.js";
import type { Note } from "../model/article.js";
import type { Block } from "../model/block.js";
import type { PageView } from "../model/page.js";
import type { FieldResolver } from "../profile/field-resolver.js";
import type { RootNode } from "../tree/node.js";
import type { Visibility } from "../visibility/visibility.js";
import { againstData, againstReading, brokenPromises, expectedOf, isShort } from "./drift.js";
import type { HeadVerdict } from "./head.js";
import { classifyInput } from "./input-kind.js";
import type { Settings } from "./settings.js";

// A body that a profile's own rules found: 14 of 14 real pages are exact to the word.
const BY_PROFILE = 0.99;
// One that does not keep what the profile promises, or that the page's own data contradict.
const DRIFTED = 0.4;

/** Who read the body, and what came of it besides the blocks. */
export interface BodyResult {
  readonly profile: string;
  readonly layout: string | undefined;
  readonly notes: Note[];
  readonly confidence: number;
  /** Which data the body was read from, where the page does not show it. */
  readonly source?: string;
}

/** A page that has been read to its end. */
export interface CompletePage {
  readonly verdict: HeadVerdict;
  readonly settlement: FieldResolver;
  readonly body: LayoutBody | undefined;
  readonly page: PageView;
  readonly root: RootNode;
  readonly log: BlockLog;
  readonly output: BodyOutput;
  readonly visibility: Visibility;
  readonly container: Settings["container"];
  readonly fallback: boolean;
  /** The first characters of the input. */
  readonly beginning: string;
}

/** Nothing but what the profile has read so far. */
export function noBody({ verdict, body, fallback }: CompletePage): BodyResult {
  return {
    profile: verdict.profiles[0]?.id ?? (fallback ? generic.id : "none"),
    layout: body?.layout?.id,
    notes: [...(body?.notes ?? [])],
    confidence: 0,
  };
}

/** The body by the profile that was chosen, else by the generic engine, else none, and why. */
export function chooseBody(read: CompletePage): BodyResult {
  const { verdict, log, output, fallback } = read;
  const { diagnostics } = output;
  const [profile] = verdict.profiles;
  const own = noBody(read);
  if (read.container !== undefined) {
    const named = readNamed(read, read.container);
    if (named !== undefined) return { ...own, notes: named.notes, confidence: named.confidence };
  }
  if (log.blocks.length > 0) return checked(read, own);
  const wrong = classifyInput(read.beginning, read.root);
  if (wrong !== undefined) diagnostics.issue(wrong);
  if (wrong !== undefined || own.profile === "none" || !verdict.isArticle) return own;
  const hasLayouts = verdict.profiles.some(({ layouts }) => layouts.length > 0);
  if (hasLayouts && read.container === undefined) {
    const code = own.layout === undefined ? "layout-unknown" : "no-body";
    diagnostics.issue({ code, message: `profile ${own.profile} found no body on the page` });
  }
  if (profile !== undefined && !fallback) return own;
  log.forget();
  const found = readGenericBody(
    read.root,
    read.page,
    read.settlement.fields,
    output,
    read.visibility,
  );
  log.giveUp(diagnostics);
  return {
    ...own,
    profile: hasLayouts ? generic.id : own.profile,
    notes: [...own.notes, ...found.notes],
    confidence: found.confidence,
    ...(found.source !== undefined && { source: found.source }),
  };
}

function readNamed(
  { root, page, output, visibility }: CompletePage,
  { selector, matches }: NonNullable<Settings["container"]>,
): GenericBody | undefined {
  const found = readContainer(root, matches, page, output, visibility);
  if (found === undefined)
    output.diagnostics.issue({
      code: "layout-unknown",
      message: `container: the page has no element for "${selector.slice(0, 80)}"`,
    });
  return found;
}

/**
 * A profile's body, held against what the profile promises and what the page tells of itself. Where that raises doubts,
 * or the body is very short, the generic engine reads the page as well.
 */
function checked(read: CompletePage, own: BodyResult): BodyResult {
  const { verdict, settlement, page, log, output, fallback, visibility } = read;
  const blocks: Block[] = [...log.blocks];
  const broken = brokenPromises(expectedOf(verdict.profiles, fallback), blocks, settlement.fields);
  const doubts = [...broken, ...againstData(blocks, settlement.fields, page)];
  if (doubts.length === 0 && !isShort(blocks)) return { ...own, confidence: BY_PROFILE };
  const others: Block[] = [];
  const apart: BodyOutput = {
    block: (block) => others.push(block),
    diagnostics: new Diagnostics(false),
    positions: output.positions,
  };
  const other = readGenericBody(read.root, page, settlement.fields, apart, visibility);
  const reasons = [...doubts, ...againstReading(blocks, others)];
  const isBetter = reasons.length > doubts.length;
  if (reasons.length === 0) {
    log.release();
    return { ...own, confidence: BY_PROFILE };
  }
  output.diagnostics.issue({
    code: "profile-drift",
    message: `profile ${own.profile} does not fit the page: ${reasons.join("; ")}`,
  });
  const isReplaced = fallback && isBetter && log.forget();
  if (!isReplaced) {
    log.release();
    return { ...own, confidence: DRIFTED };
  }
  for (const block of others) output.block(block);
  return {
    ...own,
    profile: generic.id,
    layout: undefined,
    notes: other.notes,
    confidence: Math.min(other.confidence, DRIFTED),
  };
}
