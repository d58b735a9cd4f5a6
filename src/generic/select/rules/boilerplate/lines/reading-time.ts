import { wordTest } from "../../../../../text/words.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import { piecesOf } from "./pieces.js";

// How long it takes to read, as pages say it above or below a headline.
const READING_TIME = /* @__PURE__ */ wordTest(
  {
    en: "(?:reading time:? )?(?:about )?\\d{1,3}[ -]?min(?:ute)?s?\\.?(?: read(?:ing)?(?: time)?)?|reading time:? \\d{1,3}",
    de: "(?:lesezeit:? )?(?:ca\\. )?\\d{1,3} ?min(?:uten?)?\\.?(?: lesezeit)?",
    fr: "(?:temps de lecture ?:? )?\\d{1,3} ?min(?:utes?)?(?: de lecture)?",
    es: "(?:tiempo de lectura:? )?\\d{1,3} ?min(?:utos?)?(?: de lectura)?",
    it: "(?:tempo di lettura:? )?\\d{1,3} ?min(?:uti)?(?: di lettura)?",
    pt: "(?:tempo de leitura:? )?\\d{1,3} ?min(?:utos?)?(?: de leitura)?",
    nl: "(?:leestijd:? )?\\d{1,3} ?min(?:uten)?(?: leestijd)?",
  },
  "^",
  "$",
);
// What stands before a player that reads the text aloud.
const LISTEN = /* @__PURE__ */ wordTest(
  {
    en: "listen(?: to (?:this|the) (?:article|story))?",
    de: "(?:diesen )?(?:artikel|beitrag) (?:an|vor)?(?:hören|lesen lassen)",
    fr: "écouter (?:cet |l['’])article",
    es: "escuch(?:a|ar) (?:este|el) artículo",
    it: "ascolta (?:questo |l['’])articolo",
    pt: "ouvir (?:a )?(?:notícia|matéria|artigo)",
    nl: "luister naar dit artikel",
  },
  "^",
  "[\\s:·|–-]*(?:\\d{1,3}(?::\\d\\d)?(?: ?min(?:ute)?s?)?)?$",
);
// How each line that LISTEN knows begins.
const INVITES =
  /^[\s\u200b\ufeff]*(?:listen|diesen|artikel|beitrag|écout|escuch|ascolta|ouvir|luister)/;
// Beside other facts it says what the time is for: recipes tell others.
const TO_READ = /read|lese|lect|lett|leit/;

/** Does a line say how long the text takes to read or to hear, alone or with who wrote it and when? */
export function isReadingTime(block: PlacedBlock): boolean {
  const { line, digits, wholeLine: words } = block;
  const invites = INVITES.test(line);
  if (!invites && digits === 0) return false;
  if (digits > 0 && READING_TIME(words)) return true;
  if (invites) return LISTEN(words);
  return (
    TO_READ.test(line) && piecesOf(block).some((one) => TO_READ.test(one) && READING_TIME(one))
  );
}
