const PART = /#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:([\^$*~|]?)=["']?([^"'\]]*?)["']?(?: i)?)?\]/g;

/**
 * An element that a selector matches, with a text in it: `.promo[data-x^=a]` gives `<div class="promo" data-x="a">`.
 *
 * Of a list the first is made, of descendants and children a chain.
 */
export function selectorElement(selector: string, text: string): string {
  const steps = (selector.split(",")[0] ?? "").trim().split(/\s+(?:>\s+)?(?![^[]*\])/);
  return steps.reduceRight((inner, step) => oneElement(step, inner), text);
}

function oneElement(step: string, inner: string): string {
  const name = /^[a-z][\w-]*/i.exec(step)?.[0] ?? "div";
  const classes: string[] = [];
  const attributes = [...step.matchAll(PART)].flatMap(([, id, className, key, , value = ""]) => {
    if (className !== undefined) classes.push(className);
    return id !== undefined ? [`id="${id}"`] : key !== undefined ? [`${key}="${value}"`] : [];
  });
  const list = classes.length > 0 ? [`class="${classes.join(" ")}"`] : [];
  return `<${[name, ...attributes, ...list].join(" ")}>${inner}</${name}>`;
}
