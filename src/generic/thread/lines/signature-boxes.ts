import { nearest } from "../../../tree/ancestors.js";
import type { PlacedBlock } from "../../measure/placed-block.js";
import type { Signatures } from "../../measure/signatures.js";
import type { Post } from "../posts.js";

const SIGNATURE = "signature";
// "signature", "postsignature", "memberSignature", "sig_text", and the "sign" of Discuz; no "with-signature".
const NAMED =
  /(?:^|\s)(?:(?:post|user|member|message|msg|forum|comment|author)s?[-_]?)?(?:sig(?:nature)?s?(?:$|[\s_-]|container)|sign(?:$|\s))/i;
const LEVELS = 6;

/**
 * The lines in boxes of posts that are named as signatures: who wrote once on a page says nothing twice, by which they are
 * found else.
 */
export function signatureBoxes(
  posts: readonly Post[],
  signatures: Signatures,
): ReadonlyMap<PlacedBlock, string> {
  const found = new Map<PlacedBlock, string>();
  const named = signatures.named(NAMED);
  if (named.size === 0) return found;
  for (const { parts, blocks } of posts) {
    const own = blocks.filter(({ container }) => {
      const box = nearest(
        container,
        ({ signature, element }) => named.has(signature) || parts.has(element),
        LEVELS,
      );
      return box !== undefined && !parts.has(box.element);
    });
    // What holds all of a post is no part of it, however it is called.
    if (own.length < blocks.length) for (const block of own) found.set(block, SIGNATURE);
  }
  return found;
}
