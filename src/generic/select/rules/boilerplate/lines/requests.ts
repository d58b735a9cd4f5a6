import { wordTest } from "../../../../../text/words.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import type { SelectionRule } from "../../selection.js";

// What forms and programs of a site say to those who read it, as whole lines: in a sentence of an article they go on.
const LINE = wordTest(
  {
    enAnswer:
      "(?:leave|write|post|add) (?:a|your) (?:reply|comment)(?: cancel reply)?|comments are closed|you must be logged in to (?:post|leave|make|write) a comment|(?:your|the) e-?mail address will not be published(?:\\. required fields are marked ?\\*?)?",
    enRate:
      "(?:how useful was|rate|was) this (?:post|article|page|story)(?: helpful| useful)?|click on a star to rate it|no votes so far.*|be the first to (?:rate|comment).*|average rating .{1,40}|\\(?\\p{N}+ votes?, average: .{1,60}|\\p{N}[\\p{N},.]{0,8}(?: out)? of \\p{N}[\\p{N},.]{0,8}(?: people| readers| users| customers)? found this(?: article| page| answer| review)?(?: to be)? (?:helpful|useful)",
    enScan: "scan (?:the|this|our) qr[- ]?code.{0,100}",
    enMistake:
      "(?:found|spotted|noticed|see) an? (?:mistake|error|typo)(?:[?!,].{0,80}| in (?:this|the) (?:text|article|story).{0,60})?",
    enEntry: "this (?:entry|post) was (?:posted|published|written|filed|tagged) .{1,300}",
    enReuse:
      "republish (?:this|our) (?:article|story|articles|stories)(?:,? .{0,120})?|purchase licensing rights.{0,30}|(?:add|make|set) .{1,60} (?:as )?(?:a|your) preferred source.{0,30}",
    age: "this (?:article|story|post|page) (?:is|was (?:first )?(?:published|written|posted|last updated)) (?:more than|over) .{1,20} (?:old|ago)(?:\\b.{0,120})?|die(?:ser|se) (?:artikel|beitrag|seite) ist (?:älter als|(?:schon |bereits )?(?:mehr als|über)) .{1,20}(?:\\balt\\b.{0,120})?|cet article (?:date de|a été publié il y a) plus d.{1,60}|este artículo (?:tiene|fue publicado hace) más de .{1,60}",
    enPlayer:
      "this video (?:file )?(?:cannot be played|is (?:unavailable|not available)).{0,60}|your browser does not support (?:the |this )?(?:html5? )?(?:video|audio|iframes?).{0,40}",
    wait: "(?:loading|please wait|wird geladen|bitte warten|chargement(?: en cours)?|cargando|caricamento(?: in corso)?|carregando|laden|ładowanie|загрузка|読み込み中|加载中|載入中)",
    enMail:
      "(?:view|read|open) (?:this|it) (?:e-?mail |newsletter |message )?(?:in (?:your|a|the) (?:web )?browser|online)|you(?:['’]re| are)? (?:received?|receiving|got) this (?:e-?mail|newsletter|message|because).{0,120}|unsubscribe(?: .{0,40})?|you can .{0,60}\\bunsubscribe\\b.{0,60}",
    de: "(?:hinterlasse|schreibe?n? sie|schreibe?) (?:eine?n? )?(?:antwort|kommentar)|kommentare sind geschlossen|deine e-mail-adresse wird nicht veröffentlicht.*|(?:haben sie |hast du )?(?:einen )?fehler (?:gefunden|entdeckt|melden)[?!]?.{0,80}|(?:newsletter|e-mail) im browser (?:ansehen|öffnen|anzeigen)|sie (?:erhalten|bekommen) diese[nrs]? (?:newsletter|e-?mail|nachricht).{0,140}|newsletter abbestellen",
    fr: "laisser un commentaire|les commentaires sont fermés|votre adresse e-?mail ne sera pas publiée.*|(?:vous avez repéré )?une (?:erreur|faute) ?\\?.{0,80}|(?:votre don|vos dons) nous .{0,120}|soutenez notre (?:travail|journal|rédaction)|vous recevez (?:ce message|cet e-?mail|cette (?:lettre|newsletter)).{0,140}|(?:se désabonner|me désinscrire)(?: .{0,40})?|voir (?:cet e-?mail|ce message) dans (?:votre|le) navigateur",
    es: "deja (?:un|tu) comentario|los comentarios están cerrados|tu dirección de correo electrónico no será publicada.*|¿(?:has encontrado|encontraste) un error\\?.{0,80}",
    it: "lascia un commento|i commenti sono chiusi|il tuo indirizzo email non sarà pubblicato.*",
    pt: "deixe (?:um|seu) comentário|os comentários estão fechados|o seu endereço de e-?mail não será publicado.*",
    nl: "(?:laat een|geef een|plaats een) (?:reactie|antwoord)(?: achter)?|reacties zijn gesloten|fout gezien\\?.{0,80}",
    pl: "(?:dodaj|napisz|zostaw) komentarz|komentarze są wyłączone|twój adres e-?mail nie zostanie opublikowany.*",
    ru: "(?:оставить|добавить|написать) комментарий|комментарии закрыты|ваш e-?mail не будет опубликован.*|(?:нашли|заметили) (?:ошибку|опечатку)\\?.{0,120}",
    ja: "コメントを(?:残す|書く)|メールアドレスが公開されることはありません.*",
    zhScan:
      "(?:欢迎|歡迎|请|請|用|使用|打开|打開|微信|手机|手機)*(?:扫描|掃描|扫一扫|掃一掃|扫码|掃碼|长按|長按)[^。]{0,12}(?:二维码|二維碼|qr ?code|关注|關注|识别|識別|公众号|公眾號|下载|下載)[^。]{0,40}。?|(?:关注|關注)(?:我们的?)?(?:微信|官方)[^。]{0,6}(?:公众号|公眾號)[^。]{0,30}。?",
    zh: "发表(?:评论|回复)|您的(?:邮箱|电子邮箱)地址不会被公开.*",
  },
  "^\\W{0,3}",
  "[\\s.!:…»]*$",
);
const LONGEST = 180;

/** Is it what a form or a program of the site says? */
export function isRequest(block: PlacedBlock): boolean {
  return block.length <= LONGEST && LINE(block.wholeLine);
}

/** Lines that ask readers to comment, to rate, to report a mistake, to open a letter in a browser or to wait are no text of the article. */
export const requests: SelectionRule = {
  name: "requests to readers",
  apply(selection) {
    const { blocks, genre } = selection.page;
    if (genre === "thread") return;
    for (const block of blocks)
      if (block.keep && isRequest(block)) selection.drop(block, "asks something of readers");
  },
};
