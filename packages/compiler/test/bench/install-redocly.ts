import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./group.ts";

/** The newest that runs on Node 20.19. */
const version = "2.77.0";

/** Installs Redocly's command line where it is not yet. It is of no use but here, so the workspace does without it. */
export function installRedocly(): string {
  const dir = join(repository, ".cache/redocly", version);
  const cli = join(dir, "node_modules/@redocly/cli/bin/cli.js");
  if (!existsSync(cli)) {
    mkdirSync(dir, { recursive: true });
    const settings = ["--no-audit", "--no-fund", "--no-save", "--prefix", dir];
    execFileSync("npm", ["install", ...settings, `@redocly/cli@${version}`], { stdio: "ignore" });
  }
  return cli;
}
