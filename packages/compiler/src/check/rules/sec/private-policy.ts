import { guide } from "../../../service/sources.ts";
import type { Rule } from "../../rule.ts";

/** A private API lets nobody in unless its resource policy does. */
export const secPrivatePolicy: Rule<"rest", unknown> = {
  code: "sec/private-policy",
  severity: "error",
  summary: "A private API needs a resource policy; without one it refuses every request.",
  sources: [guide("apigateway-private-apis"), guide("apigateway-resource-policies-create-attach")],
  apis: ["rest"],
  message: () => "The API is private and has no resource policy: it refuses every request.",
  help: () =>
    "Say under `policy` in the configuration who may call, or add x-amazon-apigateway-policy that allows execute-api:Invoke, for example from your VPC endpoints only.",

  bad: [
    {
      at: "",
      yaml: `
servers:
  - url: https://example.com
    x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-0123456789abcdef0] }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
`,
    },
  ],
  good: [
    {
      yaml: `
servers:
  - url: https://example.com
    x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-0123456789abcdef0] }
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
x-amazon-apigateway-policy:
  Version: "2012-10-17"
  Statement:
    - Effect: Allow
      Principal: "*"
      Action: execute-api:Invoke
      Resource: execute-api:/*
      Condition: { StringEquals: { aws:SourceVpce: vpce-0123456789abcdef0 } }
`,
    },
  ],

  check(api, report) {
    if (api.settings.endpoint.type === "private" && api.policy === undefined) report(api.origin, {});
  },
};
