import { codeAt } from "./code-at.js";

// A script that one language alone is written in, or one with letters that tell its languages apart, the rarer ones first.
type Marked = readonly [language: string, mark: RegExp];
const SCRIPTS: readonly (readonly [script: RegExp, languages: readonly Marked[]])[] = [
  [
    /[\u0400-\u04ff]/g,
    [
      ["uk", /^(?!.*[ыэъё]).*[іїєґ]/is],
      ["sr", /[ђјљњћџ]/i],
      ["be", /ў/i],
      ["bg", /^(?!.*[ыэё])/is],
      ["ru", /./],
    ],
  ],
  [/[\u0370-\u03ff]/g, [["el", /./]]],
  [/[\u0590-\u05ff]/g, [["he", /./]]],
  [
    /[\u0600-\u06ff]/g,
    [
      ["ur", /[ٹڈڑے]/],
      ["fa", /[پچژگ]/],
      ["ar", /./],
    ],
  ],
  [/[\u0900-\u097f]/g, [["hi", /./]]],
  [/[\u0980-\u09ff]/g, [["bn", /./]]],
  [/[\u0b80-\u0bff]/g, [["ta", /./]]],
  [/[\u0e00-\u0e7f]/g, [["th", /./]]],
  [/[\u10a0-\u10ff]/g, [["ka", /./]]],
  [/[\u0530-\u058f]/g, [["hy", /./]]],
  [/[\uac00-\ud7af]/g, [["ko", /./]]],
  [
    /[\u3040-\u30ff\u4e00-\u9fff]/g,
    [
      ["ja", /[\u3040-\u309f]/],
      ["zh", /./],
    ],
  ],
];

// The commonest words that are not as common in another of these languages.
const WORDS: Readonly<Record<string, string>> = {
  en: "the and of to is that for with was are this from have not they which has been their",
  de: "der die und das den von ist nicht mit sich auf eine auch dem wird sind für werden oder",
  fr: "le les des est une dans pour qui sur pas par sont avec aux cette mais nous ont été du",
  es: "el los las del una con por para que como más pero sus está este fue ha entre también y",
  pt: "os das dos uma com não para mais foi são pelo pela como ao também seu sua já em do",
  it: "il che della di non per una con sono del gli dei alla nel anche più questo ma è delle",
  nl: "het een van dat niet zijn op voor met aan ook er maar bij om naar wordt heeft deze uit",
  sv: "och att det som är på för med av inte den till ett har om från kan var de men",
  da: "og det at er på til af ikke med som har den blev fra kan efter også eller være når",
  nb: "og det er på som til av ikke med har fra kan etter også ble være når mot sier jeg",
  fi: "ja on ei että se oli hän mutta ovat myös kun tai mukaan sekä jos niin kuin ole ollut",
  pl: "w z się nie na jest że do od po jak przez dla są jego oraz ale tym który został może czy",
  cs: "se že je na pro jako ale by jsou které podle jeho nebo byl jsem také než což když až",
  hu: "az hogy egy nem és is volt meg már csak vagy még mint lesz kell után között azt",
  ro: "și să este din care pentru nu mai cu pe în fost sunt ale sau după prin lui fi",
  tr: "bir ve bu için ile çok daha olarak olan da ne gibi kadar sonra değil en her ancak",
  id: "yang dan di dengan untuk pada dari ini itu tidak dalam akan adalah juga oleh ke telah",
  vi: "của và là các những được trong cho không với này người đã một khi đến nhiều",
};
const LANGUAGES: readonly string[] = /* @__PURE__ */ Object.keys(WORDS);
/** Which of {@link LANGUAGES} have a word among their commonest. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = /* @__PURE__ */ byWord();
/** The same for words of {@link LONGEST_KEY} ASCII letters at most, by their {@link keyOf}: they are not cut out of the text. */
const LANGUAGES_OF_KEY: ReadonlyMap<number, readonly number[]> = /* @__PURE__ */ byKey();

