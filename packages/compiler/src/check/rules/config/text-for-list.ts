import type { ApiKind } from "../../../ir/api.ts";
import { isObject, own, type Json } from "../../../source/json.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { listSettings } from "../../list-settings.ts";
import type { Rule } from "../../rule.ts";

const functionReference =
  "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html";

/** CloudFormation refuses a text where a resource takes a list. */
export const configTextForList: Rule<ApiKind, { name: string }> = {
  code: "config/text-for-list",
  severity: "error",
  summary: "What a stack fills in for a list is a list.",
  sources: [functionReference],
  apis: ["rest", "http", "websocket"],
  message: ({ name }) => `${name} gives a text, and a list belongs here.`,
  help: ({ name }) =>
    `Put it into a list, [{ ${name}: … }], if it is one value; divide it, { Fn::Split: [",", { ${name}: … }] }, if it is several.`,

  bad: [
    {
      at: "/vpcLinks/Pets/subnetIds",
      yaml,
      config: { vpcLinks: { Pets: { subnetIds: { "Fn::ImportValue": "Subnets" } } } },
    },
    {
      at: "/policy/ipRanges",
      yaml,
      config: { policy: { ipRanges: { "Fn::If": ["IsOpen", ["0.0.0.0/0"], { "Fn::Sub": "${Range}" }] } } },
    },
    {
      at: "/endpoint/vpcEndpointIds",
      yaml,
      config: { endpoint: { vpcEndpointIds: { "Fn::GetAtt": ["Network", "Outputs.Endpoint"] } } },
    },
  ],
  good: [
    { yaml, config: { policy: { ipRanges: { "Fn::If": ["IsOpen", ["0.0.0.0/0"], { Ref: "Ranges" }] } } } },
    { yaml, config: { policy: { ipRanges: { param: "Ranges", default: "192.0.2.0/24,198.51.100.0/24" } } } },
    {
      yaml,
      config: {
        vpcLinks: { Pets: { id: "abc123", subnetIds: { "Fn::Split": [",", { "Fn::ImportValue": "Subnets" }] } } },
      },
    },
    { yaml, config: { endpoint: { vpcEndpointIds: [{ "Fn::ImportValue": "Endpoint" }] } } },
  ],

  check(_, report, __, config) {
    for (const { value, origin } of listSettings(config)) {
      const name = textFunctionIn(value);
      if (name !== undefined) report(origin, { name });
    }
  },
};

const textFunctions: readonly string[] = ["Base64", "ImportValue", "Join", "Select", "Sub", "ToJsonString"].map(
  (name) => `Fn::${name}`,
);

/** The function in a list's place that never gives one. Outputs of nested stacks are texts, attributes else may be lists. */
function textFunctionIn(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const [name = ""] = Object.keys(value);
  if (textFunctions.includes(name)) return name;
  const argument = own(value, name);
  if (!Array.isArray(argument)) return undefined;
  const [, ...others] = argument as readonly Json[];
  if (name === "Fn::GetAtt")
    return typeof others[0] === "string" && others[0].startsWith("Outputs.") ? name : undefined;
  if (name !== "Fn::If") return undefined;
  return others.map(textFunctionIn).find((found) => found !== undefined);
}
