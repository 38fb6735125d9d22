import { fromParts, partsOf, type Cfn, type Reference } from "../ir/cfn.ts";
import { cfnJson, cfnOfJson } from "./cfn-value.ts";
import type { ServiceAction } from "../ir/integration.ts";
import { isObject, own, type Json, type JsonObject } from "../source/json.ts";

/**
 * The function's ARN inside a Lambda invocation URI, or the plain ARN that HTTP APIs also take; undefined where the URI
 * does not show one. Of a choice of URIs it is the same choice of functions.
 */
export function functionArnOf(uri: Cfn<string>): Cfn<string> | undefined {
  return (
    chosenFunctionArn(uri) ??
    find(uri, [
      /:lambda:path\/+\d{4}-\d\d-\d\d\/functions\/(.+?)\/(?:response-streaming-)?invocations\/?$/,
      plainFunctionArn,
    ])?.[0]
  );
}

function chosenFunctionArn(uri: Cfn<string>): Cfn<string> | undefined {
  const [only, ...others] = partsOf(uri);
  if (typeof only !== "object" || only.kind !== "function" || others.length > 0) return undefined;
  const choice = own(only.json, "Fn::If");
  if (!Array.isArray(choice)) return undefined;
  const [condition, ...branches] = choice as readonly Json[];
  const functions = branches.map((branch) => {
    const chosen = cfnOfJson(branch);
    return chosen && functionArnOf(chosen);
  });
  const [whenTrue, whenFalse, ...more] = functions;
  if (condition === undefined || whenTrue === undefined || whenFalse === undefined || more.length > 0) return undefined;
  return fromParts([{ kind: "function", json: { "Fn::If": [condition, cfnJson(whenTrue), cfnJson(whenFalse)] } }]);
}

/** The URI that invokes the function. */
export function invocationUri(functionArn: Cfn<string>): Cfn<string> {
  return fromParts([
    "arn:",
    { kind: "ref", name: "AWS::Partition" },
    ":apigateway:",
    { kind: "ref", name: "AWS::Region" },
    ":lambda:path/2015-03-31/functions/",
    ...partsOf(functionArn),
    "/invocations",
  ]);
}

/** The URI, or for the plain ARN of a function (`!GetAtt Fn.Arn` too, and a choice of such) the one that invokes it. */
export function withInvocation(uri: Cfn<string> | undefined): Cfn<string> | undefined {
  if (uri === undefined) return undefined;
  const [only, ...others] = partsOf(uri);
  const isAlone = typeof only === "object" && others.length === 0;
  const isFunction =
    (isAlone && only.kind === "attribute" && only.attribute === "Arn") ||
    (isAlone && only.kind === "function" && isChoiceOfFunctions(only.json)) ||
    find(uri, [plainFunctionArn]) !== undefined;
  return isFunction ? invocationUri(uri) : uri;
}

const plainFunctionArn = /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:.+)$/;

/** `Fn::If` with a function's ARN on both sides, plain or as an attribute, or with further choices. */
function isChoiceOfFunctions(json: JsonObject): boolean {
  const choice = own(json, "Fn::If");
  if (!Array.isArray(choice) || choice.length !== 3) return false;
  const [, ...branches] = choice as readonly Json[];
  return branches.every((branch) => {
    if (typeof branch === "string") return plainFunctionArn.test(branch);
    if (!isObject(branch)) return false;
    const attribute = own(branch, "Fn::GetAtt");
    const name = Array.isArray(attribute) ? attribute.join(".") : attribute;
    return (typeof name === "string" && /^\w+\.Arn$/.test(name)) || isChoiceOfFunctions(branch);
  });
}

/** Whether the URI is of the Lambda service, whatever function it calls. */
export function isLambdaUri(uri: Cfn<string>): boolean {
  return find(uri, [/^(arn:[^:]*:apigateway:[^:]*:lambda:path\/.*)$/, /^(arn:[^:]*:lambda:.*)$/]) !== undefined;
}

/** Service and action of `arn:{partition}:apigateway:{region}:{subdomain.service|service}:{path|action}/{name}`. */
export function serviceActionOf(uri: Cfn<string>): ServiceAction | undefined {
  const groups = find(uri, [/^arn:[^:]*:apigateway:[^:]*:(?:[^:]*\.)?([^:.]+):(action|path)\/(.*)$/s]);
  const [service, form, name] = groups ?? [];
  if (typeof service !== "string" || (form !== "action" && form !== "path") || name === undefined) return undefined;
  return { service, form, name };
}

/** First character of a run that stands for references while text is matched; private use, so not in ARNs. */
const firstMark = 0xe000;

/** Matches text in which every reference counts as one character that is neither `:` nor `/`. */
function find(value: Cfn<string>, patterns: readonly RegExp[]): Cfn<string>[] | undefined {
  const references: Reference[] = [];
  if (partsOf(value).some((part) => typeof part === "string" && /[\ue000-\uf8ff]/.test(part))) return undefined;
  const text = partsOf(value)
    .map((part) => (typeof part === "string" ? part : String.fromCharCode(firstMark + references.push(part) - 1)))
    .join("");
  const restore = (matched: string): Cfn<string> =>
    fromParts(matched.split(/([\ue000-\uf8ff])/).map((part) => references[part.charCodeAt(0) - firstMark] ?? part));
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match.slice(1).map(restore);
  }
  return undefined;
}
