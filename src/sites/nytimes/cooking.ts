import type { Block } from "../../model/block.js";
import type { JsonObject, JsonValue } from "../../model/json.js";
import type { PageView } from "../../model/page.js";
import type { BuildContext, LayoutSpec } from "../../profile/profile.js";
import { derive, jsonLd, meta, state, text } from "../../profile/source.js";
import { hostOf } from "../../text/address/url.js";
import { oneLine } from "../../text/whitespace.js";
import { commaList } from "./fields.js";
import { creditOf, isPictureAddress } from "./picture.js";

/** A recipe as the page's own data holds it; empty without data. */
function recipeOf(page: PageView): JsonObject {
  const data = page.state("__NEXT_DATA__");
  const props = child(child(child(data, "props"), "pageProps"), "recipe");
  return isObject(props) ? props : {};
}

function build(page: PageView, context: BuildContext): Block[] {
  const recipe = recipeOf(page);
  const named = page.jsonLd.find((node) => node["@type"] === "Recipe") ?? {};
  const topnote = plain(recipe["topnote"]) || plain(named["description"]);
  const ingredients = list(recipe["ingredients"]).flatMap((group) =>
    part(group, "ingredients", ingredientLine, false),
  );
  const steps = list(recipe["steps"]).flatMap((group) =>
    part(group, "steps", (step) => plain(step["description"]), true),
  );
  for (const tip of list(recipe["tips"])) {
    const text = oneLine(plain(child(tip, "text") ?? child(tip, "description") ?? tip));
    if (text !== "") context.note({ kind: "note", children: [paragraph(`Tip: ${text}`)] });
  }
  return [
    ...topnote.split(/\n+/).map(oneLine).filter(Boolean).map(paragraph),
    ...(ingredients.length > 0 ? ingredients : lines(named["recipeIngredient"], false)),
    ...(steps.length > 0
      ? steps
      : lines(
          list(named["recipeInstructions"]).map((step) => child(step, "text") ?? step),
          true,
        )),
  ];
}

/** One group of ingredients or steps: its name as a heading, then its list. */
function part(
  group: JsonValue,
  key: string,
  line: (entry: JsonObject) => string,
  ordered: boolean,
): Block[] {
  const name = plain(child(group, "name"));
  const entries = list(child(group, key)).map((entry) => (isObject(entry) ? line(entry) : ""));
  const heading: Block[] =
    name === "" ? [] : [{ type: "heading", depth: 3, children: [{ type: "text", value: name }] }];
  return [...heading, ...lines(entries, ordered)];
}

function ingredientLine(entry: JsonObject): string {
  return oneLine(`${plain(entry["quantity"])} ${plain(entry["text"])}`);
}

function lines(entries: JsonValue | undefined, ordered: boolean): Block[] {
  const items = list(entries)
    .map(plain)
    .filter(Boolean)
    .map((entry) => ({ children: [paragraph(entry)] }));
  return items.length > 0 ? [{ type: "list", ordered, items }] : [];
}

function paragraph(value: string): Block {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

/** Text of a value that may hold simple markup. */
function plain(value: JsonValue | undefined): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string"
    ? value
        .replace(/<br\s*\/?>|<\/p>/gi, "\n")
        .replace(/<[^<>]*>/g, "")
        .trim()
    : "";
}

function list(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function child(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) ? value[key] : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const AUTHORS = derive("state:__NEXT_DATA__.contentAttribution", "body", (page) =>
  list(child(child(recipeOf(page)["contentAttribution"], "primaryByline"), "authors")).map(
    (author) => ({
      name: plain(child(author, "name")),
      "@type": "Person",
      ...(typeof child(author, "link") === "string" && { url: plain(child(author, "link")) }),
    }),
  ),
);

/** Seconds since 1970, as the page's data counts. */
const PUBLISHED = derive("state:__NEXT_DATA__.publishedAt", "body", (page) => {
  const seconds = recipeOf(page)["publishedAt"];
  return typeof seconds === "number"
    ? [new Date(seconds * 1000).toISOString().replace(".000", "")]
    : [];
});

const PICTURE = derive("state:__NEXT_DATA__.image", "body", (page) => {
  const image = recipeOf(page)["image"];
  const addresses = child(image, "src");
  const src = ["article", "card", "tall"]
    .map((name) => child(addresses, name))
    .find((one) => typeof one === "string" && isPictureAddress(one));
  const credit = creditOf(plain(child(image, "credit")));
  const caption = plain(child(image, "caption"));
  return typeof src === "string"
    ? [{ src, ...(caption && { caption }), ...(credit && { credit }) }]
    : [];
});

/** NYT Cooking: the recipe is read from the page's data, where quantities are numbers and groups have names. */
export const cooking: LayoutSpec = {
  id: "cooking-next",
  when: (page) =>
    page.meta("pt").includes("recipe") ||
    page.jsonLd.some((node) => node["@type"] === "Recipe") ||
    hostOf(page.url ?? "") === "cooking.nytimes.com",
  build,
  fields: {
    title: [
      state("__NEXT_DATA__", "props.pageProps.recipe.title"),
      jsonLd("name", "Recipe"),
      text("h1"),
    ],
    authors: [AUTHORS, jsonLd("author", "Recipe")],
    published: [PUBLISHED, jsonLd("datePublished", "Recipe")],
    section: [meta("og:site_name"), meta("application-name")],
    kicker: [state("__NEXT_DATA__", "props.pageProps.recipe.kicker")],
    tags: [commaList(jsonLd("keywords", "Recipe"))],
    leadImage: [PICTURE, meta("og:image"), jsonLd("image", "Recipe")],
  },
};
