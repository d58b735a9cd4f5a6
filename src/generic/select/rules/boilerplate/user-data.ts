import { lazy } from "../../../../text/lazy.js";
import { oneLine } from "../../../../text/whitespace.js";
import { wordPattern } from "../../../../text/words.js";
import { nearest, upwards } from "../../../../tree/ancestors.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { LARGE_GROUP } from "../../../measure/repeated-siblings.js";
import type { SelectionRule } from "../selection.js";

// What the programs of boards tell of a member beside each post.
const LABEL = lazy(() =>
  wordPattern(
    {
      en: "join(?:ed)?(?: date)?|member since|registered|posts?|messages|threads|location|reputation|rep power|reaction score|(?:likes|thanks)(?: given| received)?|(?:trophy )?points|karma",
      de: "registriert(?: seit)?|registrierungsdatum|beiträge|dabei seit|mitglied seit|(?:wohn)?ort|themen",
      fr: "inscrit(?: le)?|inscription|localisation",
      es: "(?:fecha de )?(?:ingreso|registro)|registrado|mensajes|ubicación",
      it: "registrato(?: il)?|iscritto(?: il)?|messaggi|località",
      pt: "mensagens|registrado|localização",
      nl: "lid (?:sinds|geworden op)|geregistreerd|berichten|locatie",
      pl: "dołączył(?:\\(a\\))?|rejestracja|posty|skąd",
      ru: "регистрация|зарегистрирован|сообщени[йя]|откуда|репутация",
      cs: "registrace|příspěvky|bydliště",
      sv: "reg\\.?datum|inlägg|medlem sedan",
      el: "εγγραφή|μηνύματα|τοποθεσία",
      tr: "üyelik tarihi|mesajlar|konum",
      zh: "注册时间|註冊時間|帖子|积分|威望",
    },
    "iu",
    "^",
    "(?: ?[:：]|$)",
  ),
);
const RULE = /^[_=-]{6,}/;
const LONGEST = 60;
// A label without a colon is one in a list of them.
const TERM = /^(?:dt|th)$/;
// A single line of this kind may be what somebody writes.
const FEWEST = 3;
// What is told of a member has a dozen lines.
const LONGEST_BOX = 400;
const LEVELS = 6;

/** What a board tells of its members beside their posts, and the signature below a line, are no text of a thread. */
export const userData: SelectionRule = {
  name: "data of members",
  apply(selection) {
    const { blocks, genre, siblings } = selection.page;
    if (genre !== "thread" && (genre !== "unknown" || siblings.share < LARGE_GROUP)) return;
    const told = blocks.filter(isToldOfMember);
    if (told.length >= FEWEST) {
      const posts = boxesOfPosts(blocks);
      const cells = new Set(told.map(({ container }) => cellOf(container, posts)));
      for (const block of blocks)
        if (nearest(block.container, (box) => cells.has(box), LEVELS) !== undefined)
          selection.drop(block, "data of a member");
    }
    if (genre !== "thread") return;
    for (const block of blocks)
      if (block.keep && !block.isProse && block.index > 0 && RULE.test(block.line))
        selection.drop(block, "signature");
  },
};

function isToldOfMember({ text, length, box }: PlacedBlock): boolean {
  if (length > LONGEST) return false;
  const label = LABEL().exec(oneLine(text))?.[0];
  return label !== undefined && (/[:：]$/.test(label) || TERM.test(box.name));
}

/** The boxes around what somebody wrote: long texts, and short ones that end as a sentence. */
function boxesOfPosts(blocks: readonly PlacedBlock[]): ReadonlySet<Container> {
  const posts = new Set<Container>();
  for (const { container, length, text } of blocks)
    if (length > LONGEST || /\p{L}[.!?…]$/u.test(text.trimEnd()))
      for (const box of upwards(container, LEVELS)) posts.add(box);
  return posts;
}

/** The largest box from here upwards that holds nothing that somebody wrote. */
function cellOf(from: Container, posts: ReadonlySet<Container>): Container {
  let cell = from;
  for (const box of upwards<Container>(from, LEVELS)) {
    if (posts.has(box) || box.length > LONGEST_BOX) break;
    cell = box;
  }
  return cell;
}
