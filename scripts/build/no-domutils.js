// Stands for domutils in the builds. css-select imports it for callers without an adapter of their own, and htmlparser2
// passes on one function of it: neither is used.
export const getFeed = undefined;
