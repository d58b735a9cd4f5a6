// How hostile pages are made: a piece, again and again, until the page has its size.

/** The page around what is repeated: an article that says what it is. */
export const story = (inside, head = "") =>
  `<title>Rain</title>${head}<article><h1>Rain on the harbour</h1><p>It rained on Monday, and the harbour stood still all day.</p>${inside}`;

/** A piece as often as fits; one that is a function gets its number. */
export function fill(size, piece) {
  if (typeof piece === "string") return piece.repeat(Math.max(1, Math.ceil(size / piece.length)));
  const pieces = [];
  for (let length = 0, i = 0; length < size; i++) {
    const next = piece(i);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join("");
}

/** Script with JSON-LD. */
export const ld = (json) => `<script type="application/ld+json">${json}</script>`;

/** Families of which each is a piece inside the story, or a function from a size to a page. */
export const families = (group, all) =>
  Object.entries(all).map(([name, make]) => ({
    name: `${group}: ${name}`,
    page: typeof make === "string" ? (size) => story(fill(size, make)) : make,
  }));

/** Elements that nest as deep as a page of some MB may, and in the innermost a piece again and again: depth times width. */
export const deep = (open, piece) => (size) =>
  story(open.repeat(size < 64 * 1024 ? 30 : 470) + fill(size, piece));
