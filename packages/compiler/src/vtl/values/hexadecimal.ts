/** `Double.toHexString`, `Float.toHexString`: `0x1.8p1`. */
export function hexadecimal(value: number, isFloat: boolean): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const size = Math.abs(value);
  if (size === 0) return `${sign}0x0.0p0`;
  const least = isFloat ? -126 : -1022;
  const isNormal = size >= 2 ** least;
  let power = isNormal ? Math.floor(Math.log2(size)) : least;
  // The logarithm can be rounded up to the next power.
  if (isNormal && 2 ** power > size) power -= 1;
  const fraction = BigInt(size * 2 ** (26 - Math.floor(power / 2)) * 2 ** (26 - Math.ceil(power / 2)));
  const digits = (fraction & ((1n << 52n) - 1n)).toString(16).padStart(13, "0").replace(/0+$/, "");
  return `${sign}0x${isNormal ? "1" : "0"}.${digits || "0"}p${power}`;
}
