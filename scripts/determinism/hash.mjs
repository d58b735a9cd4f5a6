// Reads pages with the built library and prints, for each, the hash of its article as JSON. The list of files comes by
// standard input, one a line.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseArticle } from "../../dist/index.js";

for (const file of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const raw = readFileSync(file);
  const bytes = new Uint8Array(file.endsWith(".gz") ? gunzipSync(raw) : raw);
  const json = JSON.stringify(
    parseArticle(bytes, { url: "https://gazette.example/a", trace: true }),
  );
  console.log(`${createHash("sha256").update(json).digest("hex")} ${file}`);
}
