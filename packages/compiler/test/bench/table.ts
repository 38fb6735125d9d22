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
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}
