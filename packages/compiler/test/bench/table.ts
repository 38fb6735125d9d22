import { aligned } from "./aligned.ts";
import type { Measured } from "./measure.ts";

const columns = [
  ["wallMs", "ms"],
  ["cpuMs", "ms"],
  ["peakMb", "MiB"],
] as const;

/** What each program took, and the ratio to the first. */
export function table(title: string, measured: ReadonlyMap<string, Measured>): string {
  const [first] = measured.values();
  const rows = [...measured].map(([name, taken]) => [
    name,
    ...columns.flatMap(([key, unit]) => [
      `${taken[key].toFixed(0)} ${unit}`,
      `${(taken[key] / (first?.[key] ?? 0)).toFixed(2)}×`,
    ]),
  ]);
  const head = [title, "wall", "", "CPU", "", "peak memory", ""];
  return aligned([head, ...rows]);
}