function byWord(): Map<string, number[]> {
  const languages = new Map<string, number[]>();
  for (const [i, words] of Object.values(WORDS).entries())
    for (const word of words.split(" ")) languages.set(word, [...(languages.get(word) ?? []), i]);
  return languages;
}

function byKey(): Map<number, readonly number[]> {
  const isAscii = /^[a-z]{1,6}$/;
  return new Map(
    [...LANGUAGES_OF].filter(([word]) => isAscii.test(word)).map(([word, of]) => [keyOf(word), of]),
  );
}

// Five bits each, in one small integer.
const LONGEST_KEY = 6;

function keyOf(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length; i++) key = (key << 5) | (codeAt(word, i) & 31);
  return key;
}

// One word in twelve is among a language's twenty commonest even in headlines; five of them are no accident.
const SHARE = 1 / 12;
const FEWEST = 5;
const AHEAD = 1.3;

/**
 * The language that a text is written in, by its script and its commonest words; nothing where that does not tell.
 *
 * Eighteen languages of the Latin script are told apart, and those of twelve other scripts. A hundred words are enough.
 */
export function languageOf(text: string): string | undefined {
  const { ascii, others } = countSigns(text);
  if (ascii >= FEWEST_LETTERS && others * 2 < ascii) return byWords(text);
  const foreign = text.replace(ASCII, "");
  const letters = ascii + (foreign.match(/\p{L}/gu)?.length ?? 0);
  if (letters < FEWEST_LETTERS) return undefined;
  // Where the other scripts have too few signs together, none of them has enough.
  if (others * 2 < letters) return byWords(text);
  for (const [script, languages] of SCRIPTS) {
    // A word in Latin letters takes more of them than one in Han characters.
    if ((text.match(script)?.length ?? 0) * 2 < letters) continue;
    return languages.find(([, mark]) => mark.test(text))?.[0];
  }
  return byWords(text);
}

const ASCII = /[\0-\x7f]+/g;
const FEWEST_LETTERS = 40;

/** How many of its signs are letters of ASCII, and how many are none of ASCII's. */
function countSigns(given: string): { readonly ascii: number; readonly others: number } {
  const text = `${given}`;
  const { length } = text;
  let ascii = 0;
  let others = 0;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (code > 0x7f) others++;
    else if (LETTER[code] !== 0) ascii++;
  }
  return { ascii, others };
}

/** Which letter of the alphabet a character of ASCII is, in either case; 0 for none. */
const LETTER: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z]/i.test(String.fromCharCode(code)) ? code & 31 : 0,
);

/** General Punctuation, of which quotation marks and dashes stand against words. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code <= 0x206f;
}

/** By the commonest words: of 600 words a page is asked about, most are short ones in ASCII, which one number each is made of. */
function byWords(given: string): string | undefined {
  const text = `${given}`;
  const { length } = text;
  const counts = LANGUAGES.map(() => 0);
  const note = (languages: readonly number[] | undefined): void => {
    if (languages !== undefined) for (const i of languages) counts[i] = (counts[i] ?? 0) + 1;
  };
  let words = 0;
  let start = 0;
  let key = 0;
  let isForeign = false;
  for (let i = 0; i <= length; i++) {
    const code = i < length ? codeAt(text, i) : 0;
    const letter = LETTER[code] ?? 0;
    if (letter !== 0) key = (key << 5) | letter;
    else if (code > 0x7f && !isPunctuation(code)) isForeign = true;
    else {
      if (isForeign)
        for (const word of text
          .slice(start, i)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []) {
          words++;
          note(LANGUAGES_OF.get(word));
        }
      else if (i > start) {
        words++;
        if (i - start <= LONGEST_KEY) note(LANGUAGES_OF_KEY.get(key));
      }
      start = i + 1;
      key = 0;
      isForeign = false;
    }
  }
  const most = Math.max(...counts);
  if (most < Math.max(FEWEST, SHARE * words)) return undefined;
  const first = counts.indexOf(most);
  const isAhead = counts.every((count, i) => i === first || most >= AHEAD * count);
  return isAhead ? LANGUAGES[first] : undefined;
}
