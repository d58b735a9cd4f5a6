// A plugin of typedoc: groups the reference by the file that a name comes from, so that readers find the functions first,
// and puts no title below a title.
import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";

const CATEGORIES = [
  [/^src\/(?:index|core)\.ts$|^src\/(?:render|dates)\//, "Functions"],
  [/^src\/profile\/(?:define|source)\.ts$|\/json-path\.ts$/, "Functions"],
  [/^src\/sites\//, "Profiles"],
  [/^src\/(?:read|session)\/|\/date-reader\.ts$/, "Input and options"],
  [/^src\/model\/article\.ts$/, "Article"],
  [/^src\/model\/block\.ts$/, "Blocks"],
  [/^src\/model\/event\.ts$/, "Events"],
  [/^src\/model\/evidence\.ts$/, "Provenance and issues"],
  [/^src\/fault\//, "Errors"],
  [/^src\/profile\//, "Profiles"],
  [/^src\/model\//, "What profiles see of a page"],
];
// The shapes of options stand beside what takes them.
const TYPES = /^(?:HtmlOptions|TextOptions|MarkdownOptions)$/;

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    // The site's own title stands above the README's.
    const [first] = project.readme ?? [];
    if (first !== undefined) first.text = first.text.replace(/^# .*\n+/, "");
    for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
      for (const child of module.children ?? []) {
        const target = child.isReference() ? child.getTargetReflectionDeep() : child;
        const category = categoryOf(target);
        if (category === undefined) continue;
        const holder = child.signatures?.[0] ?? child;
        holder.comment ??= new Comment();
        holder.comment.blockTags.push(
          new CommentTag("@category", [{ kind: "text", text: category }]),
        );
      }
    }
  });
}

function categoryOf({ name, sources, signatures }) {
  if (TYPES.test(name)) return "Input and options";
  if (name === "Source") return "Profiles";
  const file = (sources ?? signatures?.[0]?.sources ?? [])[0]?.fileName;
  const path = file?.slice(file.indexOf("src/"));
  return CATEGORIES.find(([pattern]) => path !== undefined && pattern.test(path))?.[1];
}
