import type { Block, FootnoteDefinition, Inline } from "../../model/block.js";

/**
 * A body in which each reference to a note has its note: those that are left out so far are read by `read` and stand
 * at the end; a reference without one becomes text that is set high.
 */
export function settleReferences(
  body: readonly Block[],
  read: (identifier: string) => readonly FootnoteDefinition[],
): Block[] {
  const defined = new Set<string>();
  const referred = new Set<string>();
  visit(body, defined, referred);
  if (referred.size === 0) return [...body];
  const blocks = [...body];
  // A note may refer to another one.
  for (const identifier of referred) {
    if (defined.has(identifier)) continue;
    const found = read(identifier).filter((note) => note.identifier === identifier);
    visit(found, defined, referred);
    for (const note of found) blocks.push(note);
  }
  const lost = [...referred].some((identifier) => !defined.has(identifier));
  return lost ? blocks.map((block) => mapInlines(block, defined)) : blocks;
}

/** Looks for definitions and references. */
function visit(blocks: readonly Block[], defined: Set<string>, referred: Set<string>): void {
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    else if (typeof value === "object" && value !== null) {
      if ("type" in value && "identifier" in value && typeof value.identifier === "string") {
        if (value.type === "footnoteReference") referred.add(value.identifier);
        else if (value.type === "footnoteDefinition") defined.add(value.identifier);
      }
      for (const one of Object.values(value)) if (typeof one === "object") look(one);
    }
  };
  look(blocks);
}

function mapInlines(block: Block, defined: ReadonlySet<string>): Block {
  const blocks = (children: readonly Block[]): Block[] =>
    children.map((child) => mapInlines(child, defined));
  const inlines = (children: readonly Inline[]): Inline[] => raised(children, defined);
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, children: inlines(block.children) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: blocks(item.children) })),
      };
    case "definitionList":
      return {
        ...block,
        items: block.items.map(({ term, children }) => ({
          term: inlines(term),
          children: blocks(children),
        })),
      };
    case "table":
      return {
        ...block,
        rows: block.rows.map(({ cells }) => ({
          cells: cells.map((cell) => ({
            ...cell,
            children: inlines(cell.children),
            ...(cell.blocks !== undefined && { blocks: blocks(cell.blocks) }),
          })),
        })),
      };
    case "blockquote":
    case "liveEntry":
    case "footnoteDefinition":
    case "callout":
    case "details":
      return { ...block, children: blocks(block.children) };
    default:
      return block;
  }
}

function raised(children: readonly Inline[], defined: ReadonlySet<string>): Inline[] {
  return children.map((child): Inline => {
    if (child.type === "footnoteReference" && !defined.has(child.identifier)) {
      const value = child.label ?? child.identifier;
      return { type: "superscript", children: [{ type: "text", value }] };
    }
    return "children" in child ? { ...child, children: raised(child.children, defined) } : child;
  });
}
