/** The process as the command line sees it; tests pass their own. */
export interface Terminal {
  /** For what was asked for: reports for machines, lists of files. */
  stdout(text: string): void;
  /** For people: findings, problems. */
  stderr(text: string): void;
  /** Whether people read stderr as it appears. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path. */
  readonly cwd: string;
  /** Takes over Ctrl-C, which else ends the process. */
  onInterrupt(handler: () => void): void;
}

/** Exit code of a process that Ctrl-C has ended. */
const interrupted = 130;

/** The terminal of this process. */
export function createNodeTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    // `| head` has seen enough: what is being written to disk is still finished, and the exit code still right.
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  let onInterrupt = (): void => process.exit(interrupted);
  process.once("SIGINT", () => {
    onInterrupt();
  });
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY,
    env: process.env,
    cwd: process.cwd(),
    onInterrupt: (handler) => {
      onInterrupt = handler;
    },
  };
}
