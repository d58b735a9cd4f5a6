import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { SelectionRule } from "../selection.js";

// How deep the text of a post may stand in the box that is named as its text, and that box in the post.
const LEVELS = 8;
const POST =
  /schema\.org\/(?:Question|Answer|DiscussionForumPosting|SocialMediaPosting)\/?(?:\s|$)/i;
const ANSWER = /^(?:accepted|suggested)Answer$/;

/**
 * The text of a post as the page's own microdata bounds it (schema.org Question, Answer, DiscussionForumPosting): once
 * one of them is the article, all of it is, in all of them.
 */
export const declaredPosts: SelectionRule = {
  name: "declared posts",
  apply(selection) {
    const { blocks, containers } = selection.page;
    if (!containers.all.some(({ element }) => isText(element))) return;
    const posts = new Set<ElementNode>();
    const texts = blocks.filter(({ box }) => {
      const post = declaredTextAround(box);
      if (post !== undefined) posts.add(post);
      return post !== undefined;
    });
    if (posts.size < 2 || !texts.some(({ keep }) => keep)) return;
    for (const block of texts) if (block.reason === undefined) selection.keep(block);
  },
};

const TELLING = ATTRIBUTE.itemprop | ATTRIBUTE.itemtype;

/** The box around that is declared as the text of a post. */
function declaredTextAround(box: ElementNode): ElementNode | undefined {
  let text: ElementNode | undefined;
  let node: ElementNode | null = box;
  for (let up = 0; up < LEVELS && node !== null; up++, node = node.parent) {
    if ((node.bits & TELLING) === 0) continue;
    const itemprop = node.attr("itemprop");
    const itemtype = node.attr("itemtype");
    if (isText(node)) {
      text = node;
      up = 0;
    }
    if (itemtype !== undefined || (itemprop !== undefined && ANSWER.test(itemprop)))
      return POST.test(itemtype ?? "") || ANSWER.test(itemprop ?? "") ? text : undefined;
  }
  return undefined;
}

function isText(element: ElementNode): boolean {
  if ((element.bits & ATTRIBUTE.itemprop) === 0) return false;
  const itemprop = element.attr("itemprop");
  return itemprop === "text" || itemprop === "articleBody";
}
