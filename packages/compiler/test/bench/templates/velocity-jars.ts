import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder with the jars of Apache Velocity 1.7, which are fetched by Maven once; undefined if they cannot be had.
 *
 * @param folder this folder, as source
 * @param cache where the jars are kept
 */
export function velocityJars(folder: string, cache: string): string | undefined {
  const jars = join(cache, "target/dependency");
  if (existsSync(join(jars, "velocity-1.7.jar"))) return jars;
  mkdirSync(cache, { recursive: true });
  cpSync(join(folder, "pom.xml"), join(cache, "pom.xml"));
  const { status } = spawnSync("mvn", ["-q", "-B", "dependency:copy-dependencies"], { cwd: cache, stdio: "ignore" });
  return status === 0 ? jars : undefined;
}
