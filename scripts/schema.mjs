// `npm run schema [-- --check]`: writes schema.json, the JSON Schema of an Article, from the types of src/model/. --check writes
// nothing and fails when the file is not what would be written.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = `${root}schema.json`;

/** What a number may be: TypeScript has no word for it. */
const RANGES = {
  Article: { wordCount: [0], confidence: [0, 1, "number"] },
  SourcePosition: { start: [0], end: [0] },
  TableCell: { colSpan: [1], rowSpan: [0] },
  ImageCandidate: { width: [0, undefined, "number"], density: [0, undefined, "number"] },
  Image: { width: [0, undefined, "number"], height: [0, undefined, "number"] },
  FigureImage: { width: [0, undefined, "number"], height: [0, undefined, "number"] },
  List: { start: [] },
  ListItem: { value: [] },
};

/** The schema as text. */
function articleSchema() {
  const { definitions, $ref } = createGenerator({
    path: `${root}src/model/article.ts`,
    tsconfig: `${root}tsconfig.json`,
    type: "Article",
    skipTypeCheck: true,
    topRef: true,
  }).createSchema("Article");
  for (const [type, members] of Object.entries(RANGES)) {
    const { properties } = definitions[type] ?? {};
    for (const [name, [minimum, maximum, kind = "integer"]] of Object.entries(members)) {
      if (properties?.[name] === undefined) throw new Error(`${type}.${name} is not in the types`);
      Object.assign(properties[name], {
        type: kind,
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
      });
    }
  }
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "https://offprint-js.github.io/offprint/schema/1.json",
    title: "Article",
    $comment: "schemaVersion 1",
    $ref,
    definitions,
  };
  return `${JSON.stringify(schema, null, 2).replace(/ *\{@link +([\w.]+) *\}/g, " $1")}\n`;
}

const made = articleSchema();
if (!process.argv.includes("--check")) writeFileSync(target, made);
else if (readFileSync(target, "utf8") !== made) {
  console.error("schema.json is out of date: npm run schema");
  process.exitCode = 1;
}
