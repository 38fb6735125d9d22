import { defineConfig } from "tsdown";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/bodies.ts",
    "src/connections.ts",
    "src/formats.ts",
    "src/handlers.ts",
    "src/mock.ts",
    "src/pages.ts",
    "src/prepare.ts",
    "src/sigv4.ts",
    "src/socket.ts",
    "src/stream.ts",
    "src/styles.ts",
  ],
  format: "esm",
  platform: "neutral",
  // .mjs, as package.json says, although the platform is neutral.
  fixedExtension: true,
  target: "es2022",
  dts: { oxc: true },
});
