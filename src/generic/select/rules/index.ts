import type { PageStats } from "../../measure/page-stats.js";
import type { BlockSelection } from "../select.js";
import { bylines } from "./bylines.js";
import { captions } from "./captions.js";
import { columns } from "./columns.js";
import { consent } from "./consent.js";
import { declaredPosts } from "./declared-posts.js";
import { footnotes } from "./footnotes.js";
import { formulas } from "./formulas.js";
import { headings } from "./headings.js";
import { labels } from "./labels.js";
import { linkRows } from "./link-rows.js";
import { otherArticles } from "./other-articles.js";
import { readerComments } from "./reader-comments.js";
import { Selection, type SelectionRule } from "./selection.js";
import { similarBoxes } from "./similar-boxes.js";
import { teasers } from "./teasers.js";
import { wholeUnits } from "./whole-units.js";

/** What is asked in order once the model has spoken: each rule sees what those before it have done. */
const RULES: readonly SelectionRule[] = [
  otherArticles,
  columns,
  linkRows,
  readerComments,
  consent,
  labels,
  bylines,
  captions,
  declaredPosts,
  similarBoxes,
  teasers,
  wholeUnits,
  formulas,
  footnotes,
  headings,
];

/** Lets structure decide with the model: what a reader takes as one thing is kept or left as a whole. */
export function applyRules(page: PageStats, choice: BlockSelection): BlockSelection {
  const selection = new Selection(page, choice);
  for (const rule of RULES) rule.apply(selection);
  return selection.result;
}
