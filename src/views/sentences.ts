// What a full stop follows without ending a sentence: one letter of a name, and titles.
const ABBREVIATED =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|Mrs?|Ms|Drs?|Prof|St|Rev|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Pres|Jr|Sr|vs|No|Nr|Hr|Fr|Mme?|Sra?|bzw|ca|cf|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a)\.\s*$/u;

/** The sentences of a text, each with the blanks behind it; joined they are the text again. */
export function* sentences(text: string, language: string | undefined): Generator<string> {
  let open = "";
  for (const { segment } of segmenter(language).segment(text)) {
    open += segment;
    if (ABBREVIATED.test(segment)) continue;
    yield open;
    open = "";
  }
  if (open !== "") yield open;
}

function segmenter(language: string | undefined): Intl.Segmenter {
  const options = { granularity: "sentence" } as const;
  try {
    return new Intl.Segmenter(language ?? "en", options);
  } catch {
    // Whatever a page declares as its language may be no tag; the language of this machine must not show.
    return new Intl.Segmenter("en", options);
  }
}
