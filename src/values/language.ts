const BCP47 = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/** A language tag as the page writes it, `_` read as `-`. */
export function readLanguage(raw: readonly unknown[]): string | undefined {
  const tag = raw.find((value) => typeof value === "string" && BCP47.test(value.trim()));
  return typeof tag === "string" ? tag.trim().replaceAll("_", "-") : undefined;
}

/** `ltr` or `rtl`. */
export function readDirection(raw: readonly unknown[]): "ltr" | "rtl" | undefined {
  const found = raw
    .map((value) => String(value).trim().toLowerCase())
    .find((value) => value === "ltr" || value === "rtl");
  return found === "ltr" || found === "rtl" ? found : undefined;
}
