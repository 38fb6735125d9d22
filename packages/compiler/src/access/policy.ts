import { isIntrinsic, type CfnJson } from "../ir/cfn.ts";
import type { RestApi } from "../ir/api.ts";
import type { Operation } from "../ir/operation.ts";
import type { Stage } from "../ir/settings/stage.ts";
import { isObject, own, type Json } from "../source/json.ts";
import { targetOf } from "./call-policy.ts";
import { anySegment, coversGlob, overlapsGlob } from "../source/glob.ts";

/** What a resource policy says of one operation. */
export interface PolicyVerdict {
  /** Its statements that are about the operation, in words: `allow`, `deny if NotIpAddress aws:SourceIp`. */
  readonly statements: readonly string[];
  /** Whether it may let everybody in, whatever they present. */
  readonly letsAnyoneIn: boolean;
  /** Whether a statement may allow somebody something: without one, only callers with a policy of their own get in. */
  readonly allowsSomeone: boolean;
  /** Whether everybody is refused for certain. */
  readonly refusesEveryone: boolean;
}

/**
 * What the policy says of an operation on a stage. Where a stack fills in what would tell, the answer is the one that lets in more.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function policyVerdict(
  { policy }: RestApi,
  operation: Operation,
  { name }: Pick<Stage, "name">,
): PolicyVerdict | undefined {
  if (policy === undefined) return undefined;
  const target = `${isIntrinsic(name) ? anySegment : name}/${targetOf(operation)}`;
  const applying = statementsOf(policy).filter((statement) => mayApply(statement, target));
  const allows = applying.filter((statement) => own(statement, "Effect") !== "Deny");
  const denies = applying.filter((statement) => own(statement, "Effect") === "Deny" && isPlain(statement));
  const refusesEveryone = denies.some((statement) => isForAnyone(statement) && surelyApplies(statement, target));
  const isGuarded = applying.some(
    (statement) => own(statement, "Effect") === "Deny" && surelyApplies(statement, target),
  );
  return {
    statements: applying.map(inWords),
    letsAnyoneIn: !isGuarded && allows.some((statement) => isPlain(statement) && isForAnyone(statement)),
    allowsSomeone: allows.length > 0,
    refusesEveryone,
  };
}

function statementsOf(policy: CfnJson): readonly Json[] {
  return listOf(own(policy, "Statement")).filter(isObject);
}

function listOf(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  return value === undefined ? [] : [value];
}

function mayApply(statement: Json, target: string): boolean {
  const [resources, others] = [own(statement, "Resource"), own(statement, "NotResource")];
  if (others !== undefined) return !listOf(others).some((one) => coversTarget(one, target));
  return listOf(resources).some((one) => {
    const pattern = patternOf(one);
    return pattern === undefined || overlapsGlob(pattern, target);
  });
}

function surelyApplies(statement: Json, target: string): boolean {
  if (own(statement, "NotResource") !== undefined) return false;
  return listOf(own(statement, "Resource")).some((one) => coversTarget(one, target));
}

function coversTarget(resource: Json, target: string): boolean {
  const pattern = patternOf(resource);
  return pattern !== undefined && coversGlob(pattern, target);
}

/** What of a resource stands after the API: `*` + `/GET/pets`; undefined where it cannot be seen. */
function patternOf(resource: Json): string | undefined {
  const text = textOf(resource);
  if (text === undefined) return undefined;
  if (text === "*") return "*";
  return /^(?:execute-api:\/|arn:[^:]*:execute-api:[^:]*:[^:]*:[^/]*\/)(.*)$/s.exec(text)?.[1];
}

/** A text, what a stack fills in as `*`. */
function textOf(value: Json): string | undefined {
  if (typeof value === "string") return value;
  const sub = own(value, "Fn::Sub");
  const text = Array.isArray(sub) ? (sub as readonly Json[])[0] : sub;
  if (typeof text === "string") return text.replaceAll(/\$\{[^}]*\}/g, "*");
  const [separator, parts] = listOf(own(value, "Fn::Join"));
  if (typeof separator !== "string" || !Array.isArray(parts)) return undefined;
  return (parts as readonly Json[]).map((part) => textOf(part) ?? "*").join(separator);
}

function isForAnyone(statement: Json): boolean {
  const principal = own(statement, "Principal");
  return listOf(isObject(principal) ? own(principal, "AWS") : principal).includes("*");
}

/** Whether the statement holds under no condition. */
function isPlain(statement: Json): boolean {
  const condition = own(statement, "Condition");
  return condition === undefined || (isObject(condition) && Object.keys(condition).length === 0);
}

function inWords(statement: Json): string {
  const effect = own(statement, "Effect") === "Deny" ? "deny" : "allow";
  const condition = own(statement, "Condition");
  const tests = isObject(condition)
    ? Object.entries(condition).flatMap(([operator, keys]) =>
        Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => `${operator} ${key} ${shownList(values)}`),
      )
    : [];
  return [effect, ...whoOf(statement), ...(tests.length === 0 ? [] : ["if", tests.join(" and ")])].join(" ");
}

function whoOf(statement: Json): readonly string[] {
  if (isForAnyone(statement)) return [];
  const principal = own(statement, "Principal") ?? own(statement, "NotPrincipal");
  const names = isObject(principal) ? Object.values(principal).flatMap(listOf) : listOf(principal);
  return [`${own(statement, "NotPrincipal") === undefined ? "" : "all but "}${shownList(names)}`];
}

function shownList(value: Json): string {
  return listOf(value)
    .map((one) => textOf(one) ?? (typeof one === "object" ? "(by the stack)" : String(one)))
    .join(", ");
}
