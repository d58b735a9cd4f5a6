import type { ElementReader } from "../../body/context.js";
import { withoutPositions } from "../../body/positions.js";
import type { Block } from "../../model/block.js";
import { parseFragment } from "../../tree/build/fragment.js";
import type { Piece } from "./pieces.js";

/** A body in data as blocks. */
export function readPieces(pieces: readonly Piece[], reader: ElementReader): Block[] {
  return pieces.flatMap((piece): Block[] => {
    if ("markup" in piece) return withoutPositions(reader.blocks(parseFragment(piece.markup)));
    const children = [{ type: "text" as const, value: piece.text }];
    return piece.depth === undefined
      ? [{ type: "paragraph", children }]
      : [{ type: "heading", depth: piece.depth, children }];
  });
}
