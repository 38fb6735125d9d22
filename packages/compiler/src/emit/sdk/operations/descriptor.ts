import type {
  BodyDescriptor,
  OperationDescriptor,
  ParameterDescriptor,
  PartDescriptor,
  SecurityDescriptor,
} from "@apigw-compile/runtime-sdk";
import type { Parameter, ParameterStyle, SecurityScheme } from "../../../ir/operation.ts";
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
  return {
    id: functionName,
    method: operation.method.toUpperCase(),
    path: operation.isDefaultRoute ? "/{path+}" : operation.path,
    parameters: unlessEmpty(parameters.map(parameterOf)),
    body: bodies.every(({ type }) => type === "application/json") ? undefined : bodies.map(bodyOf),
    accept: acceptOf(plan),
    security: unlessEmpty(securityOf(operation.security, schemes).map(writtenSecurity)),
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
export function optInsOf({ parameters, bodies, paging }: OperationPlan): OptIn[] {
  const styles = [
    ...parameters.flatMap(({ parameter }) => [styleOf(parameter.style), encodeOf(parameter)]),
    ...bodies
      .filter(({ kind }) => kind === "form")
      .flatMap(({ media }) => media.encoding.map(({ style }) => styleOf(style))),
  ];
  return [
    ...(paging ? [{ entry: "pages" as const, name: "pages" }] : []),
    ...bodies.flatMap(({ kind }) => (kind === "form" || kind === "multipart" ? [{ entry: kind, name: kind }] : [])),
    ...styles.flatMap((name) => (name === undefined ? [] : [{ entry: "styles" as const, name }])),
  ];
}

export interface OptIn {
  readonly entry: "form" | "multipart" | "pages" | "styles";
  readonly name: string;
}

type StyleName = Exclude<ParameterStyle, "simple" | "form">;

/** The runtime's function of that name; undefined for the styles that it has anyway. */
function styleOf(style: ParameterStyle | undefined): StyleName | undefined {
  return style === "simple" || style === "form" ? undefined : style;
}

function encodeOf({ allowReserved, in: location }: Parameter): "reserved" | undefined {
  return allowReserved && location === "query" ? "reserved" : undefined;
}

function parameterOf({ parameter, key }: ParameterPlan): Written<ParameterDescriptor> {
  const { name, in: location, style, explode, contentType } = parameter;
  const isNamed = location === "query" || location === "cookie";
  if (contentType !== undefined) return { name, in: location, key: key === name ? undefined : key, json: true };
  return {
    name,
    in: location,
    key: key === name ? undefined : key,
    style: codeOf(styleOf(style)),
    explode: explode === isNamed ? undefined : explode,
    encode: codeOf(encodeOf(parameter)),
  };
}

function bodyOf({ media, kind, type }: BodyPlan): Written<BodyDescriptor> {
  if (kind !== "form" && kind !== "multipart") return { type };
  const encoding = media.encoding.map(({ property, contentType, style, explode }): Written<PartDescriptor> => ({
    property,
    contentType: contentType === undefined || isMediaType(contentType) ? contentType : undefined,
    // Parts of a multipart body are named by their headers, and have no style.
    style: kind === "form" ? codeOf(styleOf(style)) : undefined,
    explode: kind === "form" && explode !== true ? explode : undefined,
  }));
  return { type, encode: code(kind), encoding: unlessEmpty(encoding) };
}

function codeOf(name: string | undefined): Value | undefined {
  return name === undefined ? undefined : code(name);
}

function writtenSecurity({ with: others, ...member }: SecurityDescriptor): Written<SecurityDescriptor> {
  return { ...member, with: others?.map(writtenSecurity) };
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
