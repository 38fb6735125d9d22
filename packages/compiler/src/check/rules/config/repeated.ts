import type { ApiKind } from "../../../ir/api.ts";
import { isObject, own, type JsonObject } from "../../../source/json.ts";
import { items } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { listSettings } from "../../list-settings.ts";
import type { Rule } from "../../rule.ts";

/** CloudFormation refuses lists of ids that have one twice. */
export const configRepeated: Rule<ApiKind, { value: string }> = {
  code: "config/repeated",
  severity: "error",
  summary: "A list of ids has each of them once.",
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
  good: [
    { yaml, config: { endpoint: { vpcEndpointIds: [{ Ref: "A" }, { Ref: "B" }] } } },
    {
      yaml,
      config: {
        endpoint: { vpcEndpointIds: ["vpce-0123456789abcdef0", { Ref: "AWS::NoValue" }, { Ref: "AWS::NoValue" }] },
      },
    },
    { yaml, config: { policy: { ipRanges: ["192.0.2.0/24", "192.0.2.0/24"] } } },
  ],

  check(_, report, __, config) {
    for (const list of listSettings(config)) {
      // IAM takes an address or a principal that is there twice.
      if (list.origin.pointer.startsWith("/policy/")) continue;
      const seen = new Set<string>();
      for (const { value, origin } of items(list)) {
        const text = typeof value === "string" ? value : JSON.stringify(value);
        if (isObject(value) && isNoValue(value)) continue;
        if (seen.has(text)) report(origin, { value: text });
        seen.add(text);
      }
    }
  },
};

/** What stands for no item at all may be there many times. */
function isNoValue(value: JsonObject): boolean {
  return own(value, "Ref") === "AWS::NoValue";
}
