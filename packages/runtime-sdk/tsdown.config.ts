import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  // .mjs, as package.json says, although the platform is neutral.
  fixedExtension: true,
  dts: { oxc: true },
});
