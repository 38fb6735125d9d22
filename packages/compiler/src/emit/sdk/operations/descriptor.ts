import type {
  BodyDescriptor,
  OperationDescriptor,
  ParameterDescriptor,
  PartDescriptor,
  SecurityDescriptor,
} from "@apigw-compile/runtime-sdk";
import type { MediaType, Parameter, ParameterStyle, Response, SecurityScheme } from "../../../ir/operation.ts";
import type { SdkCredential } from "../../sdk-calls.ts";
import { code, type Value } from "../writer/value.ts";
import { essenceOf, isBodiless, isMediaType, type MediaKind } from "./media-kind.ts";
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
  return {
    id: functionName,
    method: operation.method.toUpperCase(),
    path: operation.isDefaultRoute ? "/{path+}" : operation.path,
    parameters: unlessEmpty([...methodOf(plan), ...parameters.map(parameterOf)]),
    body: bodies.length === 0 && takesAnything(plan) ? [anything] : unlessEmpty(bodies.map(bodyOf)),
    accept: acceptOf(plan),
    decode: codeOf(decodeOf(plan)),
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

/** What a descriptor takes from the runtime's opt-in entries: names by entry. */
export function optInsOf(plan: OperationPlan, schemes: ReadonlyMap<string, SecurityScheme>): OptIn[] {
  const { operation, parameters, bodies, paging } = plan;
  const credentials = securityOf(operation.security, schemes).flatMap(({ with: others = [], ...one }) => [
    one,
    ...others,
  ]);
  const decode = decodeOf(plan);
  const styles = [
    ...parameters.flatMap((parameter) => [styleOf(parameter), encodeOf(parameter.parameter)]),
    ...(operation.method === "any" ? ["putMethod"] : []),
    ...parameters.map(({ parameter }) => (parameter.in === "cookie" ? "putCookie" : undefined)),
    ...bodies
      .filter(({ kind }) => kind === "form")
      .flatMap(({ media }) => media.encoding.map(({ style }) => partStyle(style))),
  ];
  return [
    ...(paging ? [{ entry: "pages" as const, name: "pages" }] : []),
    ...(decode === undefined ? [] : [{ entry: "bodies" as const, name: decode }]),
    ...credentials.flatMap(({ in: location }) => {
      const name = presentOf(location);
      return name === undefined ? [] : [{ entry: "auth" as const, name }];
    }),
    ...(bodies.length === 0 && takesAnything(plan) ? [{ entry: "bodies" as const, name: "raw" }] : []),
    ...bodies.map(({ kind }) => ({ entry: "bodies" as const, name: encoders[kind] })),
    ...styles.flatMap((name) => (name === undefined ? [] : [{ entry: "styles" as const, name }])),
  ];
}

export interface OptIn {
  readonly entry: "auth" | "bodies" | "pages" | "styles";
  readonly name: string;
}

/** The runtime's functions that make bodies, by kind. */
const encoders: Readonly<Record<MediaKind, string>> = {
  json: "json",
  text: "raw",
  binary: "raw",
  form: "urlencoded",
  multipart: "multipart",
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

function parameterOf(plan: ParameterPlan): Written<ParameterDescriptor> {
  const { name, in: location, explode, contentType } = plan.parameter;
  const common = {
    name,
    in: location,
    key: plan.key === name ? undefined : plan.key,
    put: location === "cookie" ? code("putCookie") : undefined,
    style: codeOf(styleOf(plan)),
  };
  if (contentType !== undefined) return common;
  const isNamed = location === "query" || location === "cookie";
  return {
    ...common,
    explode: explode === isNamed || plan.isScalar ? undefined : explode,
    encode: codeOf(encodeOf(plan.parameter)),
  };
}

/** An operation of any method takes it from the input. */
function methodOf({ operation }: OperationPlan): Written<ParameterDescriptor>[] {
  return operation.method === "any" ? [{ name: "method", in: "header", put: code("putMethod") }] : [];
}

/** Whether the input has a body of which the document says nothing. */
function takesAnything({ operation }: OperationPlan): boolean {
  return operation.method === "any";
}

const anything: Written<BodyDescriptor> = { type: "application/json", encode: code("raw") };

function bodyOf({ media, kind, type }: BodyPlan): Written<BodyDescriptor> {
  const common = { type, encode: code(encoders[kind]) };
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

/** The runtime reads JSON and text by itself; undefined where nothing else is to be expected. */
function decodeOf({ operation: { responses, method } }: OperationPlan): string | undefined {
  const isSaid = ({ status, content }: Response): boolean => content.length > 0 || !/^(2|default)/.test(status);
  const isTextual = (media: MediaType): boolean => /[/+](json|xml|yaml)$|^text\//.test(essenceOf(media.type));
  const isPlain = responses.every(
    (response) => isBodiless(method, response.status) || (isSaid(response) && response.content.every(isTextual)),
  );
  return isPlain ? undefined : "decodeBody";
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
