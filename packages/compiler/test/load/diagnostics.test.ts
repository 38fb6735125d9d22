import { expect, it } from "vitest";
import { loadDiagnostics } from "../../src/load/diagnostics.ts";

it("defines each finding once, with a code, a summary and a source", () => {
  expect(new Set(loadDiagnostics.map(({ code }) => code)).size).toBe(loadDiagnostics.length);
  expect(loadDiagnostics.length).toBeGreaterThan(20);
  for (const { code, summary, sources } of loadDiagnostics) {
    expect(code).toMatch(/^(?:load|ref)\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(summary).toMatch(/^[A-Z`].*\.$/);
    expect(sources.length, code).toBeGreaterThan(0);
    for (const source of sources) expect(() => new URL(source)).not.toThrow();
  }
});
