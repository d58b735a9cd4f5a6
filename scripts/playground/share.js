// What is typed, as the fragment of an address: it stays in the browser, a server never sees it.

/** The fragment that brings a state back: deflated JSON, in the letters of addresses. */
export async function toFragment(state) {
  const stream = new Blob([JSON.stringify(state)])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The state of a fragment; `undefined` for any other. */
export async function fromFragment(fragment) {
  if (!/^[\w-]{8,}$/.test(fragment)) return undefined;
  try {
    const text = atob(fragment.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const state = JSON.parse(await new Response(stream).text());
    return typeof state?.page === "string" ? state : undefined;
  } catch {
    return undefined;
  }
}
