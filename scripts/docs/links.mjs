// Follows the links of pages on disk: files that are not there, anchors that the page has not, addresses of another scheme than https.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseHTML } from "linkedom";

/** A line for each link that leads nowhere. */
export function brokenLinks(site, pages) {
  const anchors = new Map();
  const anchorsOf = (file) => {
    if (!anchors.has(file)) {
      const { document } = parseHTML(readFileSync(file, "utf8"));
      const named = [...document.querySelectorAll("[id], a[name]")];
      anchors.set(file, new Set(named.flatMap((one) => [one.id, one.getAttribute("name")])));
    }
    return anchors.get(file);
  };
  const broken = new Set();
  for (const page of pages) {
    const file = join(site, page);
    const { document } = parseHTML(readFileSync(file, "utf8"));
    for (const element of document.querySelectorAll("[href], [src]")) {
      // What stands in the picture of a block is the sample's, not ours.
      if (element.closest(".block-view a") !== null) continue;
      const link = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
      if (/^(?:https:|mailto:|data:)/.test(link)) continue;
      if (/^[a-z][\w+.-]*:/i.test(link)) broken.add(`${page}: ${link} has a scheme of its own`);
      else {
        const [path, anchor] = link.split("#");
        const at =
          path === "" ? file : normalize(join(dirname(file), decodeURI(path.split("?")[0])));
        if (!existsSync(at) || statSync(at).isDirectory())
          broken.add(`${page}: ${link} is not there`);
        else if (anchor && at.endsWith(".html") && !anchorsOf(at).has(decodeURIComponent(anchor)))
          broken.add(`${page}: ${link} names no place on that page`);
      }
    }
  }
  return [...broken];
}
