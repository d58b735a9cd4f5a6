// Labels of pages whose gold stops halfway: what follows looks like body, and is neither body nor the rest.

// A section or a post, not a paragraph that somebody passed over.
const LONGEST_GAP = 1500;
// How many blocks of one make the gold has where it has any of that make.
const SOME = 3;
const SHARE = 0.2;
const KINDS = new Set(["documentation", "forum"]);

/**
 * Leaves out (-1) what stands in long stretches without body and looks like the body elsewhere on the page: the second half of a
 * manual, the posts behind the twentieth. A model that is told that it is no body learns to drop the ends of long pages.
 */
export function openLabels(blocks, labels, kind) {
  if (!KINDS.has(kind)) return labels;
  const makes = blocks.map(({ box }) => `${makeOf(box)} ${makeOf(box.parent)}`);
  const counts = new Map();
  labels.forEach((label, i) => {
    if (label < 0) return;
    const count = counts.get(makes[i]) ?? [0, 0];
    count[label]++;
    counts.set(makes[i], count);
  });
  const isAlike = (i) => {
    const [no, yes] = counts.get(makes[i]) ?? [0, 0];
    const { linked, length } = blocks[i];
    return yes >= SOME && yes >= (no + yes) * SHARE && linked < length / 2;
  };
  const result = [...labels];
  for (let from = 0; from < labels.length; from++) {
    if (labels[from] === 1) continue;
    let to = from;
    while (to < labels.length && labels[to] !== 1) to++;
    const alike = [];
    for (let i = from; i < to; i++) if (labels[i] === 0 && isAlike(i)) alike.push(i);
    if (alike.reduce((sum, i) => sum + blocks[i].length, 0) >= LONGEST_GAP)
      for (const i of alike) result[i] = -1;
    from = to;
  }
  return result;
}

const makeOf = (element) =>
  element === null ? "" : `${element.name}.${element.attr("class") ?? ""}`;
