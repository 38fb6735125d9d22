import { load } from "js-yaml";
import { expect, it } from "vitest";
import { emitOpenApi } from "../../src/emit/cfn/openapi-document.ts";
import { openApiBody } from "../../src/emit/cfn/body/index.ts";
import type { Config } from "../../src/config/config.ts";
import { createReport } from "../../src/diagnostics/diagnostic.ts";
import { own, type Json } from "../../src/source/json.ts";
import { lowerRest } from "../lower/lower-text.ts";
import { withHead } from "./emit-text.ts";

async function documentOf(yaml: string, config: Config = {}): Promise<{ path: string; text: string; found: string[] }> {
  const { report, findings } = createReport();
  const files = await emitOpenApi((await lowerRest(withHead(yaml), config)).api, report);
  const [[path, text] = ["", ""]] = files;
  return { path, text, found: findings.map(({ severity, code, message }) => `${severity} ${code} ${message}`) };
}

function withUri(uri: string): string {
  return `paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: ${uri} }`;
}

function uriIn(document: Json): Json | undefined {
  return ["paths", "/pets", "get", "x-amazon-apigateway-integration", "uri"].reduce<Json | undefined>(own, document);
}

const functionUri = "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions";

it("says the gateway's own variables as text, since the import fills them in", async () => {
  const uri = `!Sub "${functionUri}/arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:pets/invocations"`;
  const { path, text, found } = await documentOf(withUri(uri));
  expect(path).toBe("openapi.yaml");
  expect(uriIn(load(text) as Json)).toBe(
    `${functionUri}/arn:aws:lambda:\${AWS::Region}:\${AWS::AccountId}:function:pets/invocations`,
  );
  expect(found).toEqual([]);
});

it("keeps what only a stack knows in its long form, and says so", async () => {
  const { text, found } = await documentOf(withUri(`!Sub "${functionUri}/\${Pets.Arn}/invocations"`));
  expect(text).not.toMatch(/![A-Z]/);
  expect(uriIn(load(text) as Json)).toEqual({ "Fn::Sub": `${functionUri}/\${Pets.Arn}/invocations` });
  expect(found).toEqual([expect.stringMatching(/^info cfn\/stack-filled The document keeps Pets\.Arn for a stack/)]);
});

it("leaves other tools' placeholders to them, and escapes what is not theirs", async () => {
  const { text, found } = await documentOf(
    `${withUri('"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${pets_arn}/invocations"')}
  /shop:
    get:
      responses: { "200": { description: The shop } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: "https://$\${stageVariables.shop}" }`,
  );
  expect(uriIn(load(text) as Json)).toBe(
    "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${pets_arn}/invocations",
  );
  expect(text).toContain("https://$${stageVariables.shop}");
  expect(found).toEqual([]);
});

it("is a document of the same API", async () => {
  const yaml = `${withUri('"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${pets_arn}/invocations"')}
components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }`;
  const before = openApiBody((await lowerRest(withHead(yaml))).api);
  const { text } = await documentOf(yaml);
  expect(openApiBody((await lowerRest(text)).api)).toEqual(before);
});

it("is JSON where that is asked for", async () => {
  const { path, text } = await documentOf(withUri("https://example.com"), { templateFormat: "json" });
  expect(path).toBe("openapi.json");
  expect(own(JSON.parse(text) as Json, "openapi")).toBe("3.0.1");
});
