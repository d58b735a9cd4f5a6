import type { Source } from "../../profile/source.js";

/** The day in the page's address. */
export const dateInAddress: Source = {
  from: "url:date",
  phase: "head",
  read(page) {
    const url = page.url ?? page.links("canonical")[0]?.href ?? page.meta("og:url")[0] ?? "";
    const { year, month, day } =
      ADDRESS_DATES.map((form) => form.exec(url)?.groups).find((groups) => groups !== undefined) ??
      {};
    if (year === undefined) return [];
    return [/\d/.test(month ?? "") ? `${year}-${month}-${day}` : `${day} ${month} ${year}`];
  },
};

// "/2020/04/07/", "_20200407", "/2020-02/19/", "/2017/7/12/", "/23-01-2022-", "/2023/october/03/".
const ADDRESS_DATES = [
  /[/_-](?<year>(?:19|20)\d\d)(?<joint>[/_-]?)(?<month>\d\d)(?:\k<joint>|\/)(?<day>\d\d)(?!\d)/,
  /\/(?<year>20\d\d)\/(?<month>\d\d?)\/(?<day>\d\d?)\//,
  /[/_-](?<day>\d\d)-(?<month>\d\d)-(?<year>20\d\d)(?!\d)/,
  /\/(?<year>20\d\d)\/(?<month>[a-z]{3,9})\/(?<day>\d\d?)(?!\d)/i,
];
