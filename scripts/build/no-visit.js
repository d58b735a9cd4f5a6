// In the place of unist-util-visit: mdast-util-to-markdown looks with it for line breaks in headings, of which ours have none,
// and mdast-util-gfm-table only where it reads Markdown.
export const EXIT = false;
export const visit = () => undefined;
