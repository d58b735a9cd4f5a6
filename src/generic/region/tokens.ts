// What publishers' systems name things. Weak evidence, in one language: a feature among many, never a verdict.
const AGAINST =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|banner|breadcrumb\w*|byline|caption|combx|comments?|commentlist|community|contact|cookie\w*|copyright|credits?|disqus|footer\w*|footnote|gallery|header|hidden|login|masthead|menu\w*|meta|metadata|modal|more|most|nav\w*|newsletter\w*|overlay|pager|pagination|paywall|popular|popup|print|promo\w*|rail|recirc\w*|recommend\w*|registration|related\w*|search|share\w*|sharing|shopping|shoutbox|sidebar\w*|signup|skip|skyscraper|social\w*|sponsor\w*|subscri\w*|tags?|taxonomy|teaser\w*|toolbar|tools?|topics?|trending|widget\w*)(?:$|[\s_-])/i;
const FOR =
  /(?:^|[\s_-])(?:article\w*|body|content|entry\w*|hentry|main|maincontent|page|post\w*|text|blog|story\w*|paragraph|prose|rich-?text|copy|news|wysiwyg|markdown)(?:$|[\s_-])/i;

/** -1, 0 or 1: what the names of an element say of it. */
export function namesSay(names: string): number {
  if (names === "") return 0;
  if (AGAINST.test(names)) return -1;
  return FOR.test(names) ? 1 : 0;
}
