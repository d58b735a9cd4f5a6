import type { Tokenizer, TokenizerCallbacks } from "htmlparser2";
import { Recurring } from "../../text/strings/recurring.js";
import type { Utf8Signs } from "../../text/utf8-signs.js";
import { BOGUS_COMMENT, CDATA, CdataCutter } from "./cdata.js";
import { searchingTokenizer } from "./searching-tokenizer.js";
import { SourceText } from "./source-text.js";
import { StartTag } from "./start-tag.js";
import type { TagKind } from "./tags/tag-kind.js";
import { recurringAttributeNames, TagKinds } from "./token-names.js";

// Marks of streamed pieces have some ten characters; what is longer is a note.
const LONGEST_COMMENT = 200;

/** Takes the tokens of a page, in order. Offsets are UTF-16 units of what was written; `end` is behind the last. */
export interface TokenListener {
  /** Does a CDATA section hold text here? Elsewhere it is a comment. */
  readonly knowsCdata: boolean;
  readonly inForeign: boolean;
  /** Of most bytes of a page, which stand in scripts and styles, nothing is kept: these are not even cut out. */
  readonly wantsText: boolean;
  readonly wantsAttributes: boolean;
  startTag(tag: StartTag, end: number): void;
  endTag(kind: TagKind, start: number, end: number): void;
  /** Characters with their references unread; a run comes in several pieces. */
  text(data: string, start: number, end: number): void;
  /** Characters of a CDATA section, whose "&" is a character like any other. */
  cdata(data: string, start: number, end: number): void;
  readonly wantsComments: boolean;
  /** A comment, a declaration or an instruction; `text` is that of a comment that is wanted, or empty. */
  comment(end: number, text: string): void;
}

/** Reads text into tokens as it arrives; where the pieces are cut cannot be seen in the tokens but in runs of text. */
export class TokenReader {
  readonly #listener: TokenListener;
  readonly #tokenizer: Tokenizer;
  readonly #source = new SourceText();
  readonly kinds: TagKinds = new TagKinds();
  readonly #tag = new StartTag(this.kinds.of(""));
  readonly #cutter = new CdataCutter();

  constructor(listener: TokenListener) {
    this.#listener = listener;
    this.#tokenizer = searchingTokenizer(this.#callbacks());
  }

  /** `signs` reads what is written, where that is signs of UTF-8: the same for all pieces. */
  write(text: string, signs?: Utf8Signs): void {
    if (signs !== undefined) this.#source.signs = signs;
    this.#cutter.cut(text, (part, isSection) => {
      if (isSection) this.#push(this.#listener.knowsCdata ? CDATA : BOGUS_COMMENT);
      this.#push(part);
    });
  }

  stop(): void {
    this.#tokenizer.pause();
  }

  #push(text: string): void {
    if (!this.#tokenizer.running || text === "") return;
    this.#source.push(text);
    this.#tokenizer.write(text);
  }

  #callbacks(): TokenizerCallbacks {
    const source = this.#source;
    const tag = this.#tag;
    const listener = this.#listener;
    const names = recurringAttributeNames();
    const kind = (start: number, end: number): TagKind =>
      source.known(start, end, this.kinds.written);
    // One string for all elements of a class: what is known of it is found by the string, whose hash is then known.
    const classes = new Recurring((text) => text);
    const passOver = (_start: number, end: number): void => {
      source.skip(end);
      listener.comment(end + 1, "");
    };
    const comment = (start: number, end: number, less: number): void => {
      if (!listener.wantsComments || end - start > LONGEST_COMMENT) passOver(start, end);
      else listener.comment(end + 1, source.take(start, end - less));
    };
    const startTag = (end: number, selfClosing: boolean): void => {
      tag.selfClosing = selfClosing;
      listener.startTag(tag, end + 1);
    };
    return {
      isInForeignContext: () => listener.inForeign,
      ontext: (start, end) => {
        if (listener.wantsText) listener.text(source.take(start, end), start, end);
        else source.skip(end);
      },
      oncdata: (start, end, less) => {
        if (listener.wantsText) listener.cdata(source.take(start, end - less), start, end - less);
        else source.skip(end);
      },
      onopentagname: (start, end) => tag.begin(kind(start, end), start - 1),
      onattribname: (start, end) => {
        const isWanted = listener.wantsAttributes;
        if (!isWanted) source.skip(end);
        tag.attribute(isWanted ? source.known(start, end, names) : undefined);
      },
      onattribdata: (start, end) => {
        if (!listener.wantsAttributes) source.skip(end);
        else if (tag.isInClass) tag.value(source.known(start, end, classes));
        else tag.value(source.take(start, end));
      },
      onattribend: () => tag.endAttribute(),
      onopentagend: (end) => startTag(end, false),
      onselfclosingtag: (end) => startTag(end, true),
      onclosetag: (start, end) => listener.endTag(kind(start, end), start - 2, end + 1),
      oncomment: comment,
      ondeclaration: passOver,
      onprocessinginstruction: passOver,
      // References are read in what is kept, and the end of the page is not the tokenizer's to tell.
      onattribentity: () => undefined,
      ontextentity: () => undefined,
      onend: () => undefined,
    };
  }
}
