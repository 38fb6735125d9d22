import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../group.ts";

/** The newest that run on Node 20.19. */
const packages = ["@hey-api/openapi-ts@0.95.0", "openapi-fetch@0.17.0", "openapi-typescript@7.13.0", "orval@7.13.2"];

/**
 * Installs other generators of clients where they are not yet. They are of no use but here, so the workspace does without.
 *
 * @returns the folder `node_modules`
 */
export function installClients(): string {
  const dir = join(repository, ".cache/clients", packages.map((name) => name.replace(/^.*@/, "")).join("-"));
  const modules = join(dir, "node_modules");
  if (!existsSync(modules)) {
    mkdirSync(dir, { recursive: true });
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-save", "--prefix", dir, ...packages], {
      stdio: "ignore",
    });
  }
  return modules;
}
