import type { PageStats } from "../../measure/page-stats.js";
import type { Thread } from "../../thread/thread.js";
import { bylines } from "./boilerplate/bylines.js";
import { captions } from "./boilerplate/captions.js";
import { columns } from "./boilerplate/columns.js";
import { consent } from "./boilerplate/consent.js";
import { embedNotices } from "./boilerplate/embed-notices.js";
import { labels } from "./boilerplate/labels.js";
import { counters } from "./boilerplate/lines/counters.js";
import { readingTools } from "./boilerplate/lines/reading-tools.js";
import { requests } from "./boilerplate/lines/requests.js";
import { linkRows } from "./boilerplate/link-rows.js";
import { otherArticles } from "./boilerplate/other-articles.js";
import { readOn } from "./boilerplate/read-on.js";
import { readerComments } from "./boilerplate/reader-comments.js";
import { pullQuotes } from "./boilerplate/repeats/pull-quotes.js";
import { secondCopies } from "./boilerplate/repeats/second-copies.js";
import { signUps } from "./boilerplate/sign-ups.js";
import { teasers } from "./boilerplate/teasers.js";
import { widgets } from "./boilerplate/widgets.js";
import { content } from "./documentation/content.js";
import { pageTools } from "./documentation/page-tools.js";
import { Selection, type SelectionRule } from "./selection.js";
import { declaredPosts } from "./units/declared-posts.js";
import { footnotes } from "./units/footnotes.js";
import { formulas } from "./units/formulas.js";
import { headings } from "./units/headings.js";
import { keyFigures } from "./units/key-figures.js";
import { bracketedLines } from "./units/lines/bracketed-lines.js";
import { textBox } from "./units/lines/text-box.js";
import { plainBoxes } from "./units/plain-boxes.js";
import { posts } from "./units/posts.js";
import { recipes } from "./units/recipes.js";
import { sections } from "./units/sections.js";
import { similarBoxes } from "./units/similar-boxes.js";
import { tableBoxes } from "./units/table-boxes.js";
import { threadTexts } from "./units/thread-texts.js";
import { transcripts } from "./units/transcripts.js";
import { wholeUnits } from "./units/whole-units.js";

/** What is asked in order once the model has spoken: each rule sees what those before it have done. */
const RULES: readonly SelectionRule[] = [
  secondCopies,
  otherArticles,
  columns,
  linkRows,
  readerComments,
  consent,
  embedNotices,
  signUps,
  requests,
  counters,
  readingTools,
  widgets,
  pageTools,
  labels,
  bylines,
  captions,
  readOn,
  pullQuotes,
  declaredPosts,
  similarBoxes,
  bracketedLines,
  teasers,
  content,
  wholeUnits,
  tableBoxes,
  sections,
  plainBoxes,
  keyFigures,
  recipes,
  posts,
  transcripts,
  formulas,
  footnotes,
  textBox,
  headings,
  threadTexts,
];

/** Lets structure decide with the model: what a reader takes as one thing is kept or left as a whole. */
export function applyRules(page: PageStats, thread?: Thread): PageStats {
  const selection = new Selection(page, thread);
  for (const rule of RULES) rule.apply(selection);
  // What is left out for certain is no article: the model's word for it does not count any more.
  for (const block of page.blocks)
    if (!block.keep && block.reason !== undefined) block.probability = 0;
  return page;
}
