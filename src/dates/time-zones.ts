import { lazy } from "../text/lazy.js";

// Abbreviations that mean one offset wherever they are written. CST, IST and BST mean several.
const FIXED: Readonly<Record<string, string>> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  cet: "+01:00",
  mez: "+01:00",
  cest: "+02:00",
  mesz: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  jst: "+09:00",
  kst: "+09:00",
  aest: "+10:00",
  aedt: "+11:00",
  nzst: "+12:00",
  nzdt: "+13:00",
  wib: "+07:00",
  hkt: "+08:00",
  myt: "+08:00",
  sgt: "+08:00",
  sast: "+02:00",
};
// Names that leave open whether it is summer: the day tells.
const SEASONAL: Readonly<Record<string, () => Intl.DateTimeFormat>> = {
  et: /* @__PURE__ */ offsetsIn("America/New_York"),
  ct: /* @__PURE__ */ offsetsIn("America/Chicago"),
  mt: /* @__PURE__ */ offsetsIn("America/Denver"),
  pt: /* @__PURE__ */ offsetsIn("America/Los_Angeles"),
};

/** What writes the offset of a zone; the platform takes a tenth of a millisecond to make it. */
function offsetsIn(timeZone: string): () => Intl.DateTimeFormat {
  return lazy(() => new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }));
}

/** The offset that a zone's abbreviation means on that day: `ET` on 2021-11-03 is `-04:00`. */
export function zoneOffset(abbreviation: string, day: string): string | undefined {
  const name = abbreviation.toLowerCase();
  if (Object.hasOwn(FIXED, name)) return FIXED[name];
  const zone = Object.hasOwn(SEASONAL, name) ? SEASONAL[name] : undefined;
  if (zone === undefined) return undefined;
  // 18:00 UTC is the same day in all of these zones, hours away from any change of the clocks.
  return zone()
    .format(new Date(`${day}T18:00:00Z`))
    .split("GMT")[1];
}
