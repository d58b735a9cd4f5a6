import type { Issue } from "../model/evidence.js";
import type { DeclaredBody } from "./measure/declared-body.js";
import type { PlacedBlock } from "./measure/placed-block.js";

// Publishers cut and edit what they declare; on whole bodies of the corpus nine of ten runs are found.
const ENOUGH = 0.6;

/** Says so when the body that was found lacks much of the one that the page declares. */
export function missingBody(
  blocks: readonly PlacedBlock[],
  declared: DeclaredBody,
): Issue | undefined {
  if (declared.size === 0) return undefined;
  const found = blocks.reduce(
    (sum, { text, keep }) => sum + (keep ? declared.match(text).hits : 0),
    0,
  );
  const share = found / declared.size;
  if (share >= ENOUGH) return undefined;
  const percent = Math.round(share * 100);
  return {
    code: "body-gap",
    message: `only ${percent} % of the body that the page declares was found in its text`,
  };
}
