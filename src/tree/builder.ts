import { Parser } from "htmlparser2";
import { BOGUS_COMMENT, CDATA, CdataCutter } from "./cdata.js";
import { DataScript } from "./data-script.js";
import { ElementNode, RootNode, TextNode } from "./node.js";
import { isPruned } from "./prune.js";
import { decodedText, decodeValues, isRawText } from "./references.js";
import { SelectorCache } from "./selector-cache.js";

/** What the tree tells while it grows. Text is complete at each of these moments, never in between. */
export interface TreeListener {
  /** A start tag: ancestors, earlier siblings and attributes are known, children are not. */
  open(element: ElementNode): void;
  /** The element is complete. */
  close(element: ElementNode): void;
  /** A script that holds data is complete. */
  data(script: DataScript): void;
}

/** How large a tree may grow. */
export interface TreeLimits {
  readonly depth: number;
  readonly nodes: number;
}

/**
 * Grows a pruned tree from text that arrives in pieces.
 *
 * Where the pieces are cut cannot be seen in the tree or in the order of the listener's calls.
 */
export class TreeBuilder {
  readonly root: RootNode = new RootNode(new SelectorCache());
  /** Which limit stopped the tree, if one did. */
  overflow: "depth" | "nodes" | undefined;
  readonly #parser: Parser;
  readonly #listener: TreeListener;
  readonly #limits: TreeLimits;
  #current: ElementNode = this.root;
  #depth = 0;
  #nodes = 0;
  #pruned = 0; // open elements at and below the outermost pruned one
  #script: DataScript | undefined;
  #stopped = false;
  /** Text since the last tag or comment, as the page writes it. */
  #written = "";
  #writtenTo = 0;
  #inCdata = false;
  readonly #cutter = new CdataCutter();

  constructor(listener: TreeListener, limits: TreeLimits) {
    this.#listener = listener;
    this.#limits = limits;
    this.#parser = new Parser(
      {
        onopentag: (name, attribs) => this.#open(name, attribs),
        onclosetag: (name) => this.#close(name),
        ontext: (data) => this.#text(data),
        oncdatastart: () => this.#cdata(true),
        oncdataend: () => this.#cdata(false),
      },
      // Looking for references, htmlparser2 takes text and attributes sign by sign: a seventh of its time.
      { decodeEntities: false, recognizeCDATA: true },
    );
  }

  /** No further token is read; the tree stays as it is. */
  stop(): void {
    this.#stopped = true;
    this.#parser.pause();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  write(text: string): void {
    this.#cutter.cut(text).forEach((part, i) => {
      if (this.#stopped) return;
      if (i > 0) this.#parser.write(this.#knowsCdata() ? CDATA : BOGUS_COMMENT);
      this.#parser.write(part);
    });
  }

  /** Closes whatever is open. */
  end(): void {
    // Not by the parser's own end(): after "</p " it makes text of the tag, and after "<p " it closes a p
    // that never opened. A space lets go of all text that it holds; what it still holds then is half a tag.
    this.#flush();
    this.#nodes--; // The space is none of the page's.
    this.write(" ");
    this.#flush();
    this.stop();
    this.#endScript();
    while (this.#current.parent !== null) {
      const element = this.#current;
      this.#current = this.#current.parent;
      this.#listener.close(element);
    }
  }

  #open(name: string, attribs: Record<string, string>): void {
    this.#flush();
    if (this.#stopped) return;
    // htmlparser2 searches its stack from the top: quadratic in depth, 2.5 s for 100,000 nested tags.
    if (++this.#depth > this.#limits.depth) {
      this.#overflowed("depth");
      return;
    }
    if (this.#pruned > 0) {
      this.#pruned++;
      return;
    }
    decodeValues(attribs);
    if (isPruned(name, attribs)) {
      this.#pruned = 1;
      if (name === "script") this.#script = new DataScript(attribs);
      return;
    }
    if (++this.#nodes > this.#limits.nodes) {
      this.#overflowed("nodes");
      return;
    }
    const element = new ElementNode(name, attribs);
    this.#current.append(element);
    this.#current = element;
    this.#listener.open(element);
  }

  #close(name: string): void {
    this.#flush();
    if (this.#stopped) return;
    this.#depth--;
    if (this.#pruned > 0) {
      this.#pruned--;
      if (name === "script") this.#endScript();
      return;
    }
    const element = this.#current;
    if (element.parent !== null) this.#current = element.parent;
    this.#listener.close(element);
  }

  #endScript(): void {
    if (this.#script?.complete() === true) this.#listener.data(this.#script);
    this.#script = undefined;
  }

  #text(data: string): void {
    if (this.#stopped) return;
    if (this.#pruned > 0) {
      this.#script?.write(data);
      return;
    }
    if (this.#inCdata) {
      // Its "&" is a sign like others.
      this.#put(data);
      return;
    }
    const end = this.#parser.endIndex + 1;
    // A reference may be cut where a piece ends, but not by a comment: "&am<!-- -->p;".
    if (end - data.length !== this.#writtenTo) this.#flush();
    this.#written += data;
    this.#writtenTo = end;
  }

  #cdata(begins: boolean): void {
    this.#flush();
    this.#inCdata = begins;
  }

  /** In formulas it is text, in scripts it stands as it is. */
  #knowsCdata(): boolean {
    return (
      this.#parser.isInForeignContext() ||
      this.#script !== undefined ||
      isRawText(this.#current.name)
    );
  }

  #flush(): void {
    if (this.#written === "") return;
    const raw = isRawText(this.#current.name) && !this.#parser.isInForeignContext();
    const text = raw ? this.#written : decodedText(this.#written);
    this.#written = "";
    this.#put(text);
  }

  #put(text: string): void {
    const last = this.#current.children[this.#current.children.length - 1];
    if (last?.type === "text") {
      last.data += text;
      return;
    }
    if (++this.#nodes > this.#limits.nodes) {
      this.#overflowed("nodes");
      return;
    }
    this.#current.append(new TextNode(text));
  }

  #overflowed(limit: "depth" | "nodes"): void {
    this.overflow = limit;
    this.stop();
  }
}
