import { isObject, own } from "../../source/json.ts";
import { child, deref, entries, items, type Node } from "../../source/node.ts";
import type { Context } from "../context.ts";
import { textOf } from "../text.ts";
import { known, type Place } from "./known-members.ts";
import { writtenOperations, type WrittenOperation } from "./operations.ts";
import type { Remark } from "./remarks.ts";

/**
 * What the parser says that the service reads OpenAPI 3.0 with: members it does not know, and references that lead nowhere.
 *
 * Shapes of the sentences: https://github.com/aws/serverless-application-model/issues/2297
 */
export function remarkParseIssues(context: Context, remark: Remark): void {
  const { root, version } = context.document;
  // Without its version the parser does not get to read a document.
  if (version !== "3.0" || own(root.value, "openapi") === undefined) return;
  const say: Say = ({ origin }, attribute, problem) => {
    remark("warning", origin, `Parse issue: attribute ${attribute} is ${problem}`);
  };
  unexpected("root", root, "", say);
  for (const member of ["info", "paths"]) required(root, member, "", say);
  unexpected("info", child(root, "info"), "info.", say);
  for (const member of ["title", "version"]) required(child(root, "info"), member, "info.", say);
  unexpected("components", child(root, "components"), "components.", say);
  for (const operation of writtenOperations(context)) {
    // The parser knows nothing of an extension's content.
    if (operation.method !== "any") remarkOperation(operation.node, locationOf(operation), say);
  }
}

/** Takes what is wrong with an attribute, at the place that is shown. */
type Say = (at: Node, attribute: string, problem: "unexpected" | "missing") => void;

function unexpected(place: Place, node: Node, location: string, say: Say): void {
  if (own(node.value, "$ref") !== undefined) return;
  for (const [key, member] of entries(node)) {
    if (!key.startsWith("x-") && !Object.hasOwn(known[place], key)) say(member, location + key, "unexpected");
  }
}

function required(node: Node, member: string, location: string, say: Say): void {
  if (own(node.value, member) === undefined && isObject(node.value)) say(node, location + member, "missing");
}

function remarkOperation(operation: Node, location: string, say: Say): void {
  unexpected("operation", operation, `${location}.`, say);
  for (const parameter of items(child(operation, "parameters"))) {
    unexpected("parameter", parameter, `${location}.parameters.[${textOf(parameter, "name") ?? ""}].`, say);
  }
  const body = child(operation, "requestBody");
  unexpected("requestBody", body, `${location}.requestBody.`, say);
  remarkSchemas(body, `${location}.requestBody`, say);
  required(operation, "responses", `${location}.`, say);
  for (const [status, response] of entries(child(operation, "responses"))) {
    if (status.startsWith("x-")) continue;
    const place = `${location}.responses.${status}`;
    unexpected("response", response, `${place}.`, say);
    if (own(response.value, "$ref") === undefined) required(response, "description", `${place}.`, say);
    for (const [name, header] of entries(child(response, "headers"))) {
      unexpected("header", header, `${place}.headers.${name}.`, say);
    }
    remarkSchemas(response, place, say);
  }
}

/** `paths.'/pets'(get)` */
function locationOf({ path, method }: WrittenOperation): string {
  return `paths.'${path}'(${method})`;
}

/** References to schemas that are not there. */
function remarkSchemas(body: Node, location: string, say: Say): void {
  for (const [, mediaType] of entries(child(body, "content"))) {
    const schema = child(mediaType, "schema");
    const ref = isObject(schema.value) ? own(schema.value, "$ref") : undefined;
    if (typeof ref !== "string" || !ref.startsWith("#/components/schemas/") || deref(schema) !== undefined) continue;
    say(schema, `${location}.content.schema.${ref}`, "missing");
  }
}
