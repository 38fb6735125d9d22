import type {
  BodyDescriptor,
  OperationDescriptor,
  ParameterDescriptor,
  PartDescriptor,
  SecurityDescriptor,
} from "@apigw-compile/runtime-sdk";
import type { Parameter, ParameterStyle, SecurityScheme } from "../../../ir/operation.ts";
import type { SdkCredential } from "../../sdk-calls.ts";
import type { Formats } from "../formats/formats.ts";
import type { TypeScope } from "../types/scope.ts";
import { code, type Value, type Written } from "../writer/value.ts";
import { decodingOf } from "./decoding.ts";
import { isMediaType, type MediaKind } from "./media-kind.ts";
import type { BodyPlan, OperationPlan, ParameterPlan } from "./plan.ts";
import { securityOf } from "./security.ts";

/** An operation as the constant that the runtime works from. What is OpenAPI's or the runtime's default is left out. */
export function descriptorOf(
  plan: OperationPlan,
  schemes: ReadonlyMap<string, SecurityScheme>,
  scope: TypeScope,
): Written<OperationDescriptor> {
  const { formats } = scope;
  const { operation, functionName, parameters, bodies } = plan;
  return {
    id: functionName,
    method: operation.method.toUpperCase(),
    path: operation.isDefaultRoute ? "/{path+}" : operation.path,
    parameters: unlessEmpty([
      ...methodOf(plan),
      ...pathOf(plan),
      ...parameters.map((parameter) => parameterOf(parameter, formats)),
    ]),
    body:
      bodies.length === 0 && takesAnything(plan)
        ? [anything]
        : unlessEmpty(bodies.map((body) => bodyOf(body, formats))),
    accept: acceptOf(plan),
    ...decodingOf(plan, scope),
    security: unlessEmpty(securityOf(operation.security, schemes).map((one) => writtenSecurity(one, schemes))),
    pagination: paginationOf(plan),
  };
}

function paginationOf({ paging, parameters }: OperationPlan): Value | undefined {
  if (paging === undefined) return undefined;
  const { pagination } = paging;
  const { style, items } = pagination;
  const keyOf = (name: string): string =>
    parameters.find(({ parameter }) => parameter.name === name && parameter.in !== "path")?.key ?? name;
  const common = { pages: code("pages"), style, items };
  switch (pagination.style) {
    case "cursor":
      return { ...common, next: pagination.next, key: keyOf(pagination.parameter) };
    case "page":
    case "offset":
      return { ...common, key: keyOf(pagination.parameter), first: pagination.first };
    case "link": {
      const inQuery = parameters.filter(({ parameter }) => parameter.in === "query");
      return { ...common, keys: Object.fromEntries(inQuery.map(({ parameter, key }) => [parameter.name, key])) };
    }
  }
}

/** The runtime's functions that make bodies, by kind. */
const encoders: Readonly<Record<MediaKind, string>> = {
  json: "json",
  text: "raw",
  binary: "raw",
  form: "urlencoded",
  multipart: "multipart",
};

/** Those that know formats; other bodies are no values. */
const formattingEncoders: Readonly<Partial<Record<MediaKind, string>>> = {
  json: "formattedJson",
  form: "formattedForm",
  multipart: "formattedMultipart",
};

/** The runtime's function of the parameter's style; undefined for one piece of text in a default style. */
function styleOf({ parameter, isGreedy, isScalar }: ParameterPlan): string | undefined {
  const { style, contentType } = parameter;
  if (contentType !== undefined) return "jsonText";
  if (isGreedy) return "greedy";
  return isScalar && (style === "simple" || style === "form") ? undefined : style;
}

/** That of a form's property; the runtime's default is `form`. */
function partStyle(style: ParameterStyle | undefined): string | undefined {
  return style === "form" ? undefined : style;
}

function encodeOf({ allowReserved, in: location }: Parameter): "reserved" | undefined {
  return allowReserved && location === "query" ? "reserved" : undefined;
}

function parameterOf(plan: ParameterPlan, formats: Formats): Written<ParameterDescriptor> {
  const { name, in: location, explode, contentType, schema } = plan.parameter;
  const format = formats.describe([schema]);
  const style = styleOf(plan);
  const common = {
    name,
    in: location,
    key: plan.key === name ? undefined : plan.key,
    put: location === "cookie" ? code("putCookie") : undefined,
    ...(format === undefined ? { style: codeOf(style) } : { ...formattedStyle(style), format }),
  };
  if (contentType !== undefined) return common;
  const isNamed = location === "query" || location === "cookie";
  return {
    ...common,
    explode: explode === isNamed || plan.isScalar ? undefined : explode,
    encode: codeOf(encodeOf(plan.parameter)),
  };
}

function formattedStyle(style: string | undefined): Written<ParameterDescriptor> {
  return style === "jsonText" ? { style: code("formattedJsonText") } : { style: code("formatted"), as: codeOf(style) };
}

/** An operation of any method takes it from the input. */
function methodOf({ operation }: OperationPlan): Written<ParameterDescriptor>[] {
  return operation.method === "any" ? [{ name: "method", in: "header", put: code("putMethod") }] : [];
}

/** What a default route is called by, which has no path of its own. */
function pathOf({ operation }: OperationPlan): Written<ParameterDescriptor>[] {
  return operation.isDefaultRoute ? [{ name: "path", in: "path", style: code("greedy") }] : [];
}

/** Whether the input has a body of which the document says nothing. */
function takesAnything({ operation }: OperationPlan): boolean {
  return operation.method === "any";
}

const anything: Written<BodyDescriptor> = { type: "application/json", encode: code("raw") };

function bodyOf({ media, kind, type }: BodyPlan, formats: Formats): Written<BodyDescriptor> {
  const formatting = formattingEncoders[kind];
  const format = formatting && formats.describe([media.schema]);
  const common = { type, encode: code(formatting && format ? formatting : encoders[kind]), format };
  if (kind !== "form" && kind !== "multipart") return common;
  const encoding = media.encoding.map(({ property, contentType, style, explode }): Written<PartDescriptor> => ({
    property,
    contentType: contentType === undefined || isMediaType(contentType) ? contentType : undefined,
    // Parts of a multipart body are named by their headers, and have no style.
    style: kind === "form" ? codeOf(partStyle(style)) : undefined,
    explode: kind === "form" && explode !== true ? explode : undefined,
  }));
  return { ...common, encoding: unlessEmpty(encoding) };
}

function codeOf(name: string | undefined): Value | undefined {
  return name === undefined ? undefined : code(name);
}

/** What signs the whole request comes first: the runtime sends through it last. */
function writtenSecurity(
  { with: others = [], ...credential }: SdkCredential,
  schemes: ReadonlyMap<string, SecurityScheme>,
): Written<SecurityDescriptor> {
  const isSigner = ({ scheme }: SdkCredential): boolean => schemes.get(scheme)?.isIam === true;
  const members = [credential, ...others];
  const sorted = [...members.filter(isSigner), ...members.filter((member) => !isSigner(member))];
  const [first = {}, ...rest] = sorted.map(({ scheme, in: location, name, prefix }): Written<SecurityDescriptor> => ({
    scheme,
    present: codeOf(presentOf(location)),
    name: name === "authorization" ? undefined : name,
    prefix,
  }));
  return { ...first, with: unlessEmpty(rest) };
}

function presentOf(location: SdkCredential["in"]): string | undefined {
  if (location === "query") return "inQuery";
  return location === "cookie" ? "inCookie" : undefined;
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
