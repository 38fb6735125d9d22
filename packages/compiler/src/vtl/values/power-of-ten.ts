import { maximumDigits, tooLong } from "./number-size.ts";

/** A one with so many zeros; a scale can ask for thousands of millions. */
export function powerOfTen(zeros: number): bigint {
  if (zeros > maximumDigits) throw tooLong();
  return 10n ** BigInt(zeros);
}
