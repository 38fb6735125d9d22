import { expect, it } from "vitest";
import { findingsOf } from "./findings-of.ts";

/** Two operations, both without an integration. */
function pets(more: { root?: string; path?: string; get?: string }): string {
  return `
openapi: 3.0.3
info: { title: Pets, version: "1" }
${more.root ?? ""}
paths:
  /pets:
    ${more.path ?? ""}
    get:
      ${more.get ?? ""}
      responses: { "200": { description: All pets } }
    post: { responses: { "200": { description: A pet } } }
`;
}

const code = "method/no-integration";
const known = new Set([code, "path/param-sibling"]);

async function found(yaml: string, settings = {}): Promise<string[]> {
  const findings = await findingsOf({ "openapi.yaml": yaml }, "rest", settings, known);
  return findings.map(({ code, severity, origin }) => `${severity} ${code} ${origin.pointer}`);
}

it("reports both operations when nothing is ignored", async () => {
  expect(await found(pets({}))).toEqual([`error ${code} /paths/~1pets/get`, `error ${code} /paths/~1pets/post`]);
});

it("ignores a finding on the node that says so, and no other", async () => {
  expect(await found(pets({ get: `x-apigw-ignore: [${code}]` }))).toEqual([`error ${code} /paths/~1pets/post`]);
});

it("ignores findings below the node that says so", async () => {
  expect(await found(pets({ path: `x-apigw-ignore: [${code}]` }))).toEqual([]);
  expect(await found(pets({ root: `x-apigw-ignore: ${code}` }))).toEqual([]);
});

it("changes severities by the settings", async () => {
  expect(await found(pets({}), { [code]: "off" })).toEqual([]);
  const findings = await findingsOf({ "openapi.yaml": pets({}) }, "rest", { [code]: "info" });
  expect(findings.map(({ severity }) => severity)).toEqual(["info", "info"]);
});

it("lets a warning that is made an error stop the infrastructure", async () => {
  const yaml = pets({ get: "x-amazon-apigateway-intergration: { type: mock }" });
  const findings = await findingsOf({ "openapi.yaml": yaml }, "rest", { "ext/unknown": "error" });
  expect(findings.find((finding) => finding.code === "ext/unknown")).toMatchObject({
    severity: "error",
    concerns: ["cfn", "openapi", "templates"],
  });
});

it("finds codes that do not exist, with the one that was meant", async () => {
  const findings = await findingsOf(
    { "openapi.yaml": pets({ root: "x-apigw-ignore: [method/no-intergration]" }) },
    "rest",
    { "path/param-siblings": "off" },
    known,
  );
  const unknown = findings.filter((finding) => finding.code === "config/unknown-rule");
  expect(unknown.map(({ origin, help }) => [origin.pointer, help])).toEqual([
    ["/x-apigw-ignore/0", "Write method/no-integration."],
    ["", "Write path/param-sibling."],
  ]);
});

it("finds what is ignored in vain", async () => {
  expect(await found(pets({ root: "x-apigw-ignore: [path/param-sibling]" }))).toContain(
    "info config/unused-ignore /x-apigw-ignore/0",
  );
});

it("takes names of inherited properties for codes that do not exist", async () => {
  expect(await found(pets({ root: "x-apigw-ignore: [__proto__, constructor]" }))).toEqual([
    `error ${code} /paths/~1pets/get`,
    `error ${code} /paths/~1pets/post`,
    "warning config/unknown-rule /x-apigw-ignore/0",
    "warning config/unknown-rule /x-apigw-ignore/1",
  ]);
});

it("reads what a referenced file ignores", async () => {
  const files = {
    "openapi.yaml": `
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets: { $ref: "pets.yaml#/pets" }
`,
    "pets.yaml": `
x-apigw-ignore: [${code}]
pets:
  get: { responses: { "200": { description: All pets } } }
`,
  };
  expect(await findingsOf(files, "rest", {}, known)).toEqual([]);
});

it("reads what a Swagger 2.0 document ignores", async () => {
  const yaml = `
swagger: "2.0"
info: { title: Pets, version: "1" }
paths:
  /pets:
    x-apigw-ignore: [${code}]
    get: { responses: { "200": { description: All pets } } }
securityDefinitions:
  login:
    x-apigw-ignore: [sec/authorizer-missing]
    type: apiKey
    in: header
    name: Authorization
    x-amazon-apigateway-authtype: custom
`;
  expect((await findingsOf({ "openapi.yaml": yaml }, "rest")).map((finding) => finding.code)).toEqual([]);
});
