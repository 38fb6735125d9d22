#!/usr/bin/env node
import module from "node:module";
import { setFlagsFromString } from "node:v8";

// A run is over before it gains by what V8 would optimize, which took a third of all CPU time: only what is really hot is worth it.
// The flag has another name from V8 12 on; a version that is not listed would complain of one that it does not know.
const patience = {
  11: "--interrupt-budget=600000",
  12: "--invocation-count-for-turbofan=20000",
  13: "--invocation-count-for-turbofan=20000",
}[parseInt(process.versions.v8, 10)];
if (patience !== undefined) setFlagsFromString(patience);

// Node 22 and later keep what they have compiled, which a second start is quicker by.
module.enableCompileCache?.();
const { start } = await import("../dist/cli/main.mjs");
await start();
