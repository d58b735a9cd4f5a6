import fc from "fast-check";

const OPEN = [
  "<div>",
  "<div class=credit>",
  "<div class=caption>",
  "<div class=live-entry>",
  '<div class="author byline">',
  "<div class=gallery>",
  "<div itemscope itemprop=author>",
  "<div itemprop=liveBlogUpdate itemscope>",
  "<div class=highlight>",
  "<div class=admonition>",
  "<div hidden>",
  "<blockquote class=twitter-tweet>",
  "<blockquote>",
  "<figure>",
  "<section>",
  "<details><summary>x</summary>",
  "<ul><li>",
  "<dl><dt>a<dd>",
  "<table><tr><td>",
  "<b>",
  "<a href=/x>",
  "<sup>",
  "<pre>",
  "<noscript>",
  "<template>",
  "<span class=katex>",
  "<x-box>",
];
const INSIDE = [
  "It rained. ",
  "<br>",
  "x<br><br>",
  "<p>x</p>",
  "<p>It rained, and then it rained again, all day long.</p>",
  "<a href=/x/status/123>x</a> ",
  "<img src=/a.jpg width=600 height=400>",
  "<li>x",
  "<tr><td>1<td>2",
  "<dt>a<dd>b",
  "<time>1 May 2024</time>",
  "<h2>Wind</h2>",
  "<a href=#n>1</a>",
  "<b itemprop=name>Ada</b>",
  "<math><mi>x</math>",
  "<iframe src=https://www.youtube.com/embed/abcdefghijk></iframe>",
  "<![CDATA[ x ]]>",
  "<!-- x -->",
  "</div>",
  "</b>",
  "</p>",
  "&copy;",
];

/** Elements nested in each other, many pieces inside, and a few of both beside: depth times width. */
export const deepAndWide: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.array(fc.constantFrom(...OPEN), { minLength: 1, maxLength: 3 }),
      fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 520 })),
      fc.array(fc.constantFrom(...INSIDE), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 120 }),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) =>
    parts
      .map(([open, depth, inside, width, closes]) => {
        const down = open.join("");
        const names = [...down.matchAll(/<([a-z-]+)[^>]*>/g)].map(([, name]) => `</${name}>`);
        const nested = Math.ceil(depth / open.length);
        const up = closes ? names.reverse().join("").repeat(nested) : "";
        return down.repeat(nested) + inside.join("").repeat(width) + up;
      })
      .join("\n"),
  )
  .map((inside) => `<title>Rain</title><article><h1>Rain</h1><p>It rained.</p>${inside}`);

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVa\tScript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "\\\\evil.example/a",
  "//evil.example/a",
  "https://gazette.example/a",
  "#a",
  "vbscript:x",
  "",
  "https://[",
];
const TEXTS = [
  "Rain",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "2024-03-05T08:00:00Z",
  "5 May 2024",
  "9999-99-99",
  "#a",
  "__proto__",
  "constructor",
  "en",
  "\ud800",
  "\0",
  " ",
];
const scalar = fc.oneof(
  fc.constantFrom(...ADDRESSES, ...TEXTS),
  fc.string({ maxLength: 10 }),
  fc.constantFrom<unknown>(0, -1, 1.5, 1e308, true, false, null),
);

const KEYS =
  "@type @id @graph @context headline alternativeHeadline name description author creator editor publisher datePublished dateModified dateCreated image url mainEntityOfPage mainEntity articleBody text articleSection keywords isAccessibleForFree hasPart cssSelector liveBlogUpdate itemListElement item position sameAs logo thumbnailUrl contentUrl caption creditText width height about comment acceptedAnswer inLanguage video isPartOf toString valueOf __proto__ constructor length".split(
    " ",
  );
const TYPES =
  "NewsArticle Article BlogPosting LiveBlogPosting Person Organization WebSite WebPage BreadcrumbList ItemList ListItem ImageObject VideoObject DiscussionForumPosting Comment Question Answer FAQPage Recipe Product Review".split(
    " ",
  );
const { value: graph } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "small", depthIdentifier: "graph" },
    scalar,
    fc.constantFrom(...TYPES),
    fc.array(tie("value"), { maxLength: 4, depthIdentifier: "graph" }),
    fc
      .tuple(
        fc.option(fc.constantFrom(...TYPES)),
        fc.option(fc.constantFrom("#a", "#b", "#c")),
        fc.array(fc.tuple(fc.constantFrom(...KEYS), tie("value")), {
          maxLength: 6,
          depthIdentifier: "graph",
        }),
      )
      .map(([type, id, members]) =>
        // Written as text, so that even __proto__ is a member.
        raw([
          ...(type === null ? [] : [["@type", type] as const]),
          ...(id === null ? [] : [["@id", id] as const]),
          ...members,
        ]),
      ),
  ),
}));

