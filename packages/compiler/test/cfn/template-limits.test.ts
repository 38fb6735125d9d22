import { expect, it } from "vitest";
import type { Json } from "../../src/source/json.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { emitApi, emitRest, withHead } from "./emit-text.ts";

const document = `paths: { /a: { get: { responses: { "200": { description: ok } }, x-amazon-apigateway-integration: { type: mock, responses: { default: { statusCode: "200" } } } } } }`;

/** The template with a description of so many characters in its Body. */
async function found(characters: number): Promise<readonly string[]> {
  const { api } = await lowerRest(withHead(document));
  return (await emitApi({ ...api, description: "x".repeat(characters) })).found;
}

it("says when a template is too large for the call, and when its Body is too large for CloudFormation", async () => {
  expect(await found(10)).not.toContain("info cfn/template-upload");
  expect(await found(60_000)).toContain("info cfn/template-upload");
  expect(await found(1_100_000)).toContain("info cfn/body-upload");
});

it("leaves the blanks out where only they make a template too large", async () => {
  const properties = Array.from({ length: 9000 }, (_, index) => [`property${String(index)}`, { type: "string" }]);
  const { api } = await lowerRest(withHead(document));
  const model = { origin: api.origin, name: "Large", sourceName: "Large", description: undefined };
  const schema = {
    type: "object",
    properties: { inner: { type: "object", properties: Object.fromEntries(properties) as object } },
  };
  const inner = (depth: number): Json =>
    depth === 0 ? (schema as Json) : { type: "object", properties: { inner: inner(depth - 1) } };
  const emitted = await emitApi({ ...api, models: [{ ...model, schema: inner(12) }] });
  expect(emitted.found).toContain("info cfn/template-compact");
  expect(emitted.found.filter((finding) => finding.startsWith("error"))).toEqual([]);
  expect(emitted.text.split("\n")).toHaveLength(2);
  expect(Buffer.byteLength(emitted.text)).toBeLessThan(1_000_000);
  expect(emitted.at("Resources", "RestApi", "Properties", "Body", "components", "schemas", "Large")).toEqual(inner(12));
});

it("reports more parameters than a template can have", async () => {
  const names = Array.from({ length: 210 }, (_, index) => `\${F${String(index)}}`).join("");
  const uri = `"https://example.com/" # `;
  const emitted = await emitRest(
    document.replace(
      "type: mock",
      `type: http, httpMethod: GET, credentials: !Sub "${names}", uri: ${uri.replace(" # ", "")}`,
    ),
  );
  expect(emitted.found).toContain("error cfn/template-limit");
});
