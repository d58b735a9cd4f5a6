// In the place of decode-named-character-reference, in the package alone: see tsup.config.ts.
export const decodeNamedCharacterReference = () => false;
