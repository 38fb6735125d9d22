import type { SecurityScheme } from "../../../ir/operation.ts";
import { resolve } from "../../../ir/schema-walk.ts";
import { declaredResponses } from "../operations/declared.ts";
import { isRequired, needsInput } from "../operations/input-type.ts";
import type { OperationPlan } from "../operations/plan.ts";
import { presented } from "../operations/security.ts";
import { propertyName } from "../writer/identifier.ts";
import type { FormatName } from "../formats/format-of.ts";
import type { TypeScope } from "../types/scope.ts";
import { string } from "../writer/string.ts";

/** The input of a call as a README shows it: what must be passed, with values to fill in; empty if nothing must. */
export function inputSample(plan: OperationPlan, scope: TypeScope): string {
  if (!needsInput(plan)) return "";
  const required = plan.parameters
    .filter(({ parameter }) => isRequired(parameter))
    .map(({ parameter, key }) => `${propertyName(key)}: ${scalarSample(parameter.schema, scope)}`);
  const body = plan.operation.requestBody?.isRequired === true && plan.bodies.length > 0 ? ["body: { … }"] : [];
  const method = plan.operation.method === "any" ? ['method: "GET"'] : [];
  return `{ ${[...method, ...required, ...body].join(", ")} }`;
}

/** The first success that an operation declares, as a number; 200 if it declares none. */
export function successOf({ operation }: OperationPlan): number {
  const [status = "200"] = [...declaredResponses(operation).keys()].filter((key) => /^2\d\d$/.test(key));
  return Number(status);
}

/** A line of a client's `auth` for each scheme that a client presents. */
export function credentialSamples(schemes: readonly SecurityScheme[]): string[] {
  return schemes.flatMap((scheme) => {
    const credential = presented(scheme);
    if (credential === undefined) return [];
    const key = propertyName(scheme.name);
    if (scheme.isIam) {
      return `${key}: iam({ region: "REGION", credentials: async () => ({ accessKeyId: "…", secretAccessKey: "…" }) }),`;
    }
    const { in: place = "header", name = "authorization", prefix } = credential;
    const what = `${place} ${string(name)}${prefix === undefined ? "" : `, ${string(prefix)} is put before it`}`;
    // Tokens end, keys do not.
    const isToken = scheme.authorizer !== undefined || prefix === "Bearer ";
    return isToken
      ? `${key}: async ({ isRefresh }) => "…", // ${what}; asked again, with isRefresh, when the API answers 401`
      : `${key}: "…", // ${what}`;
  });
}

const formatSamples: Readonly<Record<FormatName, string>> = {
  base64: "new Uint8Array()",
  dateTime: "new Date()",
  int64: "1n",
};

function scalarSample(
  schema: OperationPlan["parameters"][number]["parameter"]["schema"],
  { schemas, formats }: TypeScope,
): string {
  const shape = resolve(schema, schemas);
  if (shape?.kind !== "shape") return "…";
  const [value] = shape.enum ?? [];
  if (typeof value === "string") return string(value);
  if (value !== undefined) return JSON.stringify(value);
  const [type] = shape.types;
  const format = type && formats.of(type, shape);
  if (format !== undefined) return formatSamples[format];
  switch (type) {
    case "integer":
    case "number":
      return "1";
    case "boolean":
      return "true";
    case "string":
    case undefined:
      return '"…"';
    default:
      return "…";
  }
}
