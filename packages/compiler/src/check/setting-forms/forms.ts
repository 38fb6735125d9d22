import { regionForm } from "../../ir/arn.ts";

/** What an identifier of AWS looks like. */
export interface Form {
  /** In words, for the end of a sentence. */
  readonly what: string;
  readonly example: string;
  readonly pattern: RegExp;
}

const region = regionForm.source.slice(1, -1);
const account = String.raw`\d{12}`;

/** An ARN of this service; regions and accounts stand in it, or do not, as the service has it. */
function arn(
  what: string,
  service: string,
  place: "regional" | "global" | "bucket",
  resource: string,
  example: string,
): Form {
  const places = { regional: `${region}:${account}`, global: `:${account}`, bucket: ":" };
  const written = { regional: "eu-west-1:123456789012", global: ":123456789012", bucket: ":" };
  return {
    what: `the ARN of ${what}`,
    example: `arn:aws:${service}:${written[place]}:${example}`,
    pattern: new RegExp(`^arn:aws(?:-[a-z]+)*:${service}:${places[place]}:${resource}$`),
  };
}

/** An id as EC2 makes them: a prefix, and eight or seventeen hexadecimal digits. */
function ec2Id(what: string, prefix: string): Form {
  return {
    what: `the id of ${what}`,
    example: `${prefix}-0123456789abcdef0`,
    pattern: new RegExp(`^${prefix}-(?:[0-9a-f]{8}|[0-9a-f]{17})$`),
  };
}

const bucketName = String.raw`[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]`;

/** Kinds of things that settings name. */
export type FormName =
  | "certificate"
  | "role"
  | "policy"
  | "key"
  | "anyKey"
  | "logGroup"
  | "bucket"
  | "topic"
  | "webAcl"
  | "networkLoadBalancer"
  | "domain"
  | "vpc"
  | "subnet"
  | "securityGroup"
  | "vpcEndpoint"
  | "hostedZone"
  | "gatewayId"
  | "bucketName"
  | "object"
  | "email"
  | "hostName"
  | "principal"
  | "function"
  | "tlsPolicy";

/**
 * Forms of ARNs and ids.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const forms: Readonly<Record<FormName, Form>> = {
  certificate: arn(
    "a certificate of ACM",
    "acm",
    "regional",
    "certificate/[A-Za-z0-9-]+",
    "certificate/11111111-2222-3333-4444-555555555555",
  ),
  role: arn("a role", "iam", "global", "role/.+", "role/pets"),
  policy: {
    ...arn("a policy of IAM", "iam", "global", "policy/.+", "policy/boundary"),
    pattern: /^arn:aws(?:-[a-z]+)*:iam::(?:\d{12}|aws):policy\/.+$/,
  },
  key: arn("a key of KMS", "kms", "regional", "(?:key|alias)/.+", "key/11111111-2222-3333-4444-555555555555"),
  anyKey: {
    what: "a key of KMS: an ARN, an id or an alias",
    example: "alias/pets",
    pattern: new RegExp(
      `^(?:arn:aws(?:-[a-z]+)*:kms:${region}:${account}:(?:key|alias)/.+|alias/.+|(?:mrk-)?[0-9a-f-]{32,36})$`,
    ),
  },
  logGroup: arn("a log group", "logs", "regional", "log-group:.+", "log-group:pets"),
  bucket: arn("a bucket", "s3", "bucket", bucketName, "pets-access-logs"),
  topic: arn("a topic of SNS", "sns", "regional", String.raw`[A-Za-z0-9_-]{1,256}(?:\.fifo)?`, "pets-alarms"),
  webAcl: arn(
    "a web ACL of scope REGIONAL",
    "wafv2",
    "regional",
    "regional/webacl/[^/]+/[^/]+",
    "regional/webacl/pets/11111111-2222-3333-4444-555555555555",
  ),
  networkLoadBalancer: arn(
    "a Network Load Balancer",
    "elasticloadbalancing",
    "regional",
    "loadbalancer/net/.+",
    "loadbalancer/net/pets/0123456789abcdef",
  ),
  domain: {
    ...arn(
      "a private domain",
      "apigateway",
      "regional",
      "/domainnames/.+",
      "/domainnames/pets.internal.example.com+abcd1234",
    ),
    pattern: new RegExp(String.raw`^arn:aws(?:-[a-z]+)*:apigateway:${region}:(?:${account})?:/domainnames/.+$`),
  },
  vpc: ec2Id("a VPC", "vpc"),
  subnet: ec2Id("a subnet", "subnet"),
  securityGroup: ec2Id("a security group", "sg"),
  vpcEndpoint: ec2Id("a VPC endpoint", "vpce"),
  hostedZone: { what: "the id of a hosted zone", example: "Z0123456789ABCDEFGHIJ", pattern: /^[A-Z0-9]{1,32}$/ },
  gatewayId: { what: "an id that API Gateway has given", example: "a1b2c3", pattern: /^[a-z0-9]{4,64}$/ },
  bucketName: { what: "the name of a bucket", example: "pets-records", pattern: new RegExp(`^${bucketName}$`) },
  object: {
    what: "an object in S3",
    example: "s3://pets-truststore/clients.pem",
    pattern: new RegExp(`^s3://${bucketName}/.{1,1024}$`),
  },
  email: { what: "an e-mail address", example: "ops@example.com", pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ },
  hostName: {
    what: "a domain name",
    example: "api.example.com",
    pattern:
      /^(?:\*\.)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,58}[A-Za-z0-9])$/,
  },
  principal: {
    what: "the number of an account, or the ARN of a role or user",
    example: "arn:aws:iam::123456789012:role/caller",
    pattern:
      /^(?:\d{12}|arn:aws(?:-[a-z]+)*:(?:iam|sts)::\d{12}:(?:root|(?:role|user|assumed-role|federated-user)\/.+)|\*)$/,
  },
  function: {
    what: "a logical id, or the ARN of a function",
    example: "arn:aws:lambda:eu-west-1:123456789012:function:pets",
    pattern: new RegExp(
      String.raw`^(?:(?!arn:)[A-Za-z0-9_$\{\} .-]*[A-Za-z0-9\}]|arn:aws(?:-[a-z]+)*:lambda:${region}:${account}:function:[A-Za-z0-9_:$\{\}-]+)$`,
    ),
  },
  tlsPolicy: {
    what: "a TLS policy that the service has",
    example: "TLS_1_2",
    pattern: /^(?:TLS_1_[02]|SecurityPolicy_[A-Za-z0-9_]+)$/,
  },
};
