import type { Embed } from "../../model/block.js";
import { captionHtml } from "./caption.js";
import type { HtmlContext } from "./context.js";
import { element, escapeHtml } from "./element.js";
import { playerOf } from "./player.js";

/** Something from elsewhere: what the page says of it, with a link, or on request its player in a frame that can do little. */
export function embedHtml(embed: Embed, { frames }: HtmlContext): string {
  const { provider, title, text } = embed;
  const url = embed.url || undefined;
  const name = title ?? url ?? provider;
  const link = url === undefined ? "" : element("a", { href: url }, escapeHtml(name));
  const quote =
    text === undefined ? "" : element("blockquote", {}, element("p", {}, escapeHtml(text)));
  const shown = frames ? frameHtml(embed, url, name) : undefined;
  return element(
    "figure",
    { "data-provider": provider },
    quote + (shown ?? link) + captionHtml(embed),
  );
}

function frameHtml(
  { provider, id }: Embed,
  url: string | undefined,
  title: string,
): string | undefined {
  if (url !== undefined && (provider === "video" || provider === "audio"))
    return element(provider, { src: url, controls: true, preload: "none" });
  const src = playerOf(provider, id, url);
  if (src === undefined) return undefined;
  return element("iframe", {
    src,
    title,
    loading: "lazy",
    // With its own origin a player can play; it has none of ours, whatever page this stands on.
    sandbox: "allow-scripts allow-same-origin allow-popups",
    referrerpolicy: "strict-origin-when-cross-origin",
    allowfullscreen: true,
  });
}
