import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const file = new URL("../../schema.json", import.meta.url);
const schema = JSON.parse(readFileSync(file, "utf8")) as object;
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

/** What the schema of an article says against a value. */
export function problems(article: unknown): unknown[] {
  validate(article);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
