import { lazy } from "../../../../../text/lazy.js";
import { wordPattern } from "../../../../../text/words.js";

// "Read more: Soup for the mason": the words before the link, in the languages whose papers print such lines.
const LABEL = lazy(() =>
  wordPattern(
    {
      en: "(?:read|see|watch|listen) (?:more|also|next|on)|also (?:read|see|watch)|related(?: (?:stor(?:y|ies)|articles?|posts?|coverage|news|content|links?))?|more (?:on this(?: story)?|from .{2,30})|recommended(?: reading)?|don['’]?t miss|you (?:may|might) (?:also )?(?:like|be interested in)",
      de: "(?:lesen|sehen|hören) sie (?:auch|mehr|dazu|hierzu)|lies auch|mehr (?:zum thema|dazu)|auch interessant|siehe auch",
      fr: "(?:à )?lire (?:aussi|également|la suite)|à lire|voir aussi|sur le même sujet",
      es: "(?:lea|lee|leer|vea|mira) (?:también|más)|te (?:puede|podría) interesar|ver también|notas? relacionadas?",
      it: "(?:leggi|guarda|vedi) (?:anche|pure)|ti potrebbe interessare",
      pt: "(?:leia|veja|ouça) (?:também|mais)|saiba mais",
      nl: "lees (?:ook|meer|verder)|zie ook",
      pl: "(?:prze)?czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)",
      ru: "(?:читайте|смотрите) (?:также|ещё|еще)|по теме",
      uk: "читайте також",
      el: "(?:διαβάστε|δείτε) (?:επίσης|ακόμα|ακόμη|περισσότερα)",
      tr: "ayrıca (?:oku|bakınız)|[iİ]lgili haber(?:ler)?",
      nordic: "läs (?:också|även|mer)|læs (?:også|mere)|les (?:også|mer)|lue (?:myös|lisää)",
      cs: "čtěte (?:také|více)|přečtěte si(?: také)?",
      ro: "cite(?:ș|s|ş)te (?:și|si|şi)",
      id: "baca (?:juga|selengkapnya)",
      vi: "xem thêm|đọc thêm",
      zh: "延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|阅读更多|推荐阅读",
      ja: "関連記事|あわせて読みたい|続きを読む",
      ko: "관련 ?기사|더 읽기",
      hu: "kapcsolódó",
      hi: "ये भी पढ़ें",
      ar: "اقرأ (?:أيضا|أيضاً|المزيد)",
      he: "קראו (?:גם|עוד)",
    },
    "iu",
    "^[^\\p{L}\\p{N}]{0,6}",
    "(?![\\p{L}\\p{N}])",
  ),
);

/** The words at the beginning of a line that lead on to other articles, "You may also like", or none. */
export function leadOnWords(line: string): string | undefined {
  return LABEL().exec(line)?.[0];
}
