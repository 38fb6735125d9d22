import { fromParts, isIntrinsic, partsOf, type Cfn } from "../../ir/cfn.ts";
import type { ServiceAccess } from "../../ir/integration.ts";
import { integrationServices, type ActionAccess, type PathAccess } from "../../service/integration-access.ts";
import type { Call } from "./call.ts";
import { markedText, type Said } from "./constants.ts";
import { arn, arnIn, isArn } from "./resource-arn.ts";

/** What a role has to allow; undefined where the resource is no constant, or the action not known. */
export type Access = readonly ServiceAccess[] | undefined;

/** What the table of services says of the call. */
export function accessByTable(call: Call): Access {
  const service = Object.hasOwn(integrationServices, call.service) ? integrationServices[call.service] : undefined;
  if (service === undefined) return undefined;
  const { action } = call;
  if (call.path !== undefined && service.paths !== undefined) {
    return ofPath(call, call.path, service.prefix, service.paths);
  }
  const row = action === undefined ? undefined : service.actions.find(({ actions }) => actions.test(action));
  if (row === undefined || action === undefined) return undefined;
  const allowed = `${service.prefix}:${row.allows ?? action}`;
  if (row.members.length === 0) return withImages(call, [{ action: allowed, resource: "*" }]);
  const { constants, isOpen } = memberOf(call, row);
  if (isOpen || constants.length === 0) return undefined;
  const access = constants.map((value) => ({
    action: allowed,
    resource: resourceOf(call, service.prefix, row, value),
  }));
  return withImages(call, access);
}

/** The first member that the request has; subtypes of HTTP APIs write names with a capital. */
function memberOf(call: Call, { members }: ActionAccess): Said {
  const names = members.flatMap((name) => [name, `${name.charAt(0).toUpperCase()}${name.slice(1)}`]);
  const said = names.map((name) => call.said(name));
  return said.find(({ constants, isOpen }) => isOpen || constants.length > 0) ?? { constants: [], isOpen: false };
}

function resourceOf(call: Call, prefix: string, { resource }: ActionAccess, value: Cfn<string>): Cfn<string> {
  if (resource === undefined || isArn(value)) return value;
  // What a stack gives for a secret is its ARN, whose end is not known.
  if (resource.endsWith("?") && isIntrinsic(value) && value.parts.length === 1) return value;
  const [before = "", after = ""] = resource.split("%");
  return arn(call, prefix, before, fromParts([...partsOf(withoutSlash(value)), after]));
}

/** `/app/name` of Systems Manager is `parameter/app/name` in its ARN. */
function withoutSlash(value: Cfn<string>): Cfn<string> {
  const { text, restore } = markedText(value);
  return restore(text.replace(/^\//, ""));
}

function ofPath(call: Call, written: Cfn<string>, prefix: string, rows: readonly PathAccess[]): Access {
  const { text, restore } = markedText(written);
  const path = text.replace(/^\/+/, "").replace(/\?.*$/s, "");
  for (const { path: pattern, method, allows, resource, isShared } of rows) {
    const what = pattern.exec(path)?.groups?.["what"];
    if (what === undefined || (method !== undefined && method !== call.method)) continue;
    const name = filled(call, what, restore);
    if (name === undefined) return undefined;
    const [before = ""] = resource.split("%");
    const action = `${prefix}:${allows}`;
    if (isShared === true) return [{ action, resource: arnIn(call, prefix, "", [before, ...partsOf(name)]) }];
    return [{ action, resource: arn(call, prefix, before, name) }];
  }
  return undefined;
}

/** What is in braces is mapped: a constant, or anything, which may only follow what is a constant. */
function filled(call: Call, what: string, restore: (text: string) => Cfn<string>): Cfn<string> | undefined {
  if (/[$#]/.test(what)) return undefined;
  const parts = what.split(/(\{[^{}]*\})/).flatMap((piece) => {
    const [, name] = /^\{([^{}]*?)\+?\}$/.exec(piece) ?? [];
    if (name === undefined) return partsOf(restore(piece));
    const { constants, isOpen } = call.said(name);
    return constants.length === 1 && !isOpen ? partsOf(constants[0] ?? "*") : ["*"];
  });
  const name = fromParts(parts.filter((part) => part !== ""));
  return markedText(name).text.startsWith("*") ? undefined : name;
}

/** Pictures and pages in S3 are read with the same role. */
function withImages(call: Call, access: readonly ServiceAccess[]): Access {
  if (call.service !== "rekognition" && call.service !== "textract") return access;
  const bucket = call.said("Bucket");
  if (bucket.constants.length === 0 && !bucket.isOpen) return access;
  const [only, ...more] = bucket.constants;
  if (only === undefined || more.length > 0 || bucket.isOpen) return undefined;
  const name = call.said("Name");
  const [key = "*"] = name.isOpen ? [] : name.constants;
  const partition = { kind: "ref", name: "AWS::Partition" } as const;
  const object = fromParts(["arn:", partition, ":s3:::", ...partsOf(only), "/", ...partsOf(key)]);
  return [...access, { action: "s3:GetObject", resource: object }];
}
