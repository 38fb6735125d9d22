import { beforeAll, expect, it } from "vitest";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { emitCfn } from "../../src/emit/cfn/index.ts";
import { templateLimits } from "../../src/emit/cfn/template-limits.ts";
import { generateDocument, namedFunctions } from "../bench/generate-document.ts";
import { lowerRest } from "../lower/lower-text.ts";

const operations = 1000;

let text = "";
beforeAll(() => (text = JSON.stringify(generateDocument(operations))));

/** Files and the codes of errors, by layout. */
async function emitted(
  layout: "body" | "native",
  document: string,
): Promise<{ files: ReadonlyMap<string, string>; errors: string[]; help: string[] }> {
  const { report, findings } = createReport();
  const { api } = await lowerRest(document, { layout });
  const files = await emitCfn(api, undefined, report);
  const errors = findings.filter(({ severity }) => severity === "error");
  return { files, errors: errors.map(({ code }) => code), help: errors.map(({ help }) => help) };
}

it("puts the Body of a thousand operations beside a template that CloudFormation takes", async () => {
  const { files, errors } = await emitted("body", namedFunctions(text));
  expect(errors).toEqual([]);
  expect(files.size).toBe(2);
  expect(Buffer.byteLength(files.get("template.yaml") ?? "")).toBeLessThan(templateLimits.bytes);
});

it("names what a stack would have to fill in, where the Body is too large to stand in the template", async () => {
  expect((await emitted("body", text)).errors).toContain("cfn/body-values");
});

it("refuses a thousand operations as resources of their own, and says the way out", async () => {
  const { errors, help } = await emitted("native", text);
  expect(errors).toContain("cfn/native-limit");
  expect(help.join("\n")).toContain("body layout");
});
