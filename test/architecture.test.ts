import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"));

/** Each room, and the rooms it may import: the same table as in docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  "errors.ts": ["model"],
  "diagnostics.ts": ["model"],
  text: ["model"],
  dates: ["model", "text"],
  json: ["model", "text"],
  decode: ["text"],
  check: ["model", "errors.ts", "text"],
  tree: ["model", "text"],
  page: ["model", "text", "dates", "json", "tree"],
  visibility: ["text", "tree"],
  media: ["model", "text", "json", "tree", "page"],
  values: ["model", "text", "dates", "json", "media"],
  profile: [
    "model",
    "check",
    "errors.ts",
    "diagnostics.ts",
    "text",
    "json",
    "tree",
    "page",
    "values",
  ],
  packs: ["check", "errors.ts", "tree", "profile"],
  body: [
    "model",
    "check",
    "diagnostics.ts",
    "text",
    "dates",
    "json",
    "tree",
    "page",
    "visibility",
    "media",
    "values",
    "profile",
  ],
  layout: [
    "model",
    "check",
    "diagnostics.ts",
    "text",
    "json",
    "tree",
    "page",
    "visibility",
    "profile",
    "body",
  ],
  "generic/fields": [
    "model",
    "text",
    "dates",
    "json",
    "tree",
    "page",
    "media",
    "values",
    "profile",
  ],
  "generic/segment": ["model", "text", "tree", "page", "body"],
  "generic/measure": ["model", "text", "json", "tree", "page", "generic/segment"],
  "generic/classify": ["model", "text", "tree", "generic/segment", "generic/measure"],
  "generic/thread": ["model", "text", "tree", "page", "values", "body", "generic/measure"],
  "generic/select": [
    "model",
    "text",
    "tree",
    "media",
    "body",
    "generic/segment",
    "generic/measure",
    "generic/classify",
    "generic/thread",
  ],
  "generic/extract": [
    "model",
    "text",
    "tree",
    "media",
    "generic/fields",
    "generic/segment",
    "generic/measure",
    "generic/select",
  ],
  "generic/entries": [
    "model",
    "text",
    "dates",
    "json",
    "tree",
    "values",
    "body",
    "generic/fields",
    "generic/segment",
    "generic/measure",
    "generic/thread",
  ],
  "generic/data": ["model", "text", "tree", "body", "generic/fields"],
  generic: [
    "model",
    "text",
    "tree",
    "page",
    "visibility",
    "media",
    "profile",
    "body",
    "generic/fields",
    "generic/segment",
    "generic/measure",
    "generic/classify",
    "generic/thread",
    "generic/select",
    "generic/extract",
    "generic/entries",
    "generic/data",
  ],
  session: [
    "model",
    "check",
    "errors.ts",
    "diagnostics.ts",
    "text",
    "json",
    "dates",
    "tree",
    "page",
    "visibility",
    "media",
    "values",
    "profile",
    "body",
    "layout",
    "generic",
  ],
  read: ["model", "check", "errors.ts", "decode", "profile", "body", "session"],
  render: ["model", "check", "errors.ts", "text", "media"],
  views: ["model", "check", "errors.ts", "text", "media", "render"],
  markdown: ["model", "check", "errors.ts", "text", "media", "render"],
  sites: ["model", "text", "dates", "json", "page", "media", "values", "profile"],
  "profile-kit": ["model", "text", "tree", "page", "values", "profile", "body", "core.ts"],
  cli: [
    "profile-kit",
    "sites",
    "profile.ts",
    "markdown.ts",
    "testing.ts",
    "model",
    "text",
    "errors.ts",
    "index.ts",
  ],
};
const ENTRIES = ["index.ts", "core.ts", "profile.ts", "testing.ts", "markdown.ts", "parts.ts"];
/** The rooms that may import libraries, and which. */
const LIBRARIES: Readonly<Record<string, RegExp>> = {
  tree: /^(?:htmlparser2|css-select|css-what|domhandler|entities\/decode)$/,
  dates: /^chrono-node(?:\/\w\w)?$/,
  markdown:
    /^(?:mdast|mdast-util-(?:to-markdown|math|gfm-(?:footnote|strikethrough|table|task-list-item)))$/,
  packs: /^tldts$/,
  cli: /^(?:commander|piscina|warcio)$/,
};

const sources = files.map((file) => {
  const text = readFileSync(join(src, file), "utf8");
  return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
});

