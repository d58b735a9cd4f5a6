// A plugin of typedoc: groups the reference by the file that a name comes from, so that readers find the functions first, says
// where parameters and kinds lack their words, and leaves out what leads nowhere.
import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";

const CATEGORIES = [
  [/^src\/(?:index|core)\.ts$|^src\/(?:render|dates|views)\//, "Functions"],
  [/^src\/profile\/(?:define|data-source|source)\.ts$|^src\/json\/path\.ts$/, "Functions"],
  [/^src\/sites\//, "Profiles"],
  [/^src\/(?:read|session|visibility|check)\/|\/date-parser\.ts$/, "Input and options"],
  [/^src\/model\/article\.ts$|^src\/model\/fields\.ts$/, "Article"],
  [/^src\/model\/(?:block|inline)\.ts$/, "Blocks"],
  [/^src\/model\/event\.ts$/, "Events"],
  [/^src\/model\/evidence\.ts$/, "Provenance and issues"],
  [/^src\/errors\.ts$/, "Errors"],
  [/^src\/(?:profile|packs)\//, "Profiles"],
  [/^src\/model\//, "What profiles see of a page"],
];
// The shapes of options stand beside what takes them.
const OPTIONS = /^(?:\w+Options|Limits|Renderable)$/;
const text = (words) => [{ kind: "text", text: words }];

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    // The site's own title stands above the README's.
    const [first] = project.readme ?? [];
    if (first !== undefined) first.text = first.text.replace(/^# .*\n+/, "");
    for (const document of project.documents ?? []) spellHeadings(document.content);
    for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
      categorise(module, "Reference");
      for (const child of module.children ?? []) {
        const target = child.isReference() ? child.getTargetReflectionDeep() : child;
        const category = categoryOf(target);
        if (category !== undefined) categorise(child.signatures?.[0] ?? child, category);
        // Where a function takes options, its page shows them.
        if (OPTIONS.test(child.name)) child.comment?.modifierTags.add("@expand");
      }
    }
  });
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }) => {
      for (const reflection of Object.values(project.reflections)) {
        // What tells one kind of block or event from another needs no words of its own.
        if (
          reflection.kind === ReflectionKind.Property &&
          reflection.name === "type" &&
          isLiteral(reflection.type)
        )
          reflection.comment ??= new Comment(text("Tells it from the others."));
        // Line numbers of a version lead to other lines in the next.
        delete reflection.sources;
        if (
          reflection.kind === ReflectionKind.Parameter &&
          isOfFunction(reflection) &&
          reflection.comment === undefined
        )
          app.logger.warn(`${reflection.getFullName()} has no @param`);
      }
      // Entry points in the order of typedoc.json, which is that of the README.
      const order = new Map((project.children ?? []).map((child, i) => [child, i]));
      for (const { title, children } of project.categories ?? [])
        if (title === "Reference") children.sort((a, b) => order.get(a) - order.get(b));
    },
    -1000,
  );
}

/** Code in a heading has no name in the navigation: it becomes text. */
function spellHeadings(parts) {
  let line = "";
  for (const part of parts) {
    if (part.kind === "code" && /^#{1,6} /.test(line) && !part.text.includes("\n")) {
      part.kind = "text";
      part.text = part.text.replaceAll("`", "");
    }
    line = (line + part.text).replace(/^[\s\S]*\n/, "");
  }
}

function categorise(reflection, category) {
  reflection.comment ??= new Comment();
  reflection.comment.blockTags.push(new CommentTag("@category", text(category)));
}

function isOfFunction({ parent }) {
  return (
    parent?.kind === ReflectionKind.CallSignature && parent.parent?.kind === ReflectionKind.Function
  );
}

function isLiteral(type) {
  return type?.type === "literal" || (type?.type === "union" && type.types.every(isLiteral));
}

function categoryOf({ name, sources, signatures }) {
  if (OPTIONS.test(name)) return "Input and options";
  if (name === "Source") return "Profiles";
  const file = (sources ?? signatures?.[0]?.sources ?? [])[0]?.fileName;
  const path = file?.slice(file.indexOf("src/"));
  const category = CATEGORIES.find(([pattern]) => path !== undefined && pattern.test(path))?.[1];
  return category === "Functions" && signatures === undefined ? "Profiles" : category;
}
