/**
 * `text.charCodeAt(i)` for loops over the page's own strings.
 *
 * Those are slices, joined strings, of one byte a sign or of two: more kinds than V8 looks a method up for in one step. It then
 * searches it anew for each character, and does not see that the loop could run without a call. With this, and `length` taken
 * of `${text}`, which it knows to be a string, scanning takes half of the time. The method is kept in a function, because a
 * bundler makes a variable of what is exported, and V8 puts nothing that may vary in the place of a call.
 */
export const codeAt: (text: string, index: number) => number = /* @__PURE__ */ (() => {
  const method = String.prototype.charCodeAt;
  return (text: string, index: number): number => method.call(text, index);
})();