class Raw {
  readonly members: readonly (readonly [string, unknown])[];
  constructor(members: readonly (readonly [string, unknown])[]) {
    this.members = members;
  }
}
const raw = (members: readonly (readonly [string, unknown])[]): Raw => new Raw(members);
function written(value: unknown): string {
  if (value instanceof Raw)
    return `{${value.members.map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`).join()}}`;
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  return JSON.stringify(value);
}

/** A page whose JSON-LD has the names that are looked for, and whatever in them. */
export const dataPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(graph, { minLength: 1, maxLength: 3 }),
    fc.constantFrom("", "<div id=a><p>It rained.</p></div><div id=b>x</div>"),
    fc.constantFrom("application/ld+json", "application/json"),
  )
  .map(
    ([values, body, type]) =>
      `${values.map((value) => `<script type="${type}" id=__NEXT_DATA__>${written(value)}</script>`).join("")}<title>Rain</title><article><h1>Rain</h1><p>It rained on Monday, and it rained on Tuesday as well.</p>${body}</article>`,
  );

const PROPERTIES =
  "author name headline datePublished articleBody liveBlogUpdate image url comment text itemListElement __proto__".split(
    " ",
  );
const item = fc
  .record({
    scope: fc.boolean(),
    type: fc.option(fc.constantFrom(...TYPES)),
    prop: fc.option(fc.constantFrom(...PROPERTIES)),
    id: fc.option(fc.constantFrom("a", "b", "c")),
    ref: fc.option(fc.constantFrom("a", "b", "a b c", "b b b b", "z")),
    content: fc.oneof(scalar, fc.constant("")).map((text) => String(text)),
    closes: fc.boolean(),
  })
  .map(({ scope, type, prop, id, ref, content, closes }) => {
    const quoted = content.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return `<div${scope ? " itemscope" : ""}${type ? ` itemtype="https://schema.org/${type}"` : ""}${prop ? ` itemprop="${prop}"` : ""}${id ? ` id=${id}` : ""}${ref ? ` itemref="${ref}"` : ""} content="${quoted}">x${closes ? "</div>" : ""}`;
  });

/** A page of microdata whose items refer to each other, themselves and nothing. */
export const microdataPage: fc.Arbitrary<string> = fc
  .array(item, { minLength: 1, maxLength: 40 })
  .map((items) => `<title>Rain</title><article><h1>Rain</h1><p>It rained.</p>${items.join("")}`);

const ring: unknown[] = [];
ring.push({ type: "blockquote", children: ring });
let abyss: unknown = [];
for (let i = 0; i < 5000; i++) abyss = [{ type: "blockquote", children: abyss }];
const trap = {
  get type(): string {
    throw new Error("boom");
  },
};

/** What no caller should give. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  {
    weight: 2,
    arbitrary: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      ring,
      abyss,
      trap,
      [trap],
      new Proxy([], {}),
      Symbol("x"),
      () => [],
      Number.NaN,
      Number.POSITIVE_INFINITY,
      undefined,
      new Map(),
    ),
  },
);

const text = { type: "text", value: "Rain" };
const TEMPLATES: readonly object[] = [
  { type: "paragraph", children: [text] },
  { type: "paragraph", children: [{ type: "link", url: "/x", children: [text] }] },
  { type: "paragraph", children: [{ type: "inlineMath", value: "x", mathml: "<math></math>" }] },
  { type: "paragraph", children: [{ type: "footnoteReference", identifier: "1", label: "1" }] },
  { type: "heading", depth: 2, children: [text] },
  { type: "code", lang: "js", value: "let x;" },
  { type: "math", value: "x", mathml: "<math><mi>x</mi></math>" },
  {
    type: "figure",
    images: [{ src: "/a.jpg", alt: "x", width: 1, candidates: [{ src: "/b.jpg", width: 2 }] }],
    caption: "c",
  },
  { type: "embed", provider: "youtube", url: "https://youtu.be/x", id: "x", poster: "/a.jpg" },
  { type: "list", ordered: true, start: 1, items: [{ checked: true, value: 2, children: [] }] },
  {
    type: "table",
    caption: "c",
    rows: [{ cells: [{ header: true, colSpan: 2, children: [text] }] }],
  },
  { type: "liveEntry", time: "2024", title: "t", authors: [{ name: "Ada" }], children: [] },
  { type: "definitionList", items: [{ term: [text], children: [] }] },
  { type: "callout", kind: "note", title: "t", children: [] },
  { type: "details", summary: "s", children: [] },
  { type: "footnoteDefinition", identifier: "1", children: [] },
  { type: "blockquote", cite: "/x", children: [] },
];
const ARTICLE = {
  title: "Rain",
  authors: [{ name: "Ada", url: "/a", image: "/b.jpg" }],
  tags: ["rain"],
  language: "en",
  published: "2024-03-05",
  url: "https://gazette.example/x",
  leadImage: { src: "/a.jpg", width: 1 },
  notes: [{ kind: "bio", children: [] }],
};

/** A value with something else written over one of its members, at any depth. */
function overwritten(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null || value === trap)
    return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? (Object.assign([], value) as never)
    : { ...value };
  copy[key] = overwritten((value as Record<string, unknown>)[key], rest, by);
  return copy;
}

const step = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 7 });

/** Blocks as a file might hold them: right but for a few members. */
export const strangeBlocks: fc.Arbitrary<unknown[]> = fc
  .tuple(
    fc.array(fc.constantFrom(...TEMPLATES), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(step, anything), { maxLength: 3 }),
  )
  .map(([blocks, changes]) => {
    const made = changes.reduce<unknown>((all, [path, by]) => overwritten(all, path, by), blocks);
    return Array.isArray(made) ? made : [made];
  });

/** An article as a file might hold it. */
export const strangeArticle: fc.Arbitrary<unknown> = fc
  .tuple(strangeBlocks, fc.array(fc.tuple(step, anything), { maxLength: 2 }))
  .map(([body, changes]) =>
    changes.reduce<unknown>((all, [path, by]) => overwritten(all, path, by), { ...ARTICLE, body }),
  );
