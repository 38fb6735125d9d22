import type { Decimal } from "../../../vtl/values/decimal.ts";

/** `new BigDecimal(text)`; undefined if Java would throw, or calculating with it would take for ever. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > 1_000) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,9}))?$/.exec(text) ?? [];
  const scale = fraction.length - Number(exponent);
  if (whole + fraction === "" || Math.abs(scale) > 10_000) return undefined;
  return { unscaled: BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`), scale };
}
