import { child, entries, items, type Node } from "../../source/node.ts";
import { forms, type Form, type FormName } from "./forms.ts";

/** Settings that name a thing of AWS, with the form that its name has; `*` for every name or index. */
const settings: readonly (readonly [path: string, form: FormName])[] = [
  ...["stage", "stages.*"].flatMap((stage): [string, FormName][] => [
    [`${stage}.accessLogs.logGroupArn`, "logGroup"],
    [`${stage}.accessLogs.kmsKeyArn`, "key"],
    [`${stage}.accessLogs.firehose.bucketArn`, "bucket"],
    [`${stage}.accessLogs.firehose.roleArn`, "role"],
    [`${stage}.executionLogs.kmsKeyArn`, "key"],
    [`${stage}.clientCertificate`, "gatewayId"],
  ]),
  ["endpoint.vpcEndpointIds", "vpcEndpoint"],
  ["endpoint.vpcEndpoint.vpcId", "vpc"],
  ["endpoint.vpcEndpoint.subnetIds", "subnet"],
  ["endpoint.vpcEndpoint.securityGroupIds", "securityGroup"],
  ["endpoint.securityPolicy", "tlsPolicy"],
  ["policy.vpcEndpointIds", "vpcEndpoint"],
  ["policy.vpcIds", "vpc"],
  ["policy.principals", "principal"],
  ["domains.*.name", "hostName"],
  ["domains.*.arn", "domain"],
  ["domains.*.certificateArn", "certificate"],
  ["domains.*.hostedZoneId", "hostedZone"],
  ["domains.*.securityPolicy", "tlsPolicy"],
  ["domains.*.truststore.uri", "object"],
  ["domains.*.truststore.ownershipCertificateArn", "certificate"],
  ["domains.*.vpcEndpointIds", "vpcEndpoint"],
  ["usagePlans.*.keys.*.id", "gatewayId"],
  ["waf.aclArn", "webAcl"],
  ["alarms.topicArn", "topic"],
  ["alarms.email", "email"],
  ["trail.bucketName", "bucketName"],
  ["trail.kmsKeyArn", "anyKey"],
  ["vpcLinks.*.id", "gatewayId"],
  ["vpcLinks.*.targetArn", "networkLoadBalancer"],
  ["vpcLinks.*.subnetIds", "subnet"],
  ["vpcLinks.*.securityGroupIds", "securityGroup"],
  ["iam.permissionsBoundary", "policy"],
  ["iam.roles.*", "role"],
  ["integrations.*.lambda", "function"],
];

/** Every text that a configuration has in such a setting, in a list or alone, with the form it should have. */
export function namesInSettings(config: Node): readonly { readonly node: Node; readonly form: Form }[] {
  return settings.flatMap(([path, form]) =>
    path
      .split(".")
      .reduce<readonly Node[]>((nodes, step) => nodes.flatMap((node) => below(node, step)), [config])
      .flatMap((node) => (Array.isArray(node.value) ? items(node) : [node]))
      .filter(({ value }) => typeof value === "string")
      .map((node) => ({ node, form: forms[form] })),
  );
}

function below(node: Node, step: string): Node[] {
  if (step !== "*") return [child(node, step)];
  return Array.isArray(node.value) ? items(node) : entries(node).map(([, member]) => member);
}
