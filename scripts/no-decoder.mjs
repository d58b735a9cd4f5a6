// Stands in for "entities/decode" where the build puts htmlparser2 inside. `TreeBuilder` reads references by itself,
// and by `decodeEntities: false` htmlparser2 asks for none; but it makes a decoder for each page.
export class EntityDecoder {}
export const DecodingMode = {};
export const htmlDecodeTree = undefined;
export const xmlDecodeTree = undefined;
