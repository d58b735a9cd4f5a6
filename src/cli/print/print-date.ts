const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** An ISO date as it is read: `"April 9, 2020, 12:41 UTC-4"`. The page's own offset stays, none is made up. */
export function printDate(iso: string): string {
  const [, year, month, day, time, zone] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return iso;
  const date = `${name} ${Number(day)}, ${year}`;
  return [date, [time, zone && `UTC${offset(zone)}`].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(", ");
}

function offset(zone: string): string {
  const [, sign = "", hours = "0", minutes = "00"] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  return hours === "0" || (Number(hours) === 0 && minutes === "00")
    ? ""
    : `${sign}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}
