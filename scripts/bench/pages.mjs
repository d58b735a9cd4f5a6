// The pages that are measured: what is bundled, and what stands beside the repository where it does.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const SHARED = "../shared";
const NYT = { url: "https://www.nytimes.com/2020/01/02/story.html" };

/** Each group: its folder, the options its pages are read with, and how many of them at most. */
export const GROUPS = {
  bundled: { folder: "fixtures", options: {}, most: 60 },
  nytimes: { folder: `${SHARED}/nyt/pages`, options: NYT, most: 20 },
  news: { folder: `${SHARED}/corpus/scrapinghub`, options: {}, most: 83 },
  docs: { folder: "fixtures/sphinx", options: {}, most: 20 },
  forums: { folder: "fixtures/xenforo", options: {}, most: 20 },
};

/** The pages of a group as bytes; none where its folder is not there. */
export function pagesOf(group) {
  const { folder, most } = GROUPS[group];
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
    .slice(0, most)
    .map((name) => {
      const raw = readFileSync(join(folder, name));
      return new Uint8Array(name.endsWith(".gz") ? gunzipSync(raw) : raw);
    });
}
