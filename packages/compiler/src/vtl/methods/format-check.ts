import { javaException } from "./method.ts";

/** What stands between a `%` and its letter, and the letter. */
export interface Specifier {
  readonly flags: ReadonlySet<string>;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  /** The letter in lower case. */
  readonly conversion: string;
  readonly isUpper: boolean;
}

/** Flags that a conversion cannot have. */
const refused: Readonly<Record<string, string>> = {
  b: "#+ 0,(",
  h: "#+ 0,(",
  s: "#+ 0,(",
  c: "#+ 0,(",
  d: "#",
  o: ",",
  x: ",",
  e: ",",
  f: "",
  g: "#",
  a: "(,",
  n: "-#+ 0,(<",
  "%": "#+ 0,(<",
};

/** Refuses what Java's Formatter refuses before it looks at any argument. */
export function checkSpecifier(
  { flags, width, precision, conversion }: Specifier,
  given: string,
  letter: string,
): void {
  const bad = refused[conversion];
  if (bad === undefined || (letter !== conversion && !/[BHSCXEGA]/.test(letter))) {
    throw javaException(`UnknownFormatConversionException: Conversion = '${letter}'`);
  }
  if (flags.size !== given.length) throw javaException(`DuplicateFormatFlagsException: Flags = '${given}'`);
  if (Array.from(bad).some((flag) => flags.has(flag))) {
    throw javaException(`FormatFlagsConversionMismatchException: Conversion = ${letter}, Flags = ${given}`);
  }
  if (width === undefined && (flags.has("-") || flags.has("0"))) {
    throw javaException(`MissingFormatWidthException: %${given}${letter}`);
  }
  if ((flags.has("+") && flags.has(" ")) || (flags.has("-") && flags.has("0"))) {
    throw javaException(`IllegalFormatFlagsException: Flags = '${given}'`);
  }
  if (precision !== undefined && /[cdoxn%]/.test(conversion)) {
    throw javaException(`IllegalFormatPrecisionException: ${precision}`);
  }
  if (width !== undefined && conversion === "n") throw javaException(`IllegalFormatWidthException: ${width}`);
}
