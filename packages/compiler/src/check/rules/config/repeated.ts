import type { ApiKind } from "../../../ir/api.ts";
import { items } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { listSettings } from "../../list-settings.ts";
import type { Rule } from "../../rule.ts";

/** CloudFormation refuses lists of ids that have one twice. */
export const configRepeated: Rule<ApiKind, { value: string }> = {
  code: "config/repeated",
  severity: "error",
  summary: "A list of ids or addresses has each of them once.",
  sources: [
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-vpclink.html",
  ],
  apis: ["rest", "http", "websocket"],
  message: ({ value }) => `${value} is in the list twice.`,
  help: () => "Take one of them out.",

  bad: [
    {
      at: "/vpcLinks/Pets/subnetIds/1",
      yaml,
      config: { vpcLinks: { Pets: { subnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef0"] } } },
    },
    { at: "/endpoint/vpcEndpointIds/1", yaml, config: { endpoint: { vpcEndpointIds: [{ Ref: "A" }, { Ref: "A" }] } } },
  ],
  good: [{ yaml, config: { endpoint: { vpcEndpointIds: [{ Ref: "A" }, { Ref: "B" }] } } }],

  check(_, report, __, config) {
    for (const list of listSettings(config)) {
      const seen = new Set<string>();
      for (const { value, origin } of items(list)) {
        const text = typeof value === "string" ? value : JSON.stringify(value);
        if (seen.has(text)) report(origin, { value: text });
        seen.add(text);
      }
    }
  },
};
