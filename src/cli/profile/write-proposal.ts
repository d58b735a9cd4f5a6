import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Proposal } from "../../profile-kit/propose.js";
import type { LoadedPage } from "./load-pages.js";

/** Writes a proposal: the profile, its pages with what they must give, a test, and what the generic engine gave. */
export function writeProposal(
  proposal: Proposal,
  pages: readonly LoadedPage[],
  folder: string,
): string[] {
  mkdirSync(join(folder, "pages"), { recursive: true });
  const written: string[] = [];
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    written.push(join(folder, name));
  };
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const { id } = proposal.profile;
  write(`${id}.json`, json(proposal.profile));
  pages.forEach((page, i) => {
    const generic = proposal.generic[i];
    write(`pages/${i + 1}.html`, page.html);
    write(
      `pages/${i + 1}.json`,
      json({ url: page.url, words: generic?.words, expect: { contains: [], absent: [] } }),
    );
    write(`pages/${i + 1}.generic.json`, json(generic?.expect));
  });
  write(`${id}.test.mjs`, testOf(id));
  return written;
}

function testOf(id: string): string {
  return `// Run with: node --test
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { loadProfiles } from "offprint/profile";
import { checkProfile } from "offprint/testing";

const here = new URL(".", import.meta.url);
const read = (name) => readFileSync(new URL(name, here), "utf8");
const [profile] = loadProfiles(read("${id}.json"));
const pages = readdirSync(new URL("pages/", here))
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({
    name: file,
    html: read(\`pages/\${file}\`),
    ...JSON.parse(read(\`pages/\${file.replace(/html$/, "json")}\`)),
  }));

test("the profile ${id} reads its pages", async () => {
  assert.deepEqual(await checkProfile(profile, pages), []);
});
`;
}
