// What a full stop follows without ending a sentence: one letter of a name, and titles.
const ABBREVIATED =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|Mrs?|Ms|Drs?|Prof|St|Rev|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Pres|Jr|Sr|vs|No|Nr|Hr|Fr|Mme?|Sra?|bzw|ca|cf|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a)\.\s*$/u;

// V8 takes time by the length of the whole text for each sentence: a text of 256 KB took ten seconds, and by windows .1.
const WINDOW = 4096;

/** The sentences of a text, each with the blanks behind it; joined they are the text again. */
export function* sentences(text: string, language: string | undefined): Generator<string> {
  let open = "";
  for (const segment of segments(text, segmenter(language))) {
    open += segment;
    if (ABBREVIATED.test(segment)) continue;
    yield open;
    open = "";
  }
  if (open !== "") yield open;
}

/** What the segmenter finds, window by window: where one ends in a sentence, that begins the next. */
function* segments(text: string, segmenter: Intl.Segmenter): Generator<string> {
  let size = WINDOW;
  for (let from = 0; from < text.length; ) {
    const isLast = from + size >= text.length;
    const found = Array.from(
      segmenter.segment(text.slice(from, from + size)),
      ({ segment }) => segment,
    );
    if (!isLast) found.pop();
    for (const segment of found) {
      yield segment;
      from += segment.length;
    }
    size = found.length === 0 ? size * 2 : WINDOW;
  }
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
