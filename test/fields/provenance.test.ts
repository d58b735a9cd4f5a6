import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { genericFields } from "../../src/generic/fields/index.js";
import { COMMON_FIELDS } from "../../src/layout/common-fields.js";

const doc = readFileSync(new URL("../../docs/provenance.md", import.meta.url), "utf8");

describe("docs/provenance.md lists the sources in their order:", () => {
  it.each(Object.entries({ ...genericFields, ...COMMON_FIELDS }))("%s", (field, sources) => {
    const section = doc.split(`\n## \`${field}\`\n`)[1]?.split("\n## ")[0] ?? "";
    const listed = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, from]) => from);
    expect(listed).toEqual(sources.map(({ from }) => from));
  });
});
