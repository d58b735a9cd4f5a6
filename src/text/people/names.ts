import { wordTest } from "../words.js";

// The word for "and" is the platform's own; these stand between names on pages of every language.
const EVERYWHERE =
  "&|and|＆|\\+|im Gespräch mit|im Interview mit|in conversation with|en conversation avec|entrevista a";
const CREDENTIALS =
  /^(?:[A-Z][A-Za-z]{0,3}\.?-?){1,3}[A-Z]\.?(?:\s\d+)?$|^(?:Jr|Sr|PhD|Ph\.D|Esq|MD|M\.D)\.?$|^I{1,3}V?$/;
// News agencies are written in small letters by their customers; other names are not.
const AGENCIES = /^(?:dpa|afp|ap|sid|apa|kna|epd|ots|ansa|efe|tass|reuters|red)(?:\/\S+)?$/i;

/** Is it a news agency, by the letters that papers print for it? */
export function isAgency(name: string): boolean {
  return AGENCIES.test(name);
}

/** The names in a list such as "Ann Lee, Bo Berg and Cy Dahl", as written. */
export function namesList(text: string, language: string | undefined): string[] {
  const names: string[] = [];
  const inverted = INVERTED.exec(text);
  if (inverted !== null && !AGENCIES.test(inverted[1] ?? ""))
    return [`${inverted[2]} ${inverted[1]}`];
  for (const item of text.split(/\s*[,，、]\s*(?:and\s+|&\s*)?/)) {
    // The platform takes long to say its word for "and".
    const couple = COUPLE.test(item) ? item.split(conjunction(language)) : [item];
    // "Maria & Katerina" write together; "Ann Lee & Bo Berg" are two.
    const apart =
      couple.length > 1 && couple.every((name) => isName(name) && /\S\s\S|\p{Lo}{2}/u.test(name));
    for (const name of apart ? couple : [item]) {
      // "Ann Lee/SP-X": an agency's letters behind the name.
      const clean = name
        .trim()
        .replace(SPACED, "$1$2")
        .replace(/(?<=\s\p{Lu}\p{L}{2,20})\s?\/\s?[A-Z][A-Z-]{1,5}$/u, "");
      if (names.length === 0 ? isName(clean) : continuesNames(clean)) names.push(clean);
      else if (names.length > 0 && !CREDENTIALS.test(clean)) return names;
    }
  }
  return names;
}

/** "王 一", spaced out to be as long as names of three. */
const SPACED = /^(\p{sc=Han}) (\p{sc=Han}{1,2})$/u;

/** "Lee, Ann" as catalogues write it. */
const INVERTED = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}.'’-]*)?)$/u;

/** Room for two full names with a word between them, or for names in a script without capitals. */
const COUPLE = /\S(?:\s+\S+){3}\s+\S|\p{Lo}{2}/u;

function conjunction(language: string = "en"): RegExp {
  return new RegExp(`\\s+(?:${EVERYWHERE}|${andIn(language).replace(/[^\p{L}]/gu, "")})\\s+`, "iu");
}

function andIn(language: string): string {
  let word = "and";
  // To be told so by the platform takes a tenth of a millisecond.
  if (/^en\b/i.test(language)) return word;
  try {
    const parts = new Intl.ListFormat(language, { type: "conjunction" }).formatToParts(["a", "b"]);
    word = parts.find((part) => part.type === "literal")?.value.trim() || word;
  } catch {
    // A language tag that is none: English has to do.
  }
  return word;
}

/** Behind a comma a name needs two words: one word is a place, small letters are a profession. */
export function continuesNames(text: string): boolean {
  return AGENCIES.test(text) || (isName(text) && isPersonName(text) && !CREDENTIALS.test(text));
}

