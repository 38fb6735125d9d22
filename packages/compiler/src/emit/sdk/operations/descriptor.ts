import type {
  BodyDescriptor,
  OperationDescriptor,
  ParameterDescriptor,
  PartDescriptor,
} from "@apigw-compile/runtime-sdk";
import type { SecurityScheme } from "../../../ir/operation.ts";
import { code, type Value } from "../writer/value.ts";
import { isMediaType } from "./media-kind.ts";
import type { BodyPlan, OperationPlan, ParameterPlan } from "./plan.ts";
import { securityOf } from "./security.ts";

/** The members of T as they are written in code: each a {@link Value}, so that a member the runtime lost is a type error. */
type Written<T> = { readonly [Key in keyof Required<T>]?: Value | undefined };

/** An operation as the constant that the runtime works from. What is OpenAPI's or the runtime's default is left out. */
export function descriptorOf(
  plan: OperationPlan,
  schemes: ReadonlyMap<string, SecurityScheme>,
): Written<OperationDescriptor> {
  const { operation, functionName, parameters, bodies } = plan;
  const security = securityOf(operation.security, schemes);
  return {
    id: functionName,
    method: operation.method.toUpperCase(),
    path: operation.isDefaultRoute ? "/{path+}" : operation.path,
    parameters: unlessEmpty(parameters.map(parameterOf)),
    body: bodies.every(({ type }) => type === "application/json") ? undefined : bodies.map(bodyOf),
    accept: acceptOf(plan),
    security: unlessEmpty(security.map((members) => members.map((member): Written<typeof member> => ({ ...member })))),
  };
}

/** Names that a descriptor needs from the runtime's opt-in entries. */
export function encodersOf({ bodies }: OperationPlan): ("form" | "multipart")[] {
  return bodies.flatMap(({ kind }) => (kind === "form" || kind === "multipart" ? [kind] : []));
}

function parameterOf({ parameter, key }: ParameterPlan): Written<ParameterDescriptor> {
  const { name, in: location, style, explode, allowReserved, contentType } = parameter;
  const isNamed = location === "query" || location === "cookie";
  const isJson = contentType !== undefined;
  return {
    name,
    in: location,
    key: key === name ? undefined : key,
    style: isJson || style === (isNamed ? "form" : "simple") ? undefined : style,
    explode: isJson || explode === (style === "form") ? undefined : explode,
    allowReserved: allowReserved || undefined,
    json: isJson || undefined,
  };
}

function bodyOf({ media, kind, type }: BodyPlan): Written<BodyDescriptor> {
  const encoding = media.encoding.map(({ property, contentType, style, explode }): Written<PartDescriptor> => ({
    property,
    contentType: contentType === undefined || isMediaType(contentType) ? contentType : undefined,
    style,
    explode: explode === (style === "form") ? undefined : explode,
  }));
  const isForm = kind === "form" || kind === "multipart";
  return { type, encode: isForm ? code(kind) : undefined, encoding: isForm ? unlessEmpty(encoding) : undefined };
}

function acceptOf({ operation }: OperationPlan): string | undefined {
  const types = new Set(
    operation.responses.flatMap(({ content }) => content.map(({ type }) => type)).filter(isMediaType),
  );
  const accept = [...types].join(", ");
  return accept === "" || accept === "application/json" ? undefined : accept;
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
