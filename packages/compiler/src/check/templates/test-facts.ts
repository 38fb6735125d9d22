import type { Parameter } from "../../ir/operation.ts";
import type { NamedSchema } from "../../ir/schema.ts";
import type { ExchangeFacts, RequestParameters } from "../../mapping/template/exchange.ts";
import { contextMembers } from "../../service/template-variables.ts";
import type { JsonObject } from "../../source/json.ts";
import type { Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import { membersAt, pathOf } from "./members-at.ts";
import { parameterIn, parameterRead, parameterVariables, type ParameterRead } from "./parameter-read.ts";
import { hostileText } from "./sample-scalar.ts";
import { sampleOf } from "./samples.ts";

/** What is known of a request besides its body, when a template is tried out. */
export interface TestRequest {
  readonly parameters: readonly Parameter[];
  readonly named: readonly NamedSchema[];
  /** A parameter that is not sent. */
  readonly without?: Parameter;
  /** Whether texts of the client say what breaks strings. */
  readonly isHostile?: true;
  /** What parameters, stage variables and members of `$context` are of which nothing is known; `1` if not said. */
  readonly unknown?: string;
}

/**
 * All that a template can ask of a request: parameters that the document declares and those that only the template knows, stage
 * variables and members of `$context` by the names under which it reads them. What nothing is known of is `1`.
 */
export function testFacts(body: readonly Statement[], request: TestRequest): ExchangeFacts {
  const read = namesIn(body);
  const { unknown = "1" } = request;
  return {
    parameters: testParameters(read, request),
    context: testContext(read.context, request.isHostile ?? false, unknown),
    stageVariables: Object.fromEntries(read.stageVariables.map((name) => [name, unknown])),
  };
}

interface Names {
  readonly parameters: ParameterRead[];
  /** Parameters that are taken for something in base64. */
  readonly encoded: ReadonlySet<string>;
  readonly stageVariables: string[];
  readonly context: string[][];
}

function namesIn(body: readonly Statement[]): Names {
  const names: Names = { parameters: [], encoded: encodedIn(body), stageVariables: [], context: [] };
  walk(body, {
    reference(node) {
      const path = pathOf(node);
      const [first] = path;
      if (node.name === "context" && path.length > 0) names.context.push(path);
      else if (node.name === "stageVariables" && first !== undefined) names.stageVariables.push(first);
      const parameter = parameterRead(node);
      if (parameter) names.parameters.push(parameter);
    },
  });
  return names;
}

/** Names of parameters that `$util.base64Decode` is given, itself or in a variable. */
function encodedIn(body: readonly Statement[]): ReadonlySet<string> {
  const variables = parameterVariables(body);
  const encoded = new Set<string>();
  walk(body, {
    reference({ name, steps: [first] }) {
      const [argument] = name === "util" && first?.kind === "method" && first.name === "base64Decode" ? first.args : [];
      const parameter = argument?.kind === "reference" ? parameterIn(argument, variables) : undefined;
      if (parameter) encoded.add(parameter.name);
    },
  });
  return encoded;
}

/** `{}` in base64. */
const emptyObject = "e30=";

const places = { path: "path", query: "querystring", header: "header" } as const;

function testParameters(
  { parameters: read, encoded }: Names,
  { parameters, named, without, isHostile, unknown = "1" }: TestRequest,
): RequestParameters {
  const values = {
    path: new Map<string, string>(),
    querystring: new Map<string, string>(),
    header: new Map<string, string>(),
  };
  for (const { in: place, name, schema } of parameters.filter((one) => one !== without)) {
    if (place === "cookie") continue;
    const sample = sampleOf(schema, named, { hasOptional: true, items: 1, ...(isHostile && { isHostile }) })?.value;
    const text = typeof sample === "object" || sample === undefined ? unknown : String(sample);
    // A plain text may as well be a number.
    values[places[place]].set(name, encoded.has(name) ? emptyObject : text === "text" ? unknown : text);
  }
  const declared = new Set(parameters.map(({ name }) => name));
  for (const { name, place = "querystring" } of read) {
    if (declared.has(name)) continue;
    values[place].set(name, encoded.has(name) ? emptyObject : isHostile ? hostileText : unknown);
  }
  return values;
}

function testContext(read: readonly (readonly string[])[], isHostile: boolean, unknown: string): JsonObject {
  const known = contextMembers.filter((path) => !/Override|\*/.test(path)).map((path) => path.split("."));
  const plain = membersAt([...known, ...read], unknown);
  if (!isHostile) return plain;
  return { ...plain, identity: { ...(plain["identity"] as JsonObject), userAgent: hostileText } };
}
