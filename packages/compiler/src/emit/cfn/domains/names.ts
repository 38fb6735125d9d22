import type { Domain } from "../../../ir/settings/domains.ts";
import { partsOf, type CfnJson } from "../../../ir/cfn.ts";
import { canonicalJson } from "../canonical-json.ts";
import { logicalId } from "../logical-id.ts";
import { printValue } from "../value.ts";

/** What of a domain a resource is. */
type Role =
  | "Domain"
  | "DomainAccess"
  | "DomainCertificate"
  | "DomainConnectionsUrl"
  | "DomainMapping"
  | "DomainRecord"
  | "DomainRule"
  | "DomainUrl";

/** The logical id of a resource of the domain; `key` tells it from others of its kind. */
export function domainId(role: Role, domain: Domain, ...key: readonly string[]): string {
  const { name } = domain;
  if (typeof name === "string") return logicalId(role, [name, ...key]);
  // A name that the stack fills in is known by what fills it in.
  const words = partsOf(name).map((part) => {
    if (typeof part === "string") return part;
    if (part.kind === "function") return "";
    return part.kind === "attribute" ? `${part.resource} ${part.attribute}` : part.name;
  });
  return logicalId(role, [canonicalJson(printValue(name)), ...key], [words.join(" "), ...key]);
}

/** The name, by reference to the domain where the stack makes it, so that what uses it waits. */
export function domainName(domain: Domain): CfnJson {
  return domain.isMade && domain.type !== "private" ? { Ref: domainId("Domain", domain) } : printValue(domain.name);
}

/** The ARN: a public domain's can be told from its name, https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html */
export function domainArn(domain: Domain): CfnJson {
  if (domain.isMade) return { "Fn::GetAtt": [domainId("Domain", domain), "DomainNameArn"] };
  if (domain.arn !== undefined) return printValue(domain.arn);
  return printValue({
    kind: "intrinsic",
    parts: [
      "arn:",
      { kind: "ref", name: "AWS::Partition" },
      ":apigateway:",
      { kind: "ref", name: "AWS::Region" },
      "::/domainnames/",
      ...partsOf(domain.name),
    ],
  });
}
