import type { Command } from "../command.ts";
import { answerFormat, commonOptions, questionOptions } from "../options.ts";

/** `apigw-compile iam`. */
export const iamCommand: Command = {
  name: "iam",
  summary:
    "Prints the IAM policy statements that somebody needs for calling an API's operations, or for managing it, and no\nmore. Without --api-id, --region and --account, ARNs refer to the template's own resources.",
  operands: "<document>[#LogicalId]",
  maxOperands: 1,
  options: [
    {
      name: "principal",
      value: "<who>",
      description: "ARN of a role or user, number of an account, or a service such as events.amazonaws.com",
    },
    {
      name: "operation",
      value: "<operation>",
      description: "Id, or method and path, of what may be called; several may be given; default: all that ask for IAM",
    },
    {
      name: "for",
      value: "<purpose>",
      choices: ["call", "connections", "read", "deploy", "manage"],
      description:
        "call operations, send to connections of a WebSocket API, read the API's settings, deploy it, or manage it; default: call",
    },
    {
      name: "stage",
      value: "<name>",
      description: "Stage that is called or deployed; default: all that the configuration has",
    },
    { name: "api-id", value: "<id>", description: "Id of the deployed API" },
    { name: "region", value: "<region>", description: "Region of the API" },
    { name: "account", value: "<number>", description: "Account of the API" },
    answerFormat,
    ...questionOptions,
    ...commonOptions,
  ],
  examples: [
    {
      line: "apigw-compile iam openapi.yaml --principal arn:aws:iam::123456789012:role/orders --operation getPet",
      purpose: "What must a role be permitted to call one operation?",
    },
    {
      line: "apigw-compile iam openapi.yaml --principal arn:aws:iam::123456789012:role/ci --for deploy --api-id a1b2c3d4e5",
      purpose: "And to deploy the API?",
    },
  ],
  run: async (args, terminal) => (await import("../run-iam.ts")).runIam(args, terminal),
};
