import DOMPurify from "dompurify";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Article, parseArticle, toHtml } from "../../src/index.js";
import { articleWith, pageWith, pairs } from "../safety/payloads.js";

const url = "https://gazette.example/rain";
const all = pairs();
/** HTML of articles of hostile pages, and of hostile articles from files. */
const written = all
  .filter((_, i) => i % 3 === 0)
  .flatMap(({ text, address }, i) => [
    toHtml(parseArticle(pageWith(text, address, i % 2 === 0), { url })),
    toHtml(articleWith(text, address) as Article),
  ]);

afterEach(() => {
  for (const frame of document.querySelectorAll("iframe.trap")) frame.remove();
});

describe("HTML of hostile articles", () => {
  it("is what DOMPurify leaves of it", () => {
    for (const html of written) {
      const template = document.createElement("template");
      template.innerHTML = html;
      // DOMPurify trims values.
      for (const element of template.content.querySelectorAll("*"))
        for (const attribute of element.attributes) attribute.value = attribute.value.trim();
      const options = {
        // What we write and DOMPurify does not know: TeX beside its MathML.
        ADD_TAGS: ["semantics", "annotation"],
        ADD_ATTR: ["encoding"],
        SANITIZE_DOM: false,
        // Else it drops an alt that says "</script>", because markup might be read as XML: ours is HTML, and it is text.
        SAFE_FOR_XML: false,
      };
      expect(DOMPurify.sanitize(template.innerHTML, options)).toBe(template.innerHTML);
      expect(DOMPurify.removed).toEqual([]);
    }
  });

  it("asks for nothing, opens nothing and goes nowhere", async () => {
    const told: string[] = [];
    // Scripts of the page itself are let run, so that one that got in would: the traps tell of it.
    const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <script>
        const tell = (what) => parent.postMessage("trap: " + what, "*");
        for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => tell(name);
        addEventListener("securitypolicyviolation", (event) => tell(event.effectiveDirective + " " + event.blockedURI));
        navigation.addEventListener("navigate", (event) => { tell("navigation " + event.destination.url); event.preventDefault(); });
      </script>`;
    const listen = ({ data }: MessageEvent): void => {
      if (typeof data === "string" && data.startsWith("trap: ")) told.push(data.slice(6));
    };
    addEventListener("message", listen);
    const load = async (html: string): Promise<Document> => {
      const frame = document.createElement("iframe");
      frame.className = "trap";
      frame.srcdoc = `<!doctype html>${head}<body>${html}`;
      await new Promise((done) => {
        frame.addEventListener("load", done, { once: true });
        document.body.append(frame);
      });
      if (frame.contentDocument === null) throw new Error("the frame went elsewhere");
      return frame.contentDocument;
    };
    const stir = (page: Document): void => {
      for (const element of page.querySelectorAll("article *")) {
        for (const type of [
          "error",
          "load",
          "focus",
          "mouseover",
          "pointerenter",
          "toggle",
          "animationstart",
        ])
          element.dispatchEvent(new Event(type, { bubbles: true }));
      }
    };
    // The trap works.
    stir(
      await load("<article><img src=x onerror=alert(1)><p onmouseover=confirm(1)>x</p></article>"),
    );
    await vi.waitFor(() => expect(told).toEqual(expect.arrayContaining(["alert", "confirm"])), {
      timeout: 600_000,
    });
    told.length = 0;
    for (let i = 0; i < written.length; i += 40)
      stir(await load(written.slice(i, i + 40).join("\n")));
    // Behind all that was told before.
    stir(await load(`<article><img src=x onerror="tell('end')"></article>`));
    await vi.waitFor(() => expect(told).toContain("end"), { timeout: 600_000 });
    removeEventListener("message", listen);
    // Pictures are asked for, from where the article says; the policy stops them.
    const wrong = told.filter((what) => !/^img-src (?:https?:|data)|^end$/.test(what));
    expect(wrong).toEqual([]);
  });
});
