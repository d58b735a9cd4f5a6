import type { PlacedBlock } from "../../../measure/placed-block.js";

// How languages call themselves, as pages list them for their readers.
const NAMES: ReadonlySet<string> = new Set(
  "english|deutsch|français|español|italiano|português|nederlands|polski|čeština|slovenčina|magyar|română|svenska|norsk|dansk|suomi|eesti|latviešu|lietuvių|hrvatski|slovenščina|srpski|shqip|türkçe|indonesia|bahasa indonesia|bahasa melayu|tiếng việt|català|galego|euskara|ελληνικά|русский|українська|български|српски|македонски|қазақ тілі|עברית|العربية|العربيّة|فارسی|اردو|हिन्दी|हिंदी|বাংলা|தமிழ்|తెలుగు|मराठी|ไทย|ภาษาไทย|中文|简体中文|繁體中文|日本語|한국어|azərbaycanca|ქართული|հայերեն".split(
    "|",
  ),
);
const LONGEST = 40;
// What stands before the land.
const BEHIND = /[(（–—|/-]/;

/** Is a text the name of a language in that language, with its land or script behind: "Português – Brasil", "中文 (简体)"? */
export function isLanguageName(block: PlacedBlock): boolean {
  if (block.length > LONGEST) return false;
  const line = block.wholeLine;
  const end = line.search(BEHIND);
  return NAMES.has(end < 0 ? line : line.slice(0, end).trim());
}
