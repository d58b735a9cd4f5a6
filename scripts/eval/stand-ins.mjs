// Written apart from the library's own rules: what no picture of a story is ever called, or made of. "clear" and
// "transparent" end the names of real pictures too: only as the whole name of a file.
const STAND_IN =
  /(?:(?:^|[/_-])(?:spacer|placeholder|blank|lazyload|1x1|pixel|grey-placeholder)|(?:^|\/)(?:transparent|clear))\d{0,3}\.(?:gif|png|jpe?g|webp)(?:[?#]|$)|\.svg(?:[?#]|$)|\{\w+\}|\$\{|\{\{|^(?:about|blob|javascript):/i;

function picturesIn(blocks) {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "figure":
        return block.images.flatMap(({ src, candidates = [] }) => [
          ...(src === undefined ? [] : [src]),
          ...candidates.map((candidate) => candidate.src),
        ]);
      case "embed":
        return block.poster === undefined ? [] : [block.poster];
      case "list":
        return block.items.flatMap((item) => picturesIn(item.children));
      case "blockquote":
      case "liveEntry":
      case "footnoteDefinition":
        return picturesIn(block.children);
      default:
        return [];
    }
  });
}

/** Addresses of an article's pictures that are no picture of a story. */
export function standIns({ body, leadImage }) {
  const all = [...picturesIn(body), ...(leadImage === undefined ? [] : [leadImage.src])];
  return all.filter((src) => STAND_IN.test(src) || (src.startsWith("data:") && src.length < 2000));
}
