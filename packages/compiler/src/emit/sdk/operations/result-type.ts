import type { MediaType, Response } from "../../../ir/operation.ts";
import type { Schema } from "../../../ir/schema.ts";
import { fromPointer } from "../../../source/origin.ts";
import type { TypeScope } from "../types/scope.ts";
import { placeAt, typeOf } from "../types/type-of.ts";
import { findProperty, resolve, type Schemas } from "../../../ir/schema-walk.ts";
import { aliasDeclaration } from "../writer/declaration.ts";
import { generic, keyword, literal, reference, union, type Type } from "../writer/type.ts";
import { declaredResponses } from "./declared.ts";
import { isBodiless, mediaKind } from "./media-kind.ts";
import { pageOf } from "./paging.ts";
import type { OperationPlan } from "./plan.ts";

interface Declared {
  /** `200`, `2XX`, `default`. */
  readonly key: string;
  readonly body: Type;
}

/**
 * Declares what an operation gives: the body of its success, and the union of all its answers by status.
 *
 * `default` stands for success too only where the document declares no 2xx.
 */
export function declareResult(plan: OperationPlan, scope: TypeScope): void {
  const { outputName, resultName, operation } = plan;
  const declared = bodiesOf(plan, scope);
  const exact = declared.filter(({ key }) => /^\d/.test(key) && !key.endsWith("XX"));
  const ranges = declared.filter(({ key }) => key.endsWith("XX"));
  const rest = declared.find(({ key }) => key === "default");

  const answers: Type[] = [];
  const successes: Type[] = [];
  const add = (kind: "Success" | "Failure", status: Type, body: Type): void => {
    answers.push(generic(`runtime.${kind}`, [status, body]));
    if (kind === "Success") successes.push(body);
  };
  for (const { key, body } of exact) add(kindOf(key), literal(Number(key)), body);
  for (const { key, body } of ranges) {
    const others = exact.filter((other) => other.key.startsWith(key.charAt(0)));
    add(kindOf(key), without(`runtime.Status${key}`, others), body);
  }
  if (successes.length === 0) add("Success", reference("runtime.Status2XX"), rest?.body ?? keyword("unknown"));

  const failures = exact.filter(({ key }) => kindOf(key) === "Failure").map(({ key }) => literal(Number(key)));
  const failureRanges = ranges
    .filter(({ key }) => kindOf(key) === "Failure")
    .map(({ key }) => reference(`runtime.Status${key}`));
  const known = union([...failures, ...failureRanges]);
  answers.push(rest ? generic("runtime.OtherFailure", [known, rest.body]) : generic("runtime.Undeclared", [known]));
  scope.declarations.push(aliasDeclaration(outputName, union(successes), ""));
  scope.declarations.push(
    aliasDeclaration(
      resultName,
      union(answers),
      `What \`${operation.method.toUpperCase()} ${operation.path}\` answers.`,
    ),
  );
}

/** Declares the type of an item, where the answers are pages of a list; `unknown` if the document does not say. */
export function declareItem({ operation, outputName, paging }: OperationPlan, scope: TypeScope): void {
  if (paging === undefined) return;
  const success = operation.responses.find(({ status }) => status.startsWith("2"));
  const page = success && pageOf(success, scope.schemas);
  const list = page && schemaAt(page, paging.pagination.items, scope.schemas);
  const item = list?.kind === "shape" ? list.items : undefined;
  const type = item ? typeOf(item, placeAt(`${outputName} Item`, "read"), scope) : keyword("unknown");
  scope.declarations.push(
    aliasDeclaration(
      paging.itemName,
      type,
      `An item of what \`${operation.method.toUpperCase()} ${operation.path}\` lists.`,
    ),
  );
}

/** What stands at a JSON Pointer into values of a schema; undefined if it does not say. */
function schemaAt(schema: Schema, pointer: string, schemas: Schemas): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const name of fromPointer(pointer)) current = current && findProperty(current, name, schemas)?.schema;
  return current && resolve(current, schemas);
}

function kindOf(key: string): "Success" | "Failure" {
  return key.startsWith("2") ? "Success" : "Failure";
}

function without(status: string, others: readonly Declared[]): Type {
  if (others.length === 0) return reference(status);
  return generic("Exclude", [reference(status), union(others.map(({ key }) => literal(Number(key))))]);
}

function bodiesOf({ operation, outputName }: OperationPlan, scope: TypeScope): Declared[] {
  return [...declaredResponses(operation)].map(([key, response]) => {
    const hint = kindOf(key) === "Success" ? outputName : `${outputName.replace(/Output(\d*)$/, "Error$1")} ${key}`;
    const body = isBodiless(operation.method, key) ? keyword("undefined") : bodyType(response, hint, scope);
    return { key, body };
  });
}

/** Without `content` nothing is known of the body: documents for the gateway often leave it out. */
function bodyType({ content }: Response, hint: string, scope: TypeScope): Type {
  if (content.length === 0) return keyword("unknown");
  return union(content.map((media) => mediaBodyType(media, hint, scope)));
}

function mediaBodyType(media: MediaType, hint: string, scope: TypeScope): Type {
  switch (mediaKind(media, scope.schemas)) {
    case "json":
      return typeOf(media.schema, placeAt(`${hint} Body`, "read"), scope);
    case "text":
    case "form":
      return keyword("string");
    default:
      return reference(scope.formats.isBinaryBytes ? "runtime.Bytes" : "Blob");
  }
}
