import { fromParts, partsOf, type Cfn, type Reference } from "../../ir/cfn.ts";
import { own } from "../../source/json.ts";
import type { Node } from "../../source/node.ts";
import { cfnString, fillValue } from "../cfn-value.ts";
import type { Context } from "../context.ts";
import type { Complain } from "./problem.ts";
import { concat } from "./text.ts";

/** What of AWS an action is on. */
export interface Resource {
  readonly name: Cfn<string>;
  readonly arn: Cfn<string>;
}

/** Members of `x-apigw-mapping` that name a resource. */
type ResourceMember = "table" | "stream" | "queue" | "topic" | "stateMachine" | "bus" | "bucket";

interface ResourceKind {
  /** Service in its ARN, and what stands before its name there. */
  readonly service: string;
  readonly prefix: string;
  readonly hasAccount: boolean;
  readonly name: RegExp;
  /** What `Ref` of such a resource gives. */
  readonly ref: "name" | "arn" | "other";
  /** The attribute that has its name, where `Ref` does not give it. */
  readonly nameAttribute?: string;
}

const account: Reference = { kind: "ref", name: "AWS::AccountId" };
const partition: Reference = { kind: "ref", name: "AWS::Partition" };
/** The stack's region. */
export const region: Reference = { kind: "ref", name: "AWS::Region" };

/**
 * Kinds of resources by the member that names one.
 *
 * Source of the ARNs: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const kinds: Readonly<Record<ResourceMember, ResourceKind>> = {
  table: { service: "dynamodb", prefix: "table/", hasAccount: true, name: /^[\w.-]{3,255}$/, ref: "name" },
  stream: { service: "kinesis", prefix: "stream/", hasAccount: true, name: /^[\w.-]{1,128}$/, ref: "name" },
  queue: {
    service: "sqs",
    prefix: "",
    hasAccount: true,
    name: /^[\w-]{1,80}(?:\.fifo)?$/,
    ref: "other",
    nameAttribute: "QueueName",
  },
  topic: { service: "sns", prefix: "", hasAccount: true, name: /^[\w-]{1,256}(?:\.fifo)?$/, ref: "arn" },
  stateMachine: { service: "states", prefix: "stateMachine:", hasAccount: true, name: /^[\w-]{1,80}$/, ref: "arn" },
  bus: { service: "events", prefix: "event-bus/", hasAccount: true, name: /^[\w./-]{1,256}$/, ref: "name" },
  bucket: { service: "s3", prefix: "", hasAccount: false, name: /^[a-z0-9.-]{3,63}$/, ref: "name" },
};

/** The resource that a member names: by its name, its ARN, or an intrinsic that gives one of them. */
export function readResource(
  member: ResourceMember,
  node: Node,
  context: Context,
  complain: Complain,
): Resource | undefined {
  const kind = kinds[member];
  const value = cfnString(node, context.report);
  if (value === undefined) {
    complain(node, `names no ${member}`, `Say as ${member} its name, its ARN, or !Ref and !GetAtt of it.`);
    return;
  }
  const [first] = partsOf(value);
  if (typeof first === "string" && first.startsWith("arn:")) {
    if (isOfKind(value, kind)) return { arn: value, name: lastSegment(value) };
    const example = `arn:aws:${kind.service}:${kind.hasAccount ? "{region}:{account}" : ":"}:${kind.prefix}{name}`;
    complain(node, `names what is no ${member}, "${first}"`, `Say its name, or its ARN, ${example}.`);
    return;
  }
  const { names, ...graph } = node.graph;
  // Of a name that is filled in, the document alone tells whether it is of an ARN.
  const [only, ...more] = partsOf(cfnString({ ...node, graph }, context.report) ?? value);
  if (more.length === 0 && typeof only === "object") {
    const { name, arn } = ofReference(only, kind, context);
    return { name: fillValue(name, names), arn: fillValue(arn, names) };
  }
  if (typeof value === "string" && !kind.name.test(value)) {
    const last = value.split("/").at(-1) ?? "";
    const isUrl = value.startsWith("https://") && kind.name.test(last);
    complain(
      node,
      `names a ${member} that cannot exist, "${value}"`,
      isUrl ? `Say its name, ${last}.` : `Say its name, which matches ${kind.name.source}, or its ARN.`,
    );
    return;
  }
  return { name: value, arn: arnOf(kind, value) };
}

/** Whether an ARN is of a kind, as far as it is written out. */
function isOfKind(arn: Cfn<string>, { service, prefix }: ResourceKind): boolean {
  const [first] = partsOf(arn);
  const segments = typeof first === "string" ? first.split(":") : [];
  // What stands last may go on with what the stack fills in.
  if (segments.length > 3 && segments[2] !== service) return false;
  return typeof arn !== "string" || segments.slice(5).join(":").startsWith(prefix);
}

function ofReference(reference: Reference, kind: ResourceKind, context: Context): Resource {
  const value = fromParts([reference]);
  if (reference.kind === "attribute") {
    const { resource, attribute } = reference;
    // A topic's and a state machine's Ref is the ARN too.
    if (!attribute.endsWith("Arn")) return { name: value, arn: arnOf(kind, value) };
    const name: Reference =
      kind.nameAttribute === undefined
        ? { kind: "ref", name: resource }
        : { kind: "attribute", resource, attribute: kind.nameAttribute };
    return { name: fromParts([name]), arn: value };
  }
  if (kind.ref === "arn") return { name: value, arn: value };
  const type =
    reference.kind === "ref" ? own(own(context.document.template?.resources, reference.name), "Type") : undefined;
  if (kind.nameAttribute !== undefined && reference.kind === "ref" && type !== undefined) {
    const resource = reference.name;
    const name = fromParts([{ kind: "attribute", resource, attribute: kind.nameAttribute }]);
    return { name, arn: fromParts([{ kind: "attribute", resource, attribute: "Arn" }]) };
  }
  return { name: value, arn: arnOf(kind, value) };
}

function arnOf({ service, prefix, hasAccount }: ResourceKind, name: Cfn<string>): Cfn<string> {
  const place = hasAccount ? fromParts([region, ":", account]) : ":";
  return concat(fromParts(["arn:", partition, `:${service}:`]), place, `:${prefix}`, name);
}

/** What follows the last slash or colon. */
function lastSegment(arn: Cfn<string>): Cfn<string> {
  const parts = [...partsOf(arn)];
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at];
    const cut = typeof part === "string" ? Math.max(part.lastIndexOf("/"), part.lastIndexOf(":")) : -1;
    if (typeof part === "string" && cut >= 0) return fromParts([part.slice(cut + 1), ...parts.slice(at + 1)]);
  }
  return arn;
}

/** The account that an ARN names; the stack's own, where it names none. */
export function accountOf(arn: Cfn<string>): Cfn<string> {
  const literal = typeof arn === "string" ? arn.split(":")[4] : undefined;
  return literal === undefined || literal === "" ? fromParts([account]) : literal;
}

/** URI of an integration with a service: `arn:…:apigateway:<region>:<target>`. */
export function integrationUri(target: Cfn<string>): Cfn<string> {
  return concat(fromParts(["arn:", partition, ":apigateway:", region, ":"]), target);
}
