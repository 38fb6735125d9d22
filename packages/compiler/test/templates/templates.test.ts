import { expect, it } from "vitest";
import { emitTemplates } from "../../src/emit/templates/index.ts";
import type { Files } from "../../src/emit/file.ts";
import { lowerRest } from "../lower/lower-text.ts";

async function filesOf(integration: string): Promise<Files> {
  const { api } = await lowerRest(`
openapi: 3.0.3
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    post:
      operationId: addPet
      responses: { "200": { description: ok }, "400": { description: no } }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:us-east-1:dynamodb:action/PutItem
${integration.replaceAll(/^/gm, "        ")}
`);
  return emitTemplates(api);
}

it("writes each template to a file, byte for byte", async () => {
  const files = await filesOf(`
requestTemplates:
  application/json: "#set($a = 1)\\n{\\"a\\": $a}"
  $default: "\${x} "
responses:
  default: { statusCode: "200", responseTemplates: { application/json: ok } }
  "4..": { statusCode: "400", responseTemplates: { text/plain; charset=utf-8: no } }
`);
  expect([...files]).toEqual([
    ["templates/addPet.request.application-json.vtl", '#set($a = 1)\n{"a": $a}'],
    ["templates/addPet.request.default.vtl", "${x} "],
    ["templates/addPet.response.200.application-json.vtl", "ok"],
    ["templates/addPet.response.400.text-plain-charset-utf-8.vtl", "no"],
  ]);
});

it("tells responses of one status apart by their patterns", async () => {
  const files = await filesOf(`
responses:
  default: { statusCode: "200", responseTemplates: { application/json: a } }
  "2..": { statusCode: "200", responseTemplates: { application/json: b } }
  "2.*": { statusCode: "200", responseTemplates: { application/json: c } }
`);
  const names = [...files.keys()];
  expect(names).toContain("templates/addPet.response.200.default.application-json.vtl");
  expect(new Set([...files.values()])).toEqual(new Set(["a", "b", "c"]));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
});

it("shows what the stack fills in, in comments that render as nothing", async () => {
  const files = await filesOf(`
requestTemplates:
  application/json: !Sub ["{\\"t\\": \\"\${Table}\\", \${!x} \${V}}", { V: !ImportValue shared }]
`);
  expect([...files.values()]).toEqual([
    '## ${Table} is filled in by the stack\n## ${Value2} is filled in by the stack with {"Fn::ImportValue":"shared"}\n{"t": "${Table}", ${x} ${Value2}}',
  ]);
});

it("writes no file outside its folder, whatever a media type is called", async () => {
  const files = await filesOf(`
requestTemplates:
  ../../etc/passwd: a
  "..": b
  "": c
`);
  for (const name of files.keys()) expect(name).toMatch(/^templates\/addPet\.request\.[A-Za-z0-9.+-]+\.vtl$/);
  expect(files.size).toBe(3);
});
