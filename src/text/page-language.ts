import type { ElementView } from "../model/element.js";
import type { PageView } from "../model/page.js";
import { languageOf } from "./language.js";

// Labels and menus are in the language of the theme; a text of this length is somebody's.
const SHORTEST = 60;
// What is looked at: some six hundred words.
const ENOUGH = 4000;

/** The language of the page's own text, whatever the page declares: of the first running texts in it. */
export function languageOfPage(page: PageView): string | undefined {
  return page.memo(findLanguage);
}

/** Are there letters in it that are written from right to left? */
export function hasRightToLeftText(page: PageView): boolean {
  return RIGHT_TO_LEFT.test(page.memo(runningText));
}

// Hebrew and Arabic.
const RIGHT_TO_LEFT = /[\u0590-\u06ff]/;

function findLanguage(page: PageView): string | undefined {
  return languageOf(page.memo(runningText));
}

function runningText(page: PageView): string {
  const texts: string[] = [];
  let length = 0;
  const walk = (parent: ElementView): void => {
    for (const child of parent.children) {
      if (length >= ENOUGH) return;
      if (child.type === "tag") {
        if (child.name !== "head") walk(child);
      } else if (child.data.length >= SHORTEST) {
        const text = child.data.slice(0, ENOUGH).trim();
        if (text.length < SHORTEST) continue;
        texts.push(text);
        length += text.length;
      }
    }
  };
  walk(page.root);
  return texts.join(" ");
}
