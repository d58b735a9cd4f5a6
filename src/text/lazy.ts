/** What `make` gives, made when it is asked for the first time: for tables that not every page needs. */
/* @__NO_SIDE_EFFECTS__ */
export function lazy<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
