/**
 * A short name for an ordered list of feature names (32-bit FNV-1a). The weights know features by their places alone: trained
 * for another list, they would be read wrongly without a sign.
 */
export function featureHash(names: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of names.join("\n")) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