/** Two to five words, each capitalised but for particles; or two to five characters of a script without capitals. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2)
    return /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}・]{2,12}$/u.test(text);
  if (words.length > 6 || JOB_TITLE.test(text)) return false;
  const upper = words.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}'’"“]/u.test(word)).length;
  return (
    upper >= 2 &&
    words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}'’"“]/u.test(word) || PARTICLES.test(word))
  );
}

const PARTICLES =
  /^(?:v|van|von|vom|vander|de|der|den|del|della|di|da|do|dos|das|du|e|y|i|la|le|el|al|bin|bint|ibn|ben|af|av|zu|zur|und|ter|ten|op|’t|'t)$|^(?:d|al|el)['’-]/i;
export const JOB_TITLE: RegExp =
  /\b(?:editor|reporter|correspondent|writer|director|manager|officer|expert|staff|founder|producer|specialist|analyst|redakteur|korrespondent|professor|journalist|news|contributor|author|president|ceo|columnist|coordinator)\b/i;
const NO_NAME =
  /[@<>{}=_~#$%^]|https?:|www\.|\p{L}\.(?:com|org|net|de|co|uk|fr|es|it|ru|info|tv|lt|at|ch)\b|\d{3}|\d\d?[.:/]\d|\?|!$/iu;
const NO_AUTHOR = /* @__PURE__ */ wordTest(
  {
    accounts:
      "admin(?:istrator)?|root|user|webmaster|unknown|anonymous|guest|log ?in|sign ?in|offline|online",
    nothing: "none|null|undefined|n/?a|name\\*?|x",
    follow:
      "\\+ ?follow|follow us.*|follow|folgen|suivre|seguir|segui|volgen|subscribe|contact.*|email.*|comments?",
    calls: "become an? .*|get (?:email|news|our|the|more)\\b.*|.* (?:alerts|newsletter)",
    share: "share|facebook|twitter|linkedin|instagram|rss|print|.* on facebook|google scholar",
    published:
      "veröffentlicht.*|publi(?:é|cad|kov).*|posted.*|published.*|updated.*|last .*|written.*",
    links:
      "read more|more|all posts|view .*|see .*|autorenseite.*|weiter|size|about.*|home|news|この記事を書いた人",
    credits: "the author|author.*|advertis.*|agencies|photo.*|foto.*|image.*|getty.*",
    reading: "(?:\\d+\\s?)?min(?:ute)?s?\\b.*|reading.*",
    small: "von|by|in|and|on|at|the",
  },
  "^",
  "$",
);

// What stands in boxes whose class says "author" and is nobody: doors to an account, counts, ages of a post, labels of a check.
const NOBODY = /* @__PURE__ */ wordTest(
  {
    doorsEn: "(?:member|user)\\s(?:login|area)|log ?out|register|sign ?up|create account",
    doorsDe: "anmelden|registrieren|einloggen",
    doorsFr: "connexion|s['’]inscrire",
    doorsEs: "iniciar sesión",
    doorsIt: "accedi|registrati",
    doorsPt: "entrar",
    doorsRu: "войти|вход|регистрация|авторизация",
    doorsUk: "увійти",
    doorsPl: "zaloguj.*|zarejestruj.*",
    doorsEl: "σύνδεση|εγγραφή",
    doorsZh: "注册|登录|登入|註冊",
    doorsJa: "ログイン",
    doorsKo: "로그인",
    counts:
      "\\d+\\s(?:comments?|kommentare?|commentaires?|comentarios?|commenti|komentarz\\p{L}*|комментари\\p{L}*|σχόλια)|no comments?",
    ages: "(?:an?|\\d+)\\s\\p{L}+\\sago|vor\\s\\d+\\s\\p{L}+|il y a\\s.*|hace\\s.*|\\d+\\s\\p{L}+\\sназад",
    notes: "(?:a\\s)?(?:note|message|word)\\sfrom\\s.*",
    checks: "fact.checked.*|(?:medically )?reviewed(?: by)?.*|ai writer",
    days: "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)",
    makers: "powered by.*|(?:web ?)?design(?:ed)? by.*",
  },
  "^",
  "$",
);

/** Can this be what somebody is called, a pen name or an organisation included? */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 80 || !/\p{L}/u.test(text)) return false;
  if (NO_NAME.test(text) && !/^[\p{L}\d_.-]{2,20}$/u.test(text)) return false;
  return (
    text.split(/\s+/).length <= 8 &&
    !isSentence(text) &&
    !NO_AUTHOR(text) &&
    !NOBODY(text) &&
    !/^\d+$/.test(text)
  );
}

/** "Next part on Friday." ends like a sentence, and is no person with a stop behind the name. */
function isSentence(text: string): boolean {
  return /\s.*\p{Ll}{3}\.$/u.test(text) && !isPersonName(text.slice(0, -1));
}
