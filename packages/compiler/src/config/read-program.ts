import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";

import { defineConfig } from "./config.ts";

/**
 * What a configuration in TypeScript or JavaScript exports by default; it is run.
 *
 * `defineConfig` is there whether or not the package is installed beside the file.
 *
 * @throws whatever the program throws
 */
export async function readProgram(file: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const jiti = createJiti(isAbsolute(file) ? pathToFileURL(file).href : file, {
    // A watching run reads it again; a cache on disk would be one more thing to clean.
    moduleCache: false,
    fsCache: false,
    virtualModules: { "apigw-compile": { defineConfig } },
  });
  return await jiti.import(file, { default: true });
}
