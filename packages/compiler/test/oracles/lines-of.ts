import { execFile } from "node:child_process";

/** A line `PATH: FINDING`. */
export interface Line {
  readonly path: string;
  readonly finding: string;
}

/** Runs a judge that prints a line a finding and exits with 1 if there is any; anything else is a failure of its own. */
export function linesOf(command: string, args: readonly string[]): Promise<Line[]> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      const lines = stdout.split("\n").flatMap((line) => {
        const [, path, finding] = /^(\/[^:]+): (.*)$/.exec(line) ?? [];
        return path === undefined || finding === undefined ? [] : { path, finding };
      });
      if (error && lines.length === 0) reject(new Error(`${command} failed: ${stderr}`));
      else resolve(lines);
    });
  });
}
