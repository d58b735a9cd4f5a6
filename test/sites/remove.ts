/** Takes one source away from a page, as copies that were saved, cleaned or rebuilt do. */
export const REMOVALS: { readonly [name: string]: (html: string) => string } = {
  "json-ld": (html) => html.replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/g, ""),
  scripts: (html) => html.replace(/<script\b[\s\S]*?<\/script>/g, ""),
  metas: (html) => html.replace(/<meta\b[^>]*\b(?:property|name|itemprop)=[^>]*>/g, ""),
  "test ids": (html) => html.replace(/ data-test-?id="[^"]*"/g, ""),
  microdata: (html) => html.replace(/ item(?:prop|scope|type|id)="[^"]*"/gi, ""),
  "built classes": (html) =>
    html
      .replace(/\bcss-\w+/g, "css-zzzzzz")
      .replace(/\b(?:e|a)[a-z0-9]{6,7}\d\b(?=["\s])/g, "e0000000"),
};
