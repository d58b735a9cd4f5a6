// A page's control characters would be commands to the terminal: C0 but tab and line feed, DEL, C1.
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** The same data with every text safe to print. */
export function printable<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === "string" ? value.replace(CONTROL, "") : value,
  ) as Data;
}
