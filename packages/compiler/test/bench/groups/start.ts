import { bin, type Group, type Setting } from "../group.ts";

/** What every run pays. */
export function start({ repeats }: Setting): Group[] {
  const commands = { "node -e 0": () => ["-e", "0"], "apigw-compile --version": () => [bin, "--version"] };
  return [{ title: "Start", repeats: repeats * 4, commands }];
}
