import { chmodSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cleanDocument, run } from "./run.ts";

let dir = "";
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "fix-"))));
afterEach(() => rmSync(dir, { recursive: true }));

const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(dir, name), text);
const read = (name: string): string => readFileSync(join(dir, name), "utf8");

const lambda =
  "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations";

/** Two findings that --fix knows, one that it does not. */
const faulty = `openapi: 3.0.3
info: { title: Pets, version: "1" } # the pets
paths:
  /pets/{id}:
    get:
      operationId: getPet
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: aws_proxy   # Lambda
        httpMethod: 'GET'
        uri: ${lambda}
        timeoutInMillis: 1
`;

const right = faulty.replace("'GET'", "'POST'").replace(
  "operationId: getPet\n",
  `operationId: getPet
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
`,
);

it("says which findings it can fix", async () => {
  write("api.yaml", faulty);
  const { stderr } = await run(dir, ["check", "api.yaml"]);
  expect(stderr.match(/fixable with --fix/g)).toHaveLength(2);
  const { stdout } = await run(dir, ["check", "api.yaml", "--format", "json"]);
  const { findings } = JSON.parse(stdout) as { findings: { code: string; fixable: boolean }[] };
  expect(findings.filter(({ fixable }) => fixable).map(({ code }) => code)).toEqual([
    "path/param-undeclared",
    "int/lambda-post",
  ]);
});

it("fixes what it can, reports what remains, and does nothing the second time", async () => {
  write("api.yaml", faulty);
  const first = await run(dir, ["check", "api.yaml", "--fix"]);
  expect(read("api.yaml")).toBe(right);
  expect(first.stdout).toContain("2 findings fixed in api.yaml\n");
  expect(first.stderr).toContain("int/timeout");
  expect(first.stderr).not.toContain("int/lambda-post");
  expect(first.code).toBe(1);
  const before = statSync(join(dir, "api.yaml")).mtimeMs;
  const second = await run(dir, ["check", "api.yaml", "--fix"]);
  expect(second.stdout).not.toContain("fixed in");
  expect(statSync(join(dir, "api.yaml")).mtimeMs).toBe(before);
});

it("shows what it would do, and writes nothing", async () => {
  write("api.yaml", faulty);
  const { stdout, stderr, code } = await run(dir, ["check", "api.yaml", "--fix", "--dry-run"]);
  expect(read("api.yaml")).toBe(faulty);
  expect(code).toBe(1);
  expect(stderr).toContain("int/lambda-post");
  expect(stdout).toMatchInlineSnapshot(`
    "--- a/api.yaml
    +++ b/api.yaml
    @@ -4,9 +4,15 @@
       /pets/{id}:
         get:
           operationId: getPet
    +      parameters:
    +        - name: id
    +          in: path
    +          required: true
    +          schema:
    +            type: string
           responses: { "200": { description: A pet } }
           x-amazon-apigateway-integration:
             type: aws_proxy   # Lambda
    -        httpMethod: 'GET'
    +        httpMethod: 'POST'
             uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:pets/invocations
             timeoutInMillis: 1
    api.yaml: REST API (by default)
    "
  `);
});

it("keeps byte order mark, CRLF, mode, and links", async () => {
  const windows = (text: string): string => `\ufeff${text.replaceAll("\n", "\r\n")}`;
  write("real.yaml", windows(faulty));
  chmodSync(join(dir, "real.yaml"), 0o640);
  symlinkSync("real.yaml", join(dir, "api.yaml"));
  await run(dir, ["check", "api.yaml", "--fix"]);
  expect(read("real.yaml")).toBe(windows(right));
  expect(lstatSync(join(dir, "api.yaml")).isSymbolicLink()).toBe(true);
  expect(statSync(join(dir, "real.yaml")).mode & 0o777).toBe(0o640);
});

it("edits the file in which it was found", async () => {
  const [head, tail = ""] = faulty.split("    get:\n");
  write("api.yaml", `${head ?? ""}    get: { $ref: get.yaml }\n`);
  write("api2.yaml", `${(head ?? "").trimEnd()} { $ref: item.yaml }\n`);
  write("item.yaml", `get:\n${tail.replaceAll(/^ {4}/gm, "")}`);
  const main = read("api2.yaml");
  await run(dir, ["check", "api2.yaml", "--fix"]);
  expect(read("api2.yaml")).toBe(main);
  expect(read("item.yaml")).toContain("httpMethod: 'POST'");
  expect(read("item.yaml")).toContain("- name: id");
});

it("edits a document inside a template", async () => {
  const template = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Pets:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
${faulty.replaceAll(/^(?=.)/gm, "        ").replace(lambda, "!Sub ${Function.Arn} # short")}  Function: !Ref AWS::NoValue
`;
  write(
    "template.yaml",
    template.replace(
      "${Function.Arn}",
      lambda.replace("arn:aws:lambda:eu-west-1:123456789012:function:pets", "${F.Arn}"),
    ),
  );
  const before = read("template.yaml");
  await run(dir, ["check", "template.yaml#Pets", "--fix"]);
  const after = read("template.yaml");
  expect(after).toContain("httpMethod: 'POST'");
  // Lines are added and one is changed; all others are there as they were.
  const left = after.split("\n");
  for (const line of before.split("\n")) expect(left).toContain(line.replace("'GET'", "'POST'"));
});

it("leaves alone what two operations share by an alias, if only one has it wrong", async () => {
  const shared = cleanDocument.replace("get:\n", "get: &op\n").replace(/$/, "  /pets/{id}:\n    get: *op\n");
  write("api.yaml", shared);
  const { stderr } = await run(dir, ["check", "api.yaml", "--fix"]);
  expect(read("api.yaml")).toBe(shared);
  expect(stderr).toContain("--fix leaves path/param-undeclared alone here: something else would change with it.");
});

it("leaves a file alone that is not UTF-8", async () => {
  write("api.yaml", Buffer.from(`\ufeff${faulty}`, "utf16le"));
  const { stderr, code } = await run(dir, ["check", "api.yaml", "--fix"]);
  expect(stderr).toContain("Nothing was fixed in this file: it is not UTF-8.");
  expect(code).toBe(1);
});

it("takes --dry-run with --fix only, and --fix for one run only", async () => {
  write("api.yaml", faulty);
  expect((await run(dir, ["check", "api.yaml", "--dry-run"])).code).toBe(2);
  expect((await run(dir, ["check", "api.yaml", "--fix", "--watch"])).code).toBe(2);
});
