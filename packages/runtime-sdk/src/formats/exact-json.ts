/** JSON in which whole numbers of any size are exact: larger ones than a `number` holds are a `bigint`. */
export function parseExact(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text) as unknown;
  const mark = newMark();
  const marked = text.replace(token, (match, isInteger?: string) => {
    return isInteger && !Number.isSafeInteger(Number(match)) ? `"${mark}${match}"` : match;
  });
  return JSON.parse(marked, (_, value: unknown) => {
    return typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
  }) as unknown;
}

/** JSON of a value with `bigint` in it, each a number. */
export function stringifyExact(value: unknown): string {
  const mark = newMark();
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? `${mark}${member}` : member,
  );
  return text.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
}

/** A string, or a number, whole if the group is there. */
const token = /"(?:[^"\\]|\\.)*"|(-?\d+)(?![\d.eE])|-?\d[\d.eE+-]*/g;

/** Stands before a number that is a text for a while; made after all texts there are, so that none has it. */
function newMark(): string {
  return `${Math.random().toString(36)}:`;
}
