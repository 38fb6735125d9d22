import { defineConfig } from "tsdown";

/** The library, and the command line with a chunk for each thing it may be asked for. */
export default defineConfig({
  entry: { index: "src/index.ts", "cli/main": "src/cli/main.ts" },
  format: "esm",
  platform: "node",
  target: "node20",
  dts: { oxc: true },
});
