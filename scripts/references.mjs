// node scripts/references.mjs: writes src/tree/named-references.ts, with the names that the package "entities" knows.
import { writeFileSync } from "node:fs";
import { DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";

const FILE = "src/tree/named-references.ts";
const SIGNS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"];

/** What a reference means: its code points, how many signs of it are read (less than 0: more could come). */
function read(reference) {
  const codes = [];
  const decoder = new EntityDecoder(htmlDecodeTree, (code) => codes.push(code));
  decoder.startEntity(DecodingMode.Legacy);
  return { codes, length: decoder.write(reference, 1) };
}

/** All names: every beginning of one is tried with every next sign. */
function allNames() {
  const names = [];
  const beginnings = [...SIGNS];
  for (const name of beginnings) {
    const { codes, length } = read(`&${name};`);
    if (length === name.length + 2) {
      // "+" goes on no name: what is read before it needs no semicolon.
      const early = read(`&${name}+`).length === name.length + 1;
      names.push({ name: early ? `${name}!` : name, codes });
    }
    if (read(`&${name}`).length < 0) beginnings.push(...SIGNS.map((sign) => name + sign));
  }
  return names;
}

const byCodes = new Map();
for (const { name, codes } of allNames()) {
  const key = codes.join("+");
  byCodes.set(key, [...(byCodes.get(key) ?? []), name]);
}
const entries = [...byCodes]
  .map(([key, names]) => ({ codes: key.split("+").map(Number), names: names.sort().join() }))
  .sort((a, b) => a.codes[0] - b.codes[0]);
let last = 0;
const signs = [];
const pairs = [];
for (const { codes, names } of entries) {
  const [code, second] = codes;
  if (second !== undefined) {
    pairs.push(`${names} ${codes.join(" ")}`);
    continue;
  }
  const gap = code - last - 1;
  signs.push(`${gap > 0 ? gap : ""}${names}`);
  last = code;
}
writeFileSync(
  FILE,
  `// Written by scripts/references.mjs: do not edit.

/**
 * Names of signs in the order of their code points; a number says how many have none in between. Behind a name, "!"
 * says that it is also read without a semicolon.
 */
export const SIGNS =
  "${signs.join(" ")}";

/** Names of two signs, and their code points. */
export const PAIRS =
  "${pairs.join(" ")}";
`,
);
