import { timeOf } from "../../../../body/entries/entry-facts.js";
import { oneLine } from "../../../../text/whitespace.js";
import { wordTest } from "../../../../text/words.js";
import { nearest } from "../../../../tree/ancestors.js";
import { attributeIn } from "../../../../tree/attributes.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { repeatedSiblingOf } from "../../../measure/repeated-siblings.js";
import { ROLE } from "../../../measure/roles.js";
import { AGO } from "../../../thread/post-marks.js";
import { rolesBelowHeadline } from "../../roles-below-headline.js";
import type { Selection, SelectionRule } from "../selection.js";

// Below a story of a few sentences stand its readers' comments; below a question its answers.
const FEWEST = 400;
// Where the page says that it is an article, and each box below has a time and a way to answer, a sentence or two will do.
const FEWEST_OF_ARTICLE = 150;
const MOST_BOXES = 0.8;
const COMMENTS = /^(?:comments?|disqus_thread|respond)(?:$|[-_])/i;
const LEVELS = 8;
// A page whose readers write more than that many times as much as its article is about what they write.
const MOST_COMMENTS = 4;
// Where the page does not say what it is, the first text may be a question, and the rest what the page is about.
const MOST_OF_UNKNOWN = 1.5;
// How much of the page's prose they hold together.
const LEAST_SHARE = 0.1;
const LONGEST_LINK = 30;
// Nobody's name, time and answers are asked for in longer boxes than the first ones.
const ASKED = 20;

const REPLY = wordTest(
  {
    en: "reply|quote|report|flag",
    de: "antworten|zitieren|melden",
    fr: "répondre|citer|signaler",
    es: "responder|citar|denunciar",
    it: "rispondi|segnala",
    pt: "denunciar",
    nl: "reageer|beantwoorden",
    pl: "odpowiedz|cytuj|zgłoś",
    ru: "ответить|цитировать|пожаловаться",
    uk: "відповісти",
    el: "απάντηση|απάντησε",
    cs: "odpovědět",
    sv: "svara",
    tr: "yanıtla|cevapla",
    zh: "回复|回覆|举报",
    ja: "返信",
    ko: "답글|신고",
  },
  "^",
  "(?!\\p{L})",
);

/**
 * Readers' comments behind an article go as one: boxes that are named so, where they are shorter than it, and on a page
 * that says it is an article boxes of one kind that each have a time and a way to answer, however long they are.
 */
export const readerComments: SelectionRule = {
  name: "readers' comments",
  apply(selection) {
    const { genre } = selection.page;
    if (genre === "thread") return;
    const rolesOf = rolesBelowHeadline(selection.page);
    const named = behind(selection, (container) => (rolesOf(container) & ROLE.comment) > 0);
    const isLonger =
      named.before >= named.inside ||
      (named.before * MOST_COMMENTS >= named.inside && standOutside(named.comments, selection));
    if (named.before >= FEWEST && isLonger) drop(selection, named.comments);
    const { siblings } = selection.page;
    if ((genre !== "article" && genre !== "unknown") || siblings.share < LEAST_SHARE) return;
    const boxes = new Set<ElementNode>();
    const alike = behind(selection, (container) => {
      const box = repeatedSiblingOf(container, siblings);
      if (box !== undefined) boxes.add(box);
      return box !== undefined;
    });
    const isBelow =
      genre === "article"
        ? alike.before >= FEWEST_OF_ARTICLE
        : alike.before >= FEWEST && alike.before * MOST_OF_UNKNOWN >= alike.inside;
    if (isBelow && areAnswered(boxes)) drop(selection, alike.comments);
  },
};

interface Comments {
  readonly comments: readonly PlacedBlock[];
  /** How much prose is kept before the first of them. */
  readonly before: number;
  /** How long they are. */
  readonly inside: number;
}

/** What is kept of some boxes, and before them. */
function behind({ page }: Selection, isComment: (container: Container) => boolean): Comments {
  const comments: PlacedBlock[] = [];
  let before = 0;
  let inside = 0;
  for (const block of page.blocks) {
    if (!block.keep) continue;
    if (isComment(block.container)) {
      comments.push(block);
      inside += block.length;
    } else if (comments.length === 0 && block.isProse) before += block.length;
  }
  return { comments, before, inside };
}

/** Does the page say where its article ends, and they stand behind that? */
function standOutside(comments: readonly PlacedBlock[], { page }: Selection): boolean {
  const { containers } = page;
  const found = comments[0]?.box.root?.all("article") ?? [];
  const articles = found.filter((one) => containers.at(one) !== undefined);
  const [article] = articles;
  if (article === undefined || (containers.at(article)?.length ?? 0) < FEWEST) return false;
  const isComment = (one: ElementNode): boolean =>
    one === article ||
    nearest(one, ({ attributes }) => COMMENTS.test(attributeIn(attributes, "id") ?? ""), LEVELS) !==
      undefined;
  return articles.every(isComment) && comments.every(({ box }) => !box.isIn(article));
}

function drop(selection: Selection, comments: readonly PlacedBlock[]): void {
  for (const block of comments) selection.drop(block, "comments");
}

function areAnswered(boxes: ReadonlySet<ElementNode>): boolean {
  const some = [...boxes].slice(0, ASKED);
  const hints = { languages: ["en"], known: new Map() };
  const like = some.filter(
    (box) => hasReply(box) && (hasAge(box) || timeOf(box, hints) !== undefined),
  );
  return some.length > 0 && like.length >= some.length * MOST_BOXES;
}

function hasReply(box: ElementNode): boolean {
  return box.all("a, button, [role=button]").some((one) => {
    const text = oneLine(one.text());
    return text.length <= LONGEST_LINK && REPLY(text);
  });
}

/** Is there an element that says nothing but how long ago it was? */
function hasAge(box: ElementNode): boolean {
  return box.all("span, time, a, small, abbr, div").some(({ children }) => {
    const [only, more] = children;
    return only?.type === "text" && more === undefined && AGO.test(only.data.trim());
  });
}
