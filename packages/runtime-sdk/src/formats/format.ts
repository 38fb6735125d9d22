/**
 * Where in a value of JSON there is something that programs see as something else: a time as a Date.
 *
 * All that is said holds at once, `all` included: schemas with choices are no choice here, since what could be meant in two
 * ways has no format.
 */
export interface Format {
  /** What a text is. */
  readonly string?: Conversion;
  /** What a number is. */
  readonly number?: Conversion;
  /** By name. Where `others` is set, all that it does not mean are here, if only as `{}`. */
  readonly properties?: Readonly<Record<string, FormatOf>>;
  /** Of an object's members that `properties` does not name. */
  readonly others?: FormatOf;
  /** Of an array's first members, by position. */
  readonly first?: readonly FormatOf[];
  /** Of an array's further members. */
  readonly items?: FormatOf;
  readonly all?: readonly FormatOf[];
}

/** A format, or what gives it: formats that refer to each other are not all there from the start. */
export type FormatOf = Format | (() => Format);

/** What a value is on the wire and in a program. Neither way changes a value that is of no type which it knows. */
export interface Conversion {
  /** Of parsed JSON, numbers exact: a `bigint` where they are large. */
  read(value: unknown): unknown;
  /** Gives what JSON takes, and `bigint`. */
  write(value: unknown): unknown;
}
