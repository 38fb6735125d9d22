import { defineConfig } from "vitest/config";

/** A check of ours may read a large document or start a process; only a hang should run into this. */
const testTimeout = 60_000;

function project(name: string) {
  return {
    test: { name, root: `packages/${name}`, include: ["test/**/*.test.ts"], testTimeout, hookTimeout: testTimeout },
  };
}

export default defineConfig({
  test: { projects: [project("compiler"), project("runtime-sdk")] },
});
