import type { Report } from "../diagnostics/diagnostic.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { below, type Origin } from "../source/origin.ts";
import { templateAccess, templateProperties } from "./diagnostics/template.ts";

/** Properties that say who gets in. */
const access: ReadonlySet<string> = new Set(["Auth", "Policy", "EndpointConfiguration", "DisableExecuteApiEndpoint"]);

/** Properties about the import or the transform, which change nothing of what is deployed. */
const harmless: ReadonlySet<string> = new Set([
  "Body",
  "BodyS3Location",
  "DefinitionBody",
  "DefinitionUri",
  "FailOnWarnings",
  "Mode",
  "AlwaysDeploy",
  "OpenApiVersion",
  "PropagateTags",
  "MergeDefinitions",
  "ProtocolType",
]);

/**
 * Reports what a resource of a template says beside its document: only the document is read.
 *
 * `origin` is that of the resource's properties.
 */
export function reportUnreadProperties(
  properties: Json | undefined,
  { type, origin }: { readonly type: string; readonly origin: Origin },
  report: Report,
): void {
  if (!isObject(properties)) return;
  const unread = Object.keys(properties).filter((name) => !harmless.has(name) && !isDefault(name, properties[name]));
  for (const name of unread.filter((each) => access.has(each)))
    report(templateAccess, below(origin, name), { type, name });
  const names = unread.filter((each) => !access.has(each));
  const [first] = names;
  if (first !== undefined) report(templateProperties, below(origin, first), { type, names });
}

/** Whether a property says what is made anyway: a regional endpoint that can be called by its own address. */
function isDefault(name: string, value: Json | undefined): boolean {
  if (name === "DisableExecuteApiEndpoint") return value === false;
  if (name !== "EndpointConfiguration") return false;
  // SAM has a text or { Type: … }, CloudFormation { Types: [ … ] }.
  if (isObject(value) && Object.keys(value).length > 1) return false;
  const said = isObject(value) ? (own(value, "Type") ?? own(value, "Types")) : value;
  const [type] = Array.isArray(said) ? (said as readonly Json[]) : [said];
  return typeof type === "string" && type.toUpperCase() === "REGIONAL";
}
