import ts from "typescript";
import { expect, it } from "vitest";
import { emitSdk } from "../../src/emit/sdk/index.ts";
import { generateDocument } from "../bench/generate-document.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { sdkProgram } from "./compile-sdk.ts";

async function instantiations(operations: number): Promise<number> {
  const { api } = await lowerRest(JSON.stringify(generateDocument(operations)));
  const program = sdkProgram(await emitSdk(api));
  expect(ts.getPreEmitDiagnostics(program)).toEqual([]);
  return program.getInstantiationCount();
}

it("costs type checkers a few instantiations an operation, however many there are", async () => {
  const [few, many] = [await instantiations(20), await instantiations(220)];
  // Five for each: its result, its output, its method. A descriptor that is compared by structure costs dozens.
  expect((many - few) / 200).toBeLessThan(12);
});
