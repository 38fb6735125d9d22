#!/usr/bin/env node
import module from "node:module";

// Node 22 and later keep what they have compiled, which a second start is quicker by.
module.enableCompileCache?.();
const { start } = await import("../dist/cli/main.mjs");
await start();
