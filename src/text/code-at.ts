/**
 * `text.charCodeAt(i)` for loops over the page's own strings: `charCodeAt.call(text, i)`.
 *
 * Those are slices, joined strings, of one byte a sign or of two: more kinds than V8 looks a method up for in one step. It then
 * searches it anew for each character, and does not see that the loop could run without a call. With this, and `length` taken
 * of `${text}`, which it knows to be a string, scanning takes a third of the time.
 */
export const charCodeAt: (this: string, index: number) => number = String.prototype.charCodeAt;
