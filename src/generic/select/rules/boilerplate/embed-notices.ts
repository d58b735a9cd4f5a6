import { lazy } from "../../../../text/lazy.js";
import { wordPattern } from "../../../../text/words.js";
import { upwards } from "../../../../tree/ancestors.js";
import { outermostAround } from "../../../measure/around.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";

// What stands in the place of a post or a video until its readers agree to be known to another site.
const NOTICE = lazy(() =>
  wordPattern(
    {
      en: "(?:with|without|need|needs|require[sd]?) your (?:consent|permission)[^.]{0,80}(?:show|display|load|view|embed)|third[- ]party (?:content|platforms?)[^.]{0,80}(?:consent|cookies|personal data)|(?:accept|enable|allow) [^.]{0,40}cookies [^.]{0,40}to (?:view|see|load|watch|show)|external content [^.]{0,80}(?:show|display|load)",
      de: "extern(?:e[nrs]?|en) (?:redaktionellen )?inhalte?[^.]{0,120}(?:artikel|anzeigen|angezeigt|laden|geladen|klick)|personenbezogene daten an (?:dritt|externe)|an dieser stelle (?:finden|findest|befindet|steht)[^.]{0,80}(?:inhalt|content)|empfohlener (?:redaktioneller|externer) inhalt",
      fr: "contenu (?:externe|tiers)[^.]{0,80}(?:cookies|afficher|consentement)|accepte[rz] les cookies[^.]{0,80}(?:contenu|vidéo|afficher)",
      es: "contenido externo[^.]{0,80}(?:cookies|mostrar|consentimiento)|acept(?:a|ar|e) (?:las )?cookies[^.]{0,80}(?:contenido|vídeo|ver)",
      it: "contenut[oi] estern[oi][^.]{0,80}(?:cookie|visualizza|consenso)|accett(?:a|are) i cookie[^.]{0,80}(?:contenut|visualizza|vedere)",
      pt: "conteúdo externo[^.]{0,80}(?:cookies|exibir|consentimento)",
      nl: "externe (?:inhoud|content)[^.]{0,80}(?:cookies|tonen|toestemming)|accepteer (?:de )?cookies[^.]{0,80}(?:bekijken|inhoud|content|zien)",
    },
    "i",
  ),
);
// What other lines of such a box speak of.
const BESIDE =
  /consent|cookie|privacy|agree|extern|einwillig|einverstanden|daten(?:schutz)?|inhalt|consentement|consenso|consentimiento|toestemming|personal data/i;
// A notice is a few sentences, its title and the labels of its switches less.
const LONGEST = 500;
const LABEL = 60;
const LEVELS = 3;

/** The notice in the place of what another site is to show goes with its box. */
export const embedNotices: SelectionRule = {
  name: "notices of embeds",
  apply(selection) {
    const { blocks, containers } = selection.page;
    const notices = blocks.filter((block) => block.keep && isNotice(block));
    if (notices.length === 0) return;
    const texts = new Set<Container>();
    for (const block of blocks)
      if (!isNotice(block) && !mayStandBeside(block))
        for (const box of upwards<Container>(block.container)) texts.add(box);
    const boxes = new Set<Container>();
    for (const { container } of notices)
      for (const box of upwards<Container>(container, LEVELS)) if (!texts.has(box)) boxes.add(box);
    const around = outermostAround(containers, (box) => boxes.has(box));
    for (const block of blocks)
      if (around[block.container.index] !== undefined)
        selection.drop(block, "notice in the place of an embed");
  },
};

function isNotice({ text, length }: PlacedBlock): boolean {
  return length <= LONGEST && BESIDE.test(text) && NOTICE().test(text);
}

function mayStandBeside({ text, length, isProse }: PlacedBlock): boolean {
  return (!isProse && length <= LABEL) || (length <= LONGEST && BESIDE.test(text));
}
