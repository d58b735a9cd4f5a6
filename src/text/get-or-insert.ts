/** What a map keeps for a key; it is made at the first time. As `Map.prototype.getOrInsertComputed` will do. */
export function getOrInsert<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
