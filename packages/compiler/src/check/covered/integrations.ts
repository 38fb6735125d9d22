import type { Coverage } from "./coverage.ts";

const atRunTime = (what: string): Coverage => ({
  notChecked: `It depends on ${what}, which the document doesn't say.`,
});

/** What stands behind operations. */
export const integrationCoverage: Readonly<Record<string, Coverage>> = {
  "int-type-http": ["int/type-http", "int/type"],
  "int-payload-version": ["int/payload-version"],
  "int-aws-proxy-target": ["int/aws-proxy-target"],
  "int-http-uri": ["int/http-uri"],
  "int-aws-arn": ["int/aws-arn"],
  "int-method-required": ["int/method-required"],
  "int-lambda-post": ["int/lambda-post"],
  "int-timeout": ["int/timeout"],
  "int-timeout-units": ["int/timeout"],
  "int-mock-status": ["int/mock-status"],
  "int-nonproxy-default": ["int/nonproxy-default"],
  "int-vpclink-v1-v2": ["int/vpclink-id", "int/vpclink-target"],
  "int-vpclink-http": ["int/http-uri", "int/vpclink-id", "int/vpclink-target", "int/payload-version"],
  "int-private-stage-path": ["int/private-stage-path"],
  "int-vpclink-idle": atRunTime("how often the link is used"),
  "int-vpclink-dangling": { notChecked: "It is about the order in which links are deleted, outside of the template." },
  "int-cloudmap-srv": atRunTime("how the targets are registered"),
  "int-tls-insecure": ["int/tls-insecure"],
  "int-cache-key": ["int/cache-key"],
  "int-stream": ["int/stream"],
  "int-subtype-params": ["int/subtype-params"],
  "int-lambda-crossacct-stagevar": ["cfn/permission-unknown"],
  "int-headers-request-drop": ["int/headers-request-drop"],
  "int-headers-response-remap": ["int/headers-response-remap"],
  "int-content-type-default": atRunTime("which headers the back end answers with"),
  "int-accept-first": atRunTime("what clients accept"),
  "int-method-override": atRunTime("which headers clients send"),
  "int-query-chars": atRunTime("what clients put into queries"),
  "http-forwarded": { notChecked: "It says which headers reach the back end; a document can't ask for others." },
};
