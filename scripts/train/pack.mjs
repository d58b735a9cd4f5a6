// Packs trees into text: `src/generic/classify/trees.ts` reads them, by the same numbers in the same order.
import { Packer } from "./packer.mjs";

/** The cuts that any of the trees asks for, by feature; then the trees of each model. */
export function packModels(models) {
  const packer = new Packer();
  const cuts = cutsOf(models);
  packer.put(cuts.length, 256);
  for (const some of cuts) {
    packer.put(some.length, 64);
    for (const cut of some) putCut(packer, cut);
  }
  const asked = cuts.flatMap((some, feature) => (some.length > 0 ? [feature] : []));
  for (const { base, trees, edges } of models) {
    putCut(packer, Number(base.toPrecision(3)));
    const depth = Math.max(...trees.map(depthOf));
    const votes = trees.flatMap(votesOf);
    const least = Math.min(0, ...votes);
    const choices = Math.max(...votes) - least + 1;
    packer.put(trees.length, 1024);
    packer.put(depth, 16);
    packer.put(-least, 256);
    packer.put(choices, 512);
    const putNode = (node, level) => {
      const isLeaf = typeof node === "number";
      if (level < depth) packer.put(isLeaf ? 0 : asked.indexOf(node.feature) + 1, asked.length + 1);
      if (isLeaf) {
        packer.put(vote(node) - least, choices);
        return;
      }
      const some = cuts[node.feature];
      packer.put(some.indexOf(edges[node.feature][node.bin]), some.length);
      putNode(node.below, level + 1);
      putNode(node.above, level + 1);
    };
    for (const tree of trees) putNode(tree, 0);
  }
  return packer.text();
}

/** Calls `see` for each question in the trees. */
export function visit(nodes, see) {
  for (const node of nodes) {
    if (typeof node === "number") continue;
    see(node);
    visit([node.below, node.above], see);
  }
}

function cutsOf(models) {
  const used = [];
  for (const { trees, edges } of models)
    visit(trees, ({ feature, bin }) => {
      used[feature] ??= new Set();
      used[feature].add(edges[feature][bin]);
    });
  return Array.from(used, (cuts = []) => [...cuts].sort((a, b) => a - b));
}

/** Three digits, and as many of them behind the point as it takes, up to seven. */
function putCut(packer, cut) {
  const size = Math.abs(cut);
  let places = 0;
  while (places < 7 && Math.round(size * 10 ** places) / 10 ** places !== size) places++;
  packer.put(cut < 0 ? 1 : 0, 2);
  packer.put(Math.round(size * 10 ** places), 1000);
  packer.put(places, 8);
}

/** A leaf's vote, in steps of 1/80. */
function vote(leaf) {
  return Math.max(-48, Math.min(48, Math.round(leaf * 80)));
}

function votesOf(node) {
  return typeof node === "number" ? [vote(node)] : [...votesOf(node.below), ...votesOf(node.above)];
}

function depthOf(node) {
  return typeof node === "number" ? 0 : 1 + Math.max(depthOf(node.below), depthOf(node.above));
}
