import { fromParts, isIntrinsic, partsOf, type Cfn } from "../../ir/cfn.ts";
import type { ServiceAccess } from "../../ir/integration.ts";
import { integrationServices } from "../../service/integration-access.ts";
import { accessByTable, type Access } from "./by-table.ts";
import type { Call } from "./call.ts";
import { markedText } from "./constants.ts";
import { mailAccess } from "./mail.ts";
import { arn, arnIn, isArn } from "./resource-arn.ts";

/**
 * What the call needs, by what the service's API reference and the service authorization reference say.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function accessOf(call: Call): Access {
  const find = Object.hasOwn(services, call.service) ? services[call.service] : undefined;
  return find === undefined ? accessByTable(call) : find(call);
}

/** Whether calls of the service can be told apart at all. */
export function isKnownService(name: string): boolean {
  return Object.hasOwn(services, name) || Object.hasOwn(integrationServices, name);
}

/** Services whose requests name resources in ways of their own. */
const services: Readonly<Record<string, (call: Call) => Access>> = {
  dynamodb: (call) => (call.action === undefined ? undefined : tables(call, call.action)),
  email: mailAccess,
  events: (call) => (call.action === "PutEvents" ? buses(call) : undefined),
  s3: (call) => objects(call, call.action),
  sqs: (call) => (call.action === undefined ? undefined : queues(call, call.action)),
};

/** Actions of a transaction are those of its items; a query of an index is one of the index. */
function tables(call: Call, action: string): Access {
  const { constants, isOpen } = call.said("TableName");
  const index = call.said("IndexName");
  if (isOpen || index.isOpen || constants.length === 0) return undefined;
  const actions = action === "TransactGetItems" ? ["GetItem"] : [action];
  if (!/^(?:(?:Get|Put|Update|Delete)Item|Query|Scan|TransactGetItems)$/.test(action)) return undefined;
  const resources = constants.flatMap((table) => {
    const whole = isArn(table) ? table : arn(call, "dynamodb", "table/", table);
    if (index.constants.length === 0) return [whole];
    return index.constants.map((name) => fromParts([...partsOf(whole), "/index/", ...partsOf(name)]));
  });
  return actions.flatMap((each) => resources.map((resource) => ({ action: `dynamodb:${each}`, resource })));
}

function buses(call: Call): Access {
  const { constants, isOpen } = call.said("EventBusName");
  if (isOpen) return undefined;
  const names = constants.length === 0 ? ["default"] : constants;
  return names.map((name) => ({
    action: "events:PutEvents",
    resource: isArn(name) ? name : arn(call, "events", "event-bus/", name),
  }));
}

/** The queue is in the path (`account/name`), or given by its URL; the `Ref` of a queue is its URL. */
function queues(call: Call, action: string): Access {
  const access = (resource: Cfn<string>): ServiceAccess => ({
    action: `sqs:${action.replace(/Batch$/, "")}`,
    resource,
  });
  const fromPath = (path: Cfn<string>): Access => {
    const { text, restore } = markedText(path);
    const [account, queue, ...more] = text.replace(/^\/|\/$/g, "").split("/");
    if (!account || !queue || more.length > 0 || /[{}$]/.test(text)) return undefined;
    return [access(arnIn(call, "sqs", restore(account), [...partsOf(restore(queue))]))];
  };
  if (call.path !== undefined && call.path !== "") return fromPath(call.path);
  const { constants, isOpen } = call.said("QueueUrl");
  const [url] = constants;
  if (isOpen || url === undefined) return undefined;
  if (isIntrinsic(url)) {
    const [only, ...more] = url.parts;
    if (more.length === 0 && typeof only === "object" && only.kind === "ref")
      return [access(fromParts([{ kind: "attribute", resource: only.name, attribute: "Arn" }]))];
  }
  const { text, restore } = markedText(url);
  const [, path] = /^https:\/\/[^/]+\/(.+)$/.exec(text) ?? [];
  return path === undefined ? undefined : fromPath(restore(path));
}

const objectActions: Readonly<Record<string, string>> = {
  GET: "GetObject",
  HEAD: "GetObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
};

/** Objects of a bucket, whose keys a request may give; the bucket's own actions take the bucket. */
function objects(call: Call, action: string | undefined): Access {
  const { bucket, key } = call.path === undefined ? objectOfRequest(call) : objectOfPath(call, call.path);
  if (bucket === undefined) return undefined;
  const bucketArn = fromParts(["arn:", { kind: "ref", name: "AWS::Partition" }, ":s3:::", ...partsOf(bucket)]);
  if (key === undefined) {
    const isList = call.path === undefined ? /^ListObjects(?:V2)?$/.test(action ?? "") : call.method === "GET";
    return isList ? [{ action: "s3:ListBucket", resource: bucketArn }] : undefined;
  }
  const byMethod = call.method !== undefined && Object.hasOwn(objectActions, call.method);
  const named = call.path === undefined ? action : byMethod ? objectActions[call.method] : undefined;
  if (named === undefined || !/^(?:Get|Put|Delete)Object$/.test(named)) return undefined;
  return [{ action: `s3:${named}`, resource: fromParts([...partsOf(bucketArn), "/", ...partsOf(key)]) }];
}

interface S3Object {
  readonly bucket: Cfn<string> | undefined;
  /** `*` where the request says it; undefined for the bucket itself. */
  readonly key: Cfn<string> | undefined;
}

function objectOfRequest(call: Call): S3Object {
  const bucket = call.said("Bucket");
  const key = call.said("Key");
  const isBucket = key.constants.length === 0 && !key.isOpen;
  const [only] = bucket.constants;
  return { bucket: bucket.isOpen ? undefined : only, key: isBucket ? undefined : (key.constants[0] ?? "*") };
}

/** `{bucket}/{key}`: what is in braces is mapped, and stands for anything unless the mapping is a constant. */
function objectOfPath(call: Call, path: Cfn<string>): S3Object {
  const { text, restore } = markedText(path);
  const [first = "", ...rest] = text.replace(/^\//, "").split("/");
  const filled = (step: string): Cfn<string> =>
    fromParts(
      step.split(/(\{[^{}]*\})/).flatMap((piece) => {
        const [, name] = /^\{([^{}]*?)\+?\}$/.exec(piece) ?? [];
        if (name === undefined) return partsOf(restore(piece));
        const { constants, isOpen } = call.said(name);
        return constants.length === 1 && !isOpen ? partsOf(constants[0] ?? "*") : ["*"];
      }),
    );
  const bucket = filled(first);
  const isOpen = partsOf(bucket).some((part) => typeof part === "string" && part.includes("*"));
  const steps = rest.join("/");
  return { bucket: first === "" || isOpen ? undefined : bucket, key: steps === "" ? undefined : filled(steps) };
}
