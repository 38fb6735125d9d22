import { expect, it } from "vitest";
import { complete, findingsOf } from "./findings-of.ts";

const operation = (integration: string): string =>
  complete(`
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
${integration}
`);

async function helpFor(integration: string): Promise<readonly string[]> {
  const findings = await findingsOf({ "openapi.yaml": operation(integration) }, "rest");
  return findings.flatMap(({ code, help }) => (code === "method/no-integration" ? help : []));
}

it("asks for an integration where none is written", async () => {
  expect(await helpFor("")).toEqual([expect.stringContaining("Add x-amazon-apigateway-integration")]);
});

it("asks for a type that is known where an integration has another", async () => {
  const reusable = "      x-amazon-apigateway-integration: { $ref: '#/components/x-amazon-apigateway-integrations/a' }";
  const shared = `${reusable}\ncomponents: { x-amazon-apigateway-integrations: { a: { type: mokc } } }`;
  for (const integration of ["      x-amazon-apigateway-integration: { type: mokc }", shared]) {
    expect(await helpFor(integration)).toEqual([`Correct the integration's type, "mokc".`]);
  }
});

it("asks for a mapping that is right where none can be made of it", async () => {
  expect(await helpFor("      x-apigw-mapping: { action: dynamodb:PutItems }")).toEqual([
    "Correct what int/service-mapping says of x-apigw-mapping.",
  ]);
});
