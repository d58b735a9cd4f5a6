// In the place of the handlers of mdast-util-to-markdown for nodes that our trees never hold: see tsup.config.ts.
export const definition = undefined;
export const html = undefined;
export const imageReference = undefined;
export const linkReference = undefined;
