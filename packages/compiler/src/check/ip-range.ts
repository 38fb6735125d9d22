/** A block of addresses in CIDR notation; a single address is a block of one. */
export interface IpRange {
  readonly bits: 32 | 128;
  /** The address as written, as a number. */
  readonly address: bigint;
  readonly prefix: number;
}

/** What the text says as IAM reads it, `192.0.2.0/24` or `2001:db8::/32`; undefined if it is no such thing. */
export function parseIpRange(text: string): IpRange | undefined {
  const [written = "", length, ...more] = text.split("/");
  const isSix = written.includes(":");
  const bits = isSix ? 128 : 32;
  const address = isSix ? sixOf(written) : fourOf(written);
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : Infinity;
  return address === undefined || more.length > 0 || prefix > bits ? undefined : { bits, address, prefix };
}

/** The first address of the block. */
export function firstOf({ bits, address, prefix }: IpRange): bigint {
  const rest = BigInt(bits - prefix);
  return (address >> rest) << rest;
}

/** Whether all addresses of a block are in another one. */
export function isWithin(inner: IpRange, outer: IpRange): boolean {
  return (
    inner.bits === outer.bits &&
    inner.prefix >= outer.prefix &&
    firstOf({ ...inner, prefix: outer.prefix }) === firstOf(outer)
  );
}

/** The block in the notation that it was written in, from its first address on. */
export function printIpRange(range: IpRange): string {
  const digits = firstOf(range);
  const groups = range.bits === 32 ? 4 : 8;
  const width = BigInt(range.bits / groups);
  const parts = Array.from({ length: groups }, (_, index) =>
    ((digits >> (width * BigInt(groups - 1 - index))) & ((1n << width) - 1n)).toString(groups === 4 ? 10 : 16),
  );
  if (groups === 4) return `${parts.join(".")}/${String(range.prefix)}`;
  // The zeros at the end, which a block mostly has.
  return `${parts.join(":").replace(/(?::0){2,}$/, "::")}/${String(range.prefix)}`;
}

function fourOf(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((number, part) => (number << 8n) | BigInt(part), 0n);
}

function sixOf(text: string): bigint | undefined {
  const [left = "", right, ...more] = text.split("::");
  const groupsOf = (half: string): string[] => (half === "" ? [] : half.split(":"));
  const before = groupsOf(left);
  const after = groupsOf(right ?? "");
  const missing = 8 - before.length - after.length;
  if (more.length > 0 || (right === undefined ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  if (!groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return undefined;
  return groups.reduce((number, group) => (number << 16n) | BigInt(`0x${group}`), 0n);
}
