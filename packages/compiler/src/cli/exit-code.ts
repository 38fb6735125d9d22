/** What a run tells its caller. */
export const exitCode = {
  clean: 0,
  /** Findings of severity error, or warnings with --strict. */
  findings: 1,
  /** A command line that means nothing, or input that cannot be read. */
  usage: 2,
  /** `--check` found the output on disk stale. */
  stale: 3,
  /** Our bug. */
  internal: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
