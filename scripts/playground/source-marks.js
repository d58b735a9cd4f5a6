// The source of a page with colours on what was kept and what was left out.
import { element } from "./element.js";

/** The page's source with marks on what was kept and on what was left out, each with its reason. */
export function sourceMarks(page, article) {
  const ranges = [];
  const collect = (blocks, index) => {
    for (const [i, block] of blocks.entries()) {
      const top = index ?? i;
      if (block.position) ranges.push({ ...block.position, kind: "kept", index: top });
      for (const inner of [block, ...(block.items ?? [])])
        if (Array.isArray(inner.children) && inner.children[0]?.position)
          collect(inner.children, top);
    }
  };
  collect(article.body);
  for (const { position, reason } of article.trace.removals)
    if (position) ranges.push({ ...position, kind: "gone", reason });
  // Larger ones first, so that what stands inside of them is painted over them.
  ranges.sort((a, b) => b.end - b.start - (a.end - a.start));
  const owner = new Uint32Array(page.length + 1);
  for (const [i, { start, end }] of ranges.entries()) owner.fill(i + 1, start, end);
  const box = element("pre", { className: "plain source" });
  const told = new Set();
  for (let at = 0; at < page.length; ) {
    let end = at + 1;
    while (end < page.length && owner[end] === owner[at]) end++;
    const range = ranges[owner[at] - 1];
    const text = page.slice(at, end);
    if (range === undefined) box.append(text);
    else {
      if (range.kind === "gone" && !told.has(range))
        box.append(element("span", { className: "why" }, range.reason), " ");
      const mark = element("mark", { className: range.kind }, text);
      if (range.index !== undefined && !told.has(range)) mark.dataset.block = range.index;
      told.add(range);
      box.append(mark);
    }
    at = end;
  }
  return box;
}
