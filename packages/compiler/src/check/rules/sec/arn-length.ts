import { boundOf } from "../../../service/limits.ts";
import { guide } from "../../../service/sources.ts";
import { literal } from "../../literal.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";
import { stagesOf } from "../../stages.ts";

/** Bytes of `arn:aws:execute-api:us-east-1:123456789012:abcdef1234/`; regions and partitions with longer names only add to it. */
const beforeStage = 53;

/** Authorization compares ARNs that hold the whole path; variables are counted as they are written. */
export const secArnLength: Rule<"rest", { operation: string; bytes: number; limit: number }> = {
  code: "sec/arn-length",
  severity: "warning",
  summary: "The ARN of an operation with authorization has at most 1600 bytes; longer ones are answered with 414.",
  sources: [guide("limits"), guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ operation, bytes, limit }) =>
    `The ARN of ${operation} has about ${bytes} bytes; authorization takes ${limit} at most, and answers 414.`,
  help: () => "Make the path shorter.",

  bad: [{ at: `/paths/~1${"a".repeat(1600)}/get`, yaml: document("a".repeat(1600), "[{ iam: [] }]") }],
  good: [{ yaml: document("a".repeat(1600), "[]") }],

  check(api, report) {
    const limit = boundOf("methodArnBytes", "rest").max;
    const names = stagesOf(api).map(({ name }) => literal(name) ?? "");
    const stage = Math.max(...names.map((name) => Buffer.byteLength(name)));
    for (const operation of api.operations) {
      if (operation.authorization.kind === "none") continue;
      const { method, path } = operation;
      const bytes = beforeStage + stage + Buffer.byteLength(`/${method}${path}`);
      if (bytes > limit) report(operation.origin, { operation: nameOf(operation), bytes, limit });
    }
  },
};

function document(path: string, security: string): string {
  return `
paths:
  /${path}:
    get:
      security: ${security}
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    iam: { type: apiKey, in: header, name: Authorization, x-amazon-apigateway-authtype: awsSigv4 }
`;
}
