// Families of hostile pages: each gives a page of about any number of characters.
import boxes from "./boxes.mjs";
import data from "./data.mjs";
import nytimes from "./nytimes.mjs";
import references from "./references.mjs";
import strings from "./strings.mjs";
import syntax from "./syntax.mjs";

export { strings };

/** Written one by one: shapes of the tree, broken markup, data and references. */
export const shapes = [...boxes, ...syntax, ...data, ...references, ...nytimes];
