import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { context, parameters, type Case } from "./cases.ts";
import type { Rendering } from "./rendering.ts";
import { velocityJars } from "./velocity-jars.ts";

/**
 * What Apache Velocity 1.7 does with each case, in a Java of its own; its jars are fetched by Maven once.
 *
 * @param folder this folder, as source
 * @param cache where the jars are kept
 * @returns for each case, or why there is nothing: no Java, no Maven, no network
 */
export function renderByApacheVelocity(
  cases: readonly Case[],
  folder: string,
  cache: string,
): readonly Rendering[] | string {
  const jars = velocityJars(folder, cache);
  if (jars === undefined) return "Maven is not there, or cannot fetch it";
  const dir = mkdtempSync(join(tmpdir(), "velocity-"));
  try {
    const file = join(dir, "inputs.json");
    writeFileSync(file, JSON.stringify({ cases, parameters, context }));
    const program = join(folder, "VelocityRates.java");
    const { status, stdout } = spawnSync("java", ["-cp", join(jars, "*"), program, file], { encoding: "utf8" });
    if (status !== 0) return "Java 17 is not there, or cannot run it";
    return stdout.trim().split("\n").map(readLine);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function readLine(line: string): Rendering {
  const [rate = "", text = ""] = line.split(" ");
  return { perSecond: Number(rate), text: Buffer.from(text, "base64").toString("utf8") };
}