function importsOf(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    const from =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
        ? statement.moduleSpecifier
        : undefined;
    return from !== undefined && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** The room a file stands in: its folder, or the nearest one around it that the table names. */
function stage(file: string): string {
  let room = file;
  while (room.includes("/")) {
    room = dirname(room);
    if (room in MAY_IMPORT) return room;
  }
  return room;
}

/** The file that an import of ours names. */
const targetOf = (file: string, specifier: string): string =>
  relative(src, join(src, dirname(file), specifier))
    .replaceAll("\\", "/")
    .replace(/\.js$/, ".ts");

/** Groups of files that import each other, by Tarjan's algorithm. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, { readonly index: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const walk = (file: string): { readonly index: number; low: number; open: boolean } => {
    const own = { index: order.size, low: order.size, open: true };
    order.set(file, own);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      const seen = order.get(next) ?? walk(next);
      if (seen.open) own.low = Math.min(own.low, seen.low);
    }
    if (own.low === own.index) {
      const group = stack.splice(stack.indexOf(file));
      for (const member of group) {
        const state = order.get(member);
        if (state !== undefined) state.open = false;
      }
      if (group.length > 1 || graph.get(file)?.includes(file)) found.push(group);
    }
    return own;
  };
  for (const file of graph.keys()) if (!order.has(file)) walk(file);
  return found;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

describe("the house", () => {
  it("has no circle of imports", () => {
    const graph = new Map(
      sources.map(({ file, tree }) => [
        file,
        importsOf(tree)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => targetOf(file, specifier)),
      ]),
    );
    expect(circles(graph)).toEqual([]);
    expect(
      circles(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
        ]),
      ),
    ).toHaveLength(1);
  });

  it("has no folder of more than 16 files", () => {
    const sizes = new Map<string, number>();
    for (const file of files) sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > 16)).toEqual([]);
  });

  it("has no room that may import one behind it", () => {
    const rooms = Object.keys(MAY_IMPORT);
    expect(circles(new Map(Object.entries(MAY_IMPORT)))).toEqual([]);
    for (const allowed of Object.values(MAY_IMPORT))
      for (const room of allowed) expect([...rooms, ...ENTRIES]).toContain(room);
  });

  it("has no room without a name in the table", () => {
    const rooms = new Set(files.map(stage).filter((room) => !ENTRIES.includes(room)));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(sources)("$file imports only what its stage may", ({ file, tree }) => {
    const own = stage(file);
    if (ENTRIES.includes(own)) return;
    for (const specifier of importsOf(tree)) {
      if (!specifier.startsWith(".")) continue;
      const target = targetOf(file, specifier);
      expect([own, ...(MAY_IMPORT[own] ?? [])], `${file} imports ${target}`).toContain(
        stage(target),
      );
      if (own === "sites" && file.split("/").length > 2) {
        expect(
          target.startsWith("sites/") ? target.split("/")[1] : "",
          `${file} imports another site`,
        ).toMatch(new RegExp(`^(?:|${file.split("/")[1]})$`));
      }
    }
  });

  it.each(sources)(
    "$file imports no library but those of its room, and no Node outside of cli/",
    ({ file, tree }) => {
      for (const specifier of importsOf(tree).filter((name) => !name.startsWith("."))) {
        if (specifier.startsWith("node:")) expect(stage(file), specifier).toBe("cli");
        else expect(specifier).toMatch(LIBRARIES[stage(file)] ?? /^no library$/);
      }
    },
  );

  it.each(sources)("$file is small, and knows its types", ({ text, tree }) => {
    expect(text.split("\n").length, "lines").toBeLessThanOrEqual(251);
    const wrong: string[] = [];
    visit(tree, (node) => {
      const isAny = node.kind === ts.SyntaxKind.AnyKeyword;
      if (!isAny && !ts.isNonNullExpression(node)) return;
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      wrong.push(`${line}: ${isAny ? "any" : "non-null !"}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(sources)("$file keeps no state of its own", ({ file, tree }) => {
    for (const statement of tree.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      expect(statement.declarationList.flags & ts.NodeFlags.Const, `${file}: let`).toBeTruthy();
      for (const { initializer } of statement.declarationList.declarations) {
        const cache =
          initializer !== undefined &&
          ts.isNewExpression(initializer) &&
          (initializer.arguments ?? []).length === 0;
        expect(cache, `${file}: an empty ${initializer?.getText()} is a cache`).toBe(false);
      }
    }
  });

  it("has no test that reads a clock", () => {
    const tests = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" });
    const clocks = tests.filter(
      (file) =>
        file.endsWith(".ts") &&
        /\b(?:performance\.now|Date\.now|process\.hrtime)\(/.test(
          readFileSync(join(root, "test", file), "utf8"),
        ),
    );
    expect(clocks).toEqual([]);
  });

  it("is drawn in docs/architecture.md as it is here", () => {
    const page = readFileSync(join(root, "docs/architecture.md"), "utf8");
    const drawn = [...page.matchAll(/^\| `([\w/.-]+)` \| (.+) \|$/gm)].map(([, room, allowed]) => [
      room,
      [...(allowed ?? "").matchAll(/`([\w/.-]+)`/g)].map(([, name]) => name),
    ]);
    expect(Object.fromEntries(drawn)).toMatchObject(MAY_IMPORT);
  });
});
