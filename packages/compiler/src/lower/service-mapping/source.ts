import type { Parameter } from "../../ir/operation.ts";
import type { Schema } from "../../ir/schema.ts";
import { parseRestSource, type MappingSource } from "../../mapping/expression.ts";
import { isObject, type Json } from "../../source/json.ts";
import { child, type Node } from "../../source/node.ts";
import { textOf } from "../text.ts";
import { constantPlace, parameterPlace, payloadPlace, type Place } from "./place.ts";
import { insteadOf, type Complain } from "./problem.ts";
import { jsonText } from "./text.ts";
import { isPlainName, type TypedMember, type ValueType } from "./value-type.ts";

/** Where a value of the service's request comes from. */
export interface Source {
  readonly kind: MappingSource["kind"];
  readonly place: Place;
  readonly type: ValueType;
  /** The condition under which it is there; undefined if it always is. */
  readonly when: string | undefined;
  /** A text that is known, for one that is written out. */
  readonly constant: string | undefined;
}

/** What of the request a source can read. */
export interface Request {
  readonly parameters: readonly Parameter[];
  /** Type of the JSON body; undefined where there is none, or none that can be read, which is complained of once asked for. */
  body(): ValueType | undefined;
  typeOf(schema: Schema): ValueType | undefined;
}

const string: ValueType = { kind: "string", isNullable: false };
const number: ValueType = { kind: "number", isNullable: false };

const help =
  "Write method.request.path.x, method.request.querystring.x, method.request.header.X, method.request.body.x, context.x, stageVariables.x or 'text'.";

/** A source expression of a REST API, as parameter mappings have it; what cannot be read is complained of. */
export function readSource(node: Node, request: Request, complain: Complain): Source | undefined {
  const written = isObject(node.value) ? textOf(node, "from") : node.value;
  const parsed = typeof written === "string" ? parseRestSource(written, "request") : undefined;
  if (parsed === undefined) {
    complain(node, "has no expression here that says where a value comes from", helpFor(written, request));
    return;
  }
  const source = sourceOf(parsed, node, request, complain);
  const type = isObject(node.value) ? textOf(node, "type") : undefined;
  if (source === undefined || type === undefined) return source;
  if (type !== "string" && type !== "number" && type !== "boolean") {
    complain(child(node, "type"), `has an unknown type, "${type}"`, insteadOf(type, ["string", "number", "boolean"]));
    return;
  }
  return { ...source, type: { kind: type, isNullable: false } };
}

/** What was probably meant: a parameter or member by its name, a variable as templates have it, or the text itself. */
function helpFor(written: Json | undefined, { parameters }: Request): string {
  if (typeof written !== "string" && typeof written !== "number") return help;
  const text = String(written);
  const parameter = parameters.find(({ name, in: place }) => name === text && place !== "cookie");
  if (parameter) {
    const place = parameter.in === "query" ? "querystring" : parameter.in;
    return `Did you mean method.request.${place}.${text}?`;
  }
  const [, variable] = /^\$((?:context|stageVariables)\..+)$/.exec(text) ?? [];
  if (variable !== undefined) return `Did you mean ${variable}?`;
  if (/^(?:request|integration|\$)\b/.test(text) || !/^[\w -]+$/.test(text)) return help;
  return `For the text itself write "'${text}'". ${help}`;
}

/** The name of a parameter, or of a member of the body. */
export function readName(name: string, node: Node, request: Request, complain: Complain): Source | undefined {
  const parameter = request.parameters.find((one) => one.name === name && one.in !== "cookie");
  if (parameter !== undefined) return ofParameter(parameter, request);
  const body = request.body();
  const member = body?.kind === "object" ? body.members.find((one) => one.name === name) : undefined;
  if (member) return { ...ofMember(member), kind: "body", constant: undefined };
  const known = [
    ...request.parameters.map((one) => one.name),
    ...(body?.kind === "object" ? body.members.map((one) => one.name) : []),
  ];
  complain(node, `names what the request does not have, "${name}"`, insteadOf(name, known));
}

/** The members of the body, each where it is. */
export function bodyMembers(body: ValueType): (Pick<Source, "place" | "type" | "when"> & { readonly name: string })[] {
  return body.kind === "object" ? body.members.map((member) => ({ name: member.name, ...ofMember(member) })) : [];
}

