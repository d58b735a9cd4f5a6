import type { Fields } from "../../model/fields.js";
import type { JsonObject, JsonValue } from "../../model/json.js";
import type { PageView } from "../../model/page.js";
import { comparable } from "../../text/normalize.js";
import { articleNodes } from "../fields/article-node.js";
import { inJsonLd } from "../fields/structured.js";
import { isProse, type Piece, piecesOfText, textLength } from "./pieces.js";
import { textsIn } from "./texts-in-state.js";

/** The text of an article as the page's data has it. */
export interface DataBody {
  readonly pieces: readonly Piece[];
  /** `"json-ld:articleBody"`, `"state:__NEXT_DATA__"`. */
  readonly source: string;
  readonly length: number;
  readonly confidence: number;
  /** Is it what was said in a recording? */
  readonly isTranscript?: boolean;
}

// What a page declares as its body is one; what state holds is chosen by its looks.
const DECLARED = 0.8;
const BY_TITLE = 0.7;
const BY_LENGTH = 0.45;

/** The article in the data of a page that does not show it: declared to machines, or in the state of its program. */
export function dataBody(page: PageView, fields: Partial<Fields>): DataBody | undefined {
  const declared = declaredBody(page);
  const inState = stateBody(page, fields);
  // State keeps the markup that a declared body has lost.
  if (declared === undefined || inState === undefined) return declared ?? inState;
  const isSame = inState.length > declared.length * 0.8 && inState.length < declared.length * 1.5;
  return isSame && inState.pieces.length > declared.pieces.length ? inState : declared;
}

function declaredBody(page: PageView): DataBody | undefined {
  let best: DataBody | undefined;
  for (const node of articleNodes(page.memo(inJsonLd), page)) {
    const body = stringOf(node, "articleBody") ?? stringOf(node, "text");
    if (body === undefined || !isProse(body)) continue;
    const pieces = piecesOfText(body);
    const length = textLength(pieces);
    if (length > (best?.length ?? 0))
      best = { pieces, source: "json-ld:articleBody", length, confidence: DECLARED };
  }
  return best ?? transcript(page);
}

// Who describes a recording on a page of text puts it here.
const RECORDINGS = ["video", "audio", "associatedMedia"];

/** What is said in the recording that the page is about. */
function transcript(page: PageView): DataBody | undefined {
  const nodes = page.memo(inJsonLd);
  const inside = nodes.flatMap((node) => RECORDINGS.flatMap((key) => objectsAt(node, key)));
  for (const node of [...nodes, ...inside]) {
    const text = stringOf(node, "transcript");
    if (text === undefined || !isProse(text)) continue;
    const pieces = piecesOfText(text.replace(/\s*>>\s*/g, "\n"));
    const length = textLength(pieces);
    const source = "json-ld:transcript";
    return { pieces, source, length, confidence: DECLARED, isTranscript: true };
  }
  return undefined;
}

function objectsAt(node: JsonObject, key: string): JsonObject[] {
  const value = node[key];
  const values: readonly JsonValue[] = Array.isArray(value) ? value : [value ?? null];
  return values.filter(
    (one): one is JsonObject => typeof one === "object" && one !== null && !Array.isArray(one),
  );
}

function stringOf(node: JsonObject, key: string): string | undefined {
  const value = node[key];
  const text = Array.isArray(value)
    ? value.filter((one) => typeof one === "string").join("\n\n")
    : value;
  return typeof text === "string" && text !== "" ? text : undefined;
}

function stateBody(page: PageView, fields: Partial<Fields>): DataBody | undefined {
  const title = comparable(fields.title ?? "");
  let best: DataBody | undefined;
  let most = 0;
  for (const name of page.stateNames) {
    const value = page.state(name);
    if (value === undefined) continue;
    for (const { pieces, beside, isNamed } of textsIn(value)) {
      const length = textLength(pieces);
      const isTitled = title !== "" && beside.some((text) => comparable(text) === title);
      const score = length * (isTitled ? 4 : 1) * (isNamed ? 2 : 1);
      if (score <= most) continue;
      most = score;
      const confidence = isTitled ? BY_TITLE : BY_LENGTH;
      best = { pieces, source: `state:${name}`, length, confidence };
    }
  }
  return best;
}
