import type { ApiKind } from "../../../ir/api.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import { isFilledInByOthers } from "../../filled-in.ts";
import type { Rule } from "../../rule.ts";
import { namesInSettings } from "../../setting-forms/settings.ts";

interface Params {
  readonly text: string;
  readonly what: string;
  readonly example: string;
}

/** ARNs, ids and names of things of AWS have a form, without which CloudFormation finds nothing by them. */
export const configForm: Rule<ApiKind, Params> = {
  code: "config/form",
  severity: "error",
  summary: "ARNs, ids and names in the configuration have the form that AWS gives to such things.",
  sources: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  ],
  apis: ["rest", "http", "websocket"],
  message: ({ text, what }) => `"${text}" is not ${what}.`,
  help: ({ example }) => `Write it like ${example}, or as an intrinsic ({ Ref: Name }), or { param: Name }.`,

  bad: [
    { at: "/domains/0/certificateArn", yaml, config: { domains: [{ name: "api.example.com", certificateArn: "a" }] } },
    { at: "/domains/0/name", yaml, config: { domains: [{ name: "https://api.example.com", create: false }] } },
    {
      at: "/vpcLinks/Pets/subnetIds/1",
      yaml,
      config: { vpcLinks: { Pets: { subnetIds: ["subnet-0123456789abcdef0", "sg-0123456789abcdef0"] } } },
    },
    { at: "/waf/aclArn", yaml, config: { waf: { aclArn: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/b" } } },
    { at: "/iam/roles/default", yaml, config: { iam: { roles: { default: "PetsRole" } } } },
    { at: "/alarms/email", yaml, config: { alarms: { email: "ops" } } },
    {
      at: "/stages/beta/accessLogs/logGroupArn",
      yaml,
      config: { stages: { beta: { accessLogs: { logGroupArn: "/pets" } } } },
    },
  ],
  good: [
    {
      yaml,
      config: {
        domains: [
          {
            name: "*.example.xn--p1ai",
            certificateArn:
              "arn:aws-us-gov:acm:us-gov-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555",
            hostedZoneId: "Z0123456789ABCDEFGHIJ",
          },
        ],
        vpcLinks: { Pets: { subnetIds: [{ Ref: "Subnet" }, "subnet-0123456789abcdef0"] }, Cats: { id: "a1b2c3" } },
        iam: {
          roles: { default: { "Fn::GetAtt": ["Role", "Arn"] } },
          permissionsBoundary: "{{ boundary_arn }}",
        },
        trail: { kmsKeyArn: "alias/records" },
        alarms: { topicArn: "arn:aws-eusc:sns:eusc-de-east-1:123456789012:pets" },
        integrations: {
          default: { lambda: "${operationId}" },
          getPet: { lambda: "arn:aws:lambda:eu-west-1:123456789012:function:pets:live" },
        },
      },
    },
  ],

  check(_, report, __, config) {
    for (const { node, form } of namesInSettings(config)) {
      const { value, origin } = node;
      if (typeof value !== "string" || form.pattern.test(value) || isFilledInByOthers(value)) continue;
      report(origin, { text: value, what: form.what, example: form.example });
    }
  },
};
