import { tooMuch } from "../meter.ts";

/** More zeros than these take too long to calculate with; a scale can say thousands of millions. */
const maximumZeros = 100_000;

/** A one with so many zeros. */
export function powerOfTen(zeros: number): bigint {
  if (zeros > maximumZeros) throw tooMuch("A number has more digits than the engine calculates with");
  return 10n ** BigInt(zeros);
}
