import { expect, it } from "vitest";
import { emitRest } from "./emit-text.ts";

const rest = `
paths:
  /a:
    get:
      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: !Sub "https://\${Host}" }
`;

it("keeps logical ids that a stack has, and everything that refers to them", async () => {
  const emitted = await emitRest(rest, {
    ids: { RestApi: "PetsApi", GatewayStage: "PetsStage", GatewayAccessLogs: "PetsLogs" },
  });
  const ids = Object.keys(emitted.at("Resources") as object);
  expect(ids).toEqual(expect.arrayContaining(["PetsApi", "PetsStage", "PetsLogs"]));
  expect(emitted.text).not.toMatch(/(?:!Ref |!GetAtt |\$\{)(?:RestApi|GatewayStage|GatewayAccessLogs)\b/);
  expect(emitted.at("Resources", "PetsStage", "Properties", "RestApiId")).toEqual({ Ref: "PetsApi" });
  expect(emitted.at("Resources", "PetsStage", "Properties", "AccessLogSetting", "DestinationArn")).toEqual({
    "Fn::GetAtt": ["PetsLogs", "Arn"],
  });
  expect(emitted.at("Outputs", "ApiUrl", "Value")).toEqual({
    "Fn::Sub": "https://${PetsApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${PetsStage}",
  });
});

it("says which ids it doesn't have, and which are something else's", async () => {
  const { findings } = await emitRest(rest, { ids: { RestApis: "PetsApi", RestApi: "Host", GatewayStage: "RestApi" } });
  const told = findings
    .filter(({ code }) => code.startsWith("cfn/id-"))
    .map(({ code, origin, help }) => [code, origin.pointer, help]);
  expect(told).toEqual([
    ["cfn/id-unknown", "/ids/RestApis", "Write RestApi."],
    ["cfn/id-taken", "/ids/RestApi", "Keep another logical id, or rename what is called so in the document."],
    ["cfn/id-taken", "/ids/GatewayStage", "Keep another logical id, or rename what is called so in the document."],
  ]);
});

it("keeps no id of a Deployment, of now or of before, since that would keep the release", async () => {
  const plain = await emitRest(rest);
  const [made = ""] = Object.keys(plain.resources("AWS::ApiGateway::Deployment"));
  const emitted = await emitRest(rest, { ids: { [made]: "ApiDeployment", Deployment0123456789: "OldDeployment" } });
  const told = emitted.findings.filter(({ code }) => code.startsWith("cfn/id-")).map(({ origin }) => origin.pointer);
  expect(told).toEqual([`/ids/${made}`, "/ids/Deployment0123456789"]);
  expect(emitted.found.filter((line) => line === "error cfn/id-deployment")).toHaveLength(2);
  expect(Object.keys(emitted.resources("AWS::ApiGateway::Deployment"))).toEqual([made]);
});
