// node scripts/eval/blocks.mjs [--source NAME] [--list]: how many data tables of the gold come out as tables.
// A table of the page counts if it has two rows and columns or more, and four fifths of its cells stand in the gold's body.
import { parseArgs } from "node:util";
import { parseHTML } from "linkedom";
import { parseArticle } from "../../dist/index.js";
import { CORPUS, pagesOf, sourcesOf } from "./corpus.mjs";

const IN_GOLD = 0.8;
const FOUND = 0.6;
const { values: options } = parseArgs({
  options: { list: { type: "boolean" }, source: { type: "string" } },
});
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const cellsOf = (table) =>
  [...table.querySelectorAll("td, th")].map((cell) => plain(cell.textContent)).filter(Boolean);

/** Every text that a reader sees of some rows; types and addresses stand between the parts of a cell. */
function valuesIn(value, found = []) {
  if (Array.isArray(value)) for (const one of value) valuesIn(one, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value))
      if (key === "value" && typeof one === "string") found.push(one);
      else valuesIn(one, found);
  return found;
}

/** Texts of the cells of all tables in a body. */
function tablesIn(value, found = []) {
  if (Array.isArray(value)) for (const one of value) tablesIn(one, found);
  else if (typeof value === "object" && value !== null) {
    if (value.type === "table") found.push(plain(valuesIn(value.rows).join(" ")));
    else for (const one of Object.values(value)) tablesIn(one, found);
  }
  return found;
}

const counts = { "data tables": 0, "come out as tables": 0 };
for (const source of sourcesOf(CORPUS).filter((name) => !options.source || name === options.source))
  for (const { gold, bytes, options: page } of pagesOf(CORPUS, source)) {
    const html = new TextDecoder().decode(bytes);
    if (!gold.body || !/<t[dh][\s>]/i.test(html)) continue;
    const body = plain(gold.body);
    const { document } = parseHTML(html);
    const tables = [...document.querySelectorAll("table")].filter((table) => {
      if (table.querySelector("table, form, article")) return false;
      const rows = [...table.querySelectorAll("tr")].filter((row) => row.children.length > 1);
      const cells = cellsOf(table);
      const inGold = cells.filter((cell) => body.includes(cell)).length;
      return rows.length > 1 && cells.length > 3 && inGold >= cells.length * IN_GOLD;
    });
    if (tables.length === 0) continue;
    const shown = tablesIn(parseArticle(bytes, page).body);
    for (const table of tables) {
      const cells = cellsOf(table);
      const isFound = shown.some(
        (text) => cells.filter((cell) => text.includes(cell)).length >= cells.length * FOUND,
      );
      counts["data tables"]++;
      if (isFound) counts["come out as tables"]++;
      else if (options.list)
        console.log(source, gold.id, cells.slice(0, 6).join(" | ").slice(0, 120));
    }
  }
console.table(counts);
