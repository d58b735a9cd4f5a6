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

/** Each stage, and the stages it may import: the same table as in docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  fault: ["model"],
  text: ["model"],
  decode: ["text"],
  tree: ["model", "text"],
  page: ["model", "text", "tree"],
  media: ["model", "text", "tree", "page"],
  fields: ["model", "text", "page", "media"],
  profile: ["model", "text", "tree", "page", "fault", "fields"],
  body: ["model", "text", "tree", "page", "media", "profile"],
  generic: ["model", "text", "tree", "page", "media", "fields", "profile", "body"],
  session: [
    "model",
    "fault",
    "text",
    "tree",
    "page",
    "media",
    "fields",
    "profile",
    "body",
    "generic",
  ],
  read: ["model", "fault", "decode", "profile", "session"],
  render: ["model", "text", "media"],
  sites: ["model", "text", "page", "media", "fields", "profile"],
  dates: ["model"],
  cli: ["model", "fault", "index.ts"],
};
const ENTRIES = ["index.ts", "core.ts", "profile.ts"];
/** The rooms that may import libraries, and which. */
const LIBRARIES: Readonly<Record<string, RegExp>> = {
  tree: /^(?:htmlparser2|domutils|css-select|css-what|domhandler|entities\/decode)$/,
  dates: /^chrono-node(?:\/\w\w)?$/,
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

const stage = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : file);

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

describe("the house", () => {
  it("has no room without a name in the table", () => {
    const rooms = new Set(files.map(stage).filter((room) => !ENTRIES.includes(room)));
    expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(sources)("$file imports only what its stage may", ({ file, tree }) => {
    const own = stage(file);
    if (ENTRIES.includes(own)) return;
    for (const specifier of importsOf(tree)) {
      if (!specifier.startsWith(".")) continue;
      const target = relative(src, join(src, dirname(file), specifier))
        .replaceAll("\\", "/")
        .replace(/\.js$/, ".ts");
      expect([own, ...(MAY_IMPORT[own] ?? [])], `${file} imports ${target}`).toContain(
        stage(target),
      );
      if (own === "sites" && file !== "sites/index.ts") {
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

  it.each(sources)("$file is small, and knows its types", ({ file, text, tree }) => {
    expect(text.split("\n").length, "lines").toBeLessThanOrEqual(251);
    visit(tree, (node) => {
      const at = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      expect(node.kind === ts.SyntaxKind.AnyKeyword, `${at}: any`).toBe(false);
      expect(ts.isNonNullExpression(node), `${at}: non-null !`).toBe(false);
    });
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

  it("is drawn in docs/architecture.md as it is here", () => {
    const page = readFileSync(join(root, "docs/architecture.md"), "utf8");
    for (const room of Object.keys(MAY_IMPORT))
      expect(page).toMatch(new RegExp(`^\\| \`${room}(?:/\\*)?\` \\|`, "m"));
  });
});
