import { expect, it } from "vitest";
import { findingsOf } from "./findings-of.ts";

async function codesIn(paths: string): Promise<string[]> {
  const yaml = `
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
${paths}
`;
  const findings = await findingsOf({ "openapi.yaml": yaml }, "rest", {
    "method/no-integration": "off",
    "path/param-undeclared": "off",
  });
  return findings.map(({ code, origin }) => `${code} ${origin.pointer}`);
}

const pet = '{ get: { responses: { "200": { description: A pet } } } }';

it("lets variables differ in branches that exclude each other", async () => {
  expect(
    await codesIn(`
  /pets/{id}: { Fn::If: [Old, ${pet}, { Ref: "AWS::NoValue" }] }
  /pets/{petId}: { Fn::If: [Old, { Ref: "AWS::NoValue" }, ${pet}] }
`),
  ).toEqual([]);
});

it("finds variables that differ under one condition", async () => {
  expect(
    await codesIn(`
  /pets/{id}: { Fn::If: [Old, ${pet}, { Ref: "AWS::NoValue" }] }
  /pets/{petId}: { Fn::If: [Old, ${pet}, { Ref: "AWS::NoValue" }] }
`),
  ).toEqual(["path/param-sibling /paths/~1pets~1{petId}"]);
});

it("finds one method twice in one resource, unless only one of both can exist", async () => {
  expect(await codesIn(`  /pets: ${pet}\n  /pets/: ${pet}`)).toContain("path/duplicate /paths/~1pets~1/get");
  expect(
    await codesIn(`
  /pets: { Fn::If: [Old, ${pet}, { Ref: "AWS::NoValue" }] }
  /pets/: { Fn::If: [Old, { Ref: "AWS::NoValue" }, ${pet}] }
`),
  ).not.toContain("path/duplicate /paths/~1pets~1/get");
});

it("reports once what two outcomes of a condition share", async () => {
  const found = await codesIn(`
  /pets:
    get:
      parameters: [{ name: session, in: cookie, schema: { type: string } }]
      security: { Fn::If: [Open, [], [{ nobody: [] }]] }
      responses: { "200": { description: All pets } }
`);
  expect(found.filter((each) => each.startsWith("param/cookie"))).toHaveLength(1);
});

it("looks into both branches of an integration, and blames the one that is wrong", async () => {
  expect(
    await codesIn(`
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        Fn::If: [Mock, { type: mock, passThroughBehavior: never }, { type: mock }]
`),
  ).toContain("ext/unknown /paths/~1pets/get/x-amazon-apigateway-integration/Fn::If/1/passThroughBehavior");
});
