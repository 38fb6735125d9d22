import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";

/** A fenced block: its info string (language and words) and its text. */
const fence = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm;

/**
 * A page with the real output of its examples.
 *
 * A block with `file=NAME` is written to an empty folder; the `$ apigw-compile …` line of a `console` block is run there, and
 * what it printed stands below it; a block with `excerpt=FILE` shows that file from the line it starts with to the one it
 * ends with.
 */
export async function withExamples(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "examples-"));
  try {
    let result = "";
    let from = 0;
    for (const match of page.matchAll(fence)) {
      const [block, language = "", words = "", text = ""] = match;
      const shown = await run(language, words.trim(), text, folder);
      result += `${page.slice(from, match.index)}\`\`\`${language}${words}\n${shown}\`\`\``;
      from = match.index + block.length;
    }
    return result + page.slice(from);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(language: string, words: string, text: string, folder: string): Promise<string> {
  const [kind, name = ""] = words.split("=");
  if (kind === "file") writeFileSync(join(folder, name), text);
  if (kind === "excerpt") return excerpt(readFileSync(join(folder, name), "utf8"), text);
  const command = language === "console" ? /^\$ apigw-compile (.*)$/m.exec(text) : null;
  return command?.[1] === undefined ? text : `${command[0]}\n${await output(command[1].split(" "), folder)}`;
}

/** What a terminal shows: findings and report as they come. */
async function output(argv: readonly string[], cwd: string): Promise<string> {
  let shown = "";
  const print = (text: string): void => {
    shown += text;
  };
  const nothing = (): void => undefined;
  const isForMachines = argv.includes("--format");
  await main(argv, {
    stdout: print,
    stderr: isForMachines ? nothing : print,
    isInteractive: false,
    env: {},
    cwd,
    onInterrupt: nothing,
  });
  return shown;
}

/** Indentation is the formatter's, and hashes in names may have changed since; the place has not. */
const essence = (line: string): string => line.trim().replace(/[0-9a-f]{6,}/g, "…");

/** The stretch of lines that starts and ends like the stretch shown before, by their first and last line. */
function excerpt(file: string, shown: string): string {
  const lines = file.split("\n");
  const [first = "", ...rest] = shown.trimEnd().split("\n");
  const last = rest.at(-1) ?? first;
  const find = (wanted: string, start: number): number =>
    lines.findIndex((line, index) => index >= start && essence(line) === essence(wanted));
  const from = find(first, 0);
  const to = find(last, from);
  if (from < 0 || to < 0) throw new Error(`the page shows lines that are not in the file: ${first}`);
  return `${lines.slice(from, to + 1).join("\n")}\n`;
}
