import type { Block } from "../../model/block.js";

interface Drawing {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly src?: string | undefined;
}

/** A film or a graphic that a script draws: what the page says of it, and the picture that stands for it. */
export function isScriptedGraphic({ title, text, caption, credit, src }: Drawing = {}): Block {
  return {
    type: "embed",
    provider: "nytimes",
    ...(title && { title }),
    ...(text && { text }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(src && { poster: src }),
  };
}
