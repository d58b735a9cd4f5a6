import { wordPattern } from "../../text/words.js";
import type { DeclaredBody } from "../measure/declared-body.js";
import { ROLE } from "../measure/roles.js";
import type { FeatureGroup } from "./feature-table.js";

const TAGS = "p li h1 h2 h3 h4 td div pre".split(" ");
const TAG_PLACES: ReadonlyMap<string, number> = new Map(TAGS.map((tag, place) => [tag, place]));
// Of the kinds of boxes those that no rule settles before the model is asked, and that it asks about.
const ASKED = ["aside", "article", "main", "list", "table", "body", "comment", "quote"] as const;
const BITS = ASKED.map((kind) => ROLE[kind]);
// Said in many languages of what is no part of an article's text.
const RELATED: RegExp = /* @__PURE__ */ wordPattern(
  {
    en: "read (?:more|also|next)|see also|related|more (?:on|from|stories)|also (?:read|on)|recommended|you may|don.t miss",
    de: "lesen sie|mehr (?:zum|dazu)",
    fr: "lire aussi|à lire",
    es: "lee también|lea también|te puede",
    pt: "leia|também",
    it: "leggi",
    nl: "lees ook",
    sv: "läs (?:mer|även)",
    no: "les også",
    da: "læs også",
    pl: "czytaj|zobacz",
    ru: "читайте",
    id: "baca juga",
    ja: "関連",
    zh: "相关|相關",
    ko: "관련",
  },
  "u",
  "^",
);
const PROMO: RegExp = /* @__PURE__ */ wordPattern(
  {
    signUp: "subscri|newsletter|sign up|sign in|log in|register|follow us",
    signUpElsewhere: "abonn|registrier|anmelden|inscri|suscr|iscriviti|folg",
    apps: "download (?:the|our)|app store|whatsapp|telegram",
    adverts: "click here|advertisement|anzeige|publicidad|publicité|sponsored",
  },
  "u",
);
const CREDIT =
  /^(?:photos?|image|picture|foto|bild|crédit|credit|photograph|fuente|quelle|source|via)\b|\b(?:getty images|shutterstock|reuters|afp|dpa|ap photo|istock|unsplash)\b/u;
const DATE = /\b(?:19|20)\d\d\b|\d{1,2}:\d\d/;

// Labels, promos and credits are short; a long text is not searched for their words.
const LONGEST_LABEL = 300;

/** How much of a text the page declares as its body; -1 where it declares none, or the text is too short. */
function declaredShare(declared: DeclaredBody, text: string): number {
  if (declared.size === 0) return -1;
  const { hits, runs } = declared.match(text);
  return runs === 0 ? -1 : hits / runs;
}

/** What a block's own text and tag tell. */
export const TEXT_FEATURES: readonly FeatureGroup[] = [
  {
    names: "length linked marked stops stopRate ends commas digits capitals alone pictures".split(
      " ",
    ),
    of(block, _page, row) {
      row.put(Math.log1p(block.length));
      row.put(block.linked / block.length);
      row.put(block.marked / block.length);
      row.put(Math.min(block.stops, 20));
      row.put(block.stops / block.length);
      row.put(Number(block.ends));
      row.put(block.commas / block.length);
      row.put(block.digits / block.length);
      row.put(block.capitals / block.length);
      row.put(Number(block.alone));
      row.put(Math.min(block.pictures, 5));
    },
  },
  {
    names: TAGS.map((tag) => `is-${tag}`),
    of({ box }, _page, row) {
      row.putOne(TAG_PLACES.get(box.name) ?? -1, TAGS.length);
    },
  },
  {
    names: ASKED.map((kind) => `in-${kind}`),
    of({ container }, _page, row) {
      for (const bit of BITS) row.put(container.roles & bit && 1);
    },
  },
  {
    names: ["related", "promo", "credit"],
    of({ length, line }, _page, row) {
      const short = length < LONGEST_LABEL;
      row.put(Number(short && RELATED.test(line)));
      row.put(Number(short && PROMO.test(line)));
      row.put(Number(short && CREDIT.test(line)));
    },
  },
  {
    names: ["date", "isDescription", "declared", "copies"],
    of({ length, line, text }, page, row) {
      row.put(Number(length < 80 && DATE.test(line)));
      row.put(Number(page.description.length > 20 && line.startsWith(page.description)));
      row.put(declaredShare(page.declared, text));
      row.put(Math.min(page.copies.get(line) ?? 0, 4));
    },
  },
];