function ofMember({ name, isRequired, type }: TypedMember): Pick<Source, "place" | "type" | "when"> {
  const root = payloadPlace("$");
  return {
    place: root.member(name),
    type,
    when: isRequired ? undefined : `${root.value}.containsKey("${name}") == true`,
  };
}

function sourceOf(parsed: MappingSource, node: Node, request: Request, complain: Complain): Source | undefined {
  switch (parsed.kind) {
    case "static": {
      const place = constantPlace(jsonText(parsed.text));
      return { kind: parsed.kind, place, type: string, when: undefined, constant: parsed.text };
    }
    case "context": {
      const { name } = parsed;
      if (!/^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*$/.test(name)) {
        complain(node, "has an unknown variable of $context", help);
        return;
      }
      const type = name === "requestTimeEpoch" ? number : string;
      return { kind: parsed.kind, place: contextPlace(name), type, when: undefined, constant: undefined };
    }
    case "stageVariable": {
      const place = parameterPlace(`$stageVariables.get("${parsed.name}")`);
      return { kind: parsed.kind, place, type: string, when: undefined, constant: undefined };
    }
    case "parameter": {
      const location = parsed.location.replace("multivalue", "").replace("querystring", "query");
      const names = request.parameters.filter((one) => one.in === location).map(({ name }) => name);
      const parameter = request.parameters.find((one) => one.in === location && one.name === parsed.name);
      if (parameter) return ofParameter(parameter, request);
      const problem = `reads a parameter that the operation does not declare, "${parsed.name}"`;
      complain(
        node,
        problem,
        names.length === 0 ? "Declare it among the operation's parameters." : insteadOf(parsed.name, names),
      );
      return;
    }
    case "body":
      return ofBody(parsed.path, node, request, complain);
    case "path":
      // Only expressions of HTTP APIs read the whole path.
      return undefined;
  }
}

/** Variables that no client has a say in are printed as they are. */
const harmless =
  /^(?:accountId|apiId|extendedRequestId|httpMethod|requestId|requestTime|requestTimeEpoch|resourceId|stage)$/;

function contextPlace(name: string): Place {
  const value = `$context.${name}`;
  if (!harmless.test(name)) return parameterPlace(value);
  return { ...parameterPlace(value), text: `"${value}"`, quotedNumber: value };
}

function ofParameter(parameter: Parameter, request: Request): Source {
  const { name, isRequired } = parameter;
  // $input.params(name) looks into the path first, then the query string, then the headers.
  const isAlone = request.parameters.every((one) => one === parameter || one.name !== name);
  const location = parameter.in === "query" ? "querystring" : parameter.in;
  const quoted = isPlainName(name) ? `'${name}'` : "''";
  const value = isAlone ? `$input.params(${quoted})` : `$input.params().${location}.get(${quoted})`;
  const said = parameter.schema.kind === "any" ? undefined : request.typeOf(parameter.schema);
  const type = said?.kind === "number" || said?.kind === "boolean" ? { ...said, isNullable: false } : string;
  const when = isRequired ? undefined : `${value} != ""`;
  return { kind: "parameter", place: parameterPlace(value), type, when, constant: undefined };
}

function ofBody(path: string | undefined, node: Node, request: Request, complain: Complain): Source | undefined {
  const body = request.body();
  if (body === undefined) return undefined;
  let member: TypedMember = { name: "", isRequired: true, type: body };
  let place = payloadPlace("$");
  let when: string | undefined;
  for (const name of path === undefined ? [] : path.split(".")) {
    const members = member.type.kind === "object" ? member.type.members : [];
    const next = members.find((one) => one.name === name);
    if (next === undefined) {
      complain(
        node,
        `reads what the body's schema does not have, "${name}"`,
        insteadOf(
          name,
          members.map((one) => one.name),
        ),
      );
      return;
    }
    if (!next.isRequired) when = [when, `${place.value}.containsKey("${name}") == true`].filter(Boolean).join(" && ");
    place = place.member(name);
    member = next;
  }
  return { kind: "body", place, type: member.type, when, constant: undefined };
}
