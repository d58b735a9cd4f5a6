/** What stands before a list of tags, by language: parts of a pattern. */
export const TAG_WORDS: Readonly<Record<string, string>> = {
  en: "tags?|tagged(?: (?:with|as))?|filed under|topics?|related topics|keywords?|more on",
  de: "schlagw[oö]rte(?:r)?|stichw[oö]rter?|themen",
  es: "etiquetas|temas|palabras clave",
  fr: "mots[- ]cl[eé]s|th[eè]mes",
  it: "argomenti",
  nl: "trefwoorden|onderwerpen",
  pl: "tagi|słowa kluczowe",
  ru: "метки|теги|ключевые слова",
  el: "ετικέτες",
  tr: "etiketler",
  zh: "标签|標籤|关键[词字]|關鍵[詞字]",
  ja: "タグ|キーワード",
  ko: "태그",
};
