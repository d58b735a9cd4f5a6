import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// Parts of the guides are made by scripts or repeat a list of the code: they must be what the code says now.
const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

function script(path: string, ...args: string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [join(root, path), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? "" : stderr;
}

describe("the guides", () => {
  it("show of each block what toHtml writes", () => {
    expect(script("scripts/docs/block-views.mjs", "--check")).toBe("");
  });
  it("show in the README's picture what the library makes of that page", () => {
    expect(script("scripts/docs/picture.mjs", "--check")).toBe("");
  });
  it("say of every code of an issue what it means and what to do", () => {
    const union = /type IssueCode =([^;]*);/.exec(read("src/model/evidence.ts"))?.[1] ?? "";
    const codes = [...union.matchAll(/"([\w-]+)"/g)].map(([, code = ""]) => code);
    const told = read("docs/issues.md")
      .split(/^#### /m)
      .slice(1);
    expect(told.map((one) => /^`([\w-]+)`/.exec(one)?.[1]).sort()).toEqual(codes.sort());
    for (const one of told) expect(one).toContain("**Do:**");
  });
  it("all stand in the navigation of the site", () => {
    const { projectDocuments } = JSON.parse(read("typedoc.json")) as { projectDocuments: string[] };
    const guides = readdirSync(join(root, "docs")).filter((file) => file.endsWith(".md"));
    expect(projectDocuments.map((path) => path.slice("docs/".length)).sort()).toEqual(
      guides.sort(),
    );
    for (const guide of guides)
      expect(read(`docs/${guide}`)).toMatch(/^---\ntitle: .+\ncategory: .+\n/);
  });
});
