import type { Conversion, Format, FormatOf } from "./format.ts";

/**
 * A copy of a value, converted where a format says so.
 *
 * @param way - `read`: from the wire; `write`: to it
 */
export function convert(value: unknown, format: FormatOf | undefined, way: keyof Conversion): unknown {
  return convertBy(value, format === undefined ? [] : [format], way);
}

function convertBy(value: unknown, formats: readonly FormatOf[], way: keyof Conversion): unknown {
  const all = allOf(formats);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      convertBy(item, present(all.map(({ first, items }) => first?.[index] ?? items)), way),
    );
  }
  if (Object.prototype.toString.call(value) === "[object Object]") {
    const members = Object.entries(value as object).map(([name, member]: [string, unknown]) => [
      name,
      convertBy(member, present(all.map((format) => memberOf(format, name))), way),
    ]);
    // Defines members, whatever they are called.
    return Object.fromEntries(members) as unknown;
  }
  const isNumber = typeof value === "number" || typeof value === "bigint";
  const conversion = all.map(({ string, number }) => (isNumber ? number : string)).find((one) => one !== undefined);
  if (conversion) return conversion[way](value);
  // Only a large number that no format speaks of is read as one.
  return way === "read" && typeof value === "bigint" ? Number(value) : value;
}

function memberOf({ properties, others }: Format, name: string): FormatOf | undefined {
  return properties && Object.hasOwn(properties, name) ? properties[name] : others;
}

/** The formats and all that they have in `all`. */
function allOf(formats: readonly FormatOf[]): Format[] {
  const found = new Set(formats.map(given));
  // A Set's iterator also visits what is added on the way.
  for (const { all = [] } of found) for (const one of all) found.add(given(one));
  return [...found];
}

function given(format: FormatOf): Format {
  return typeof format === "function" ? format() : format;
}

function present(formats: readonly (FormatOf | undefined)[]): FormatOf[] {
  return formats.filter((format) => format !== undefined);
}
