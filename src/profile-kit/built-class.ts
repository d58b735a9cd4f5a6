/**
 * Does a class or id look made by a build, and so change with the next one? `css-1x2y3z`, `Title_abc12`, `sc-bdVaJa`.
 */
export function isBuiltClass(name: string): boolean {
  const parts = name.split(/__|--|[-_]/);
  return (
    /^(?:sc|jsx|svelte|emotion)-\w{4,}$/i.test(name) ||
    /^(?:css-\w+|astro-[a-z\d]{8})$/.test(name) ||
    (parts.length > 1 ? parts.slice(-1) : parts).some(isHash)
  );
}

/** Digits among letters, or capitals in the middle without a word's shape. */
function isHash(part: string): boolean {
  if (part.length < 5 || /^\d+$/.test(part)) return false;
  const digits = part.replace(/\D/g, "").length;
  const switches = [...part.matchAll(/[a-z][A-Z]|[a-zA-Z]\d|\d[a-zA-Z]/g)].length;
  const isMixed = digits > 0 && switches >= 2;
  return isMixed || (switches >= 3 && !/^[a-z]+(?:[A-Z][a-z]{1,})+$/.test(part));
}
