import { child } from "../../source/node.ts";
import { textOf } from "../text.ts";
import type { Action, ActionInput } from "./action.ts";
import { writeList } from "./attribute-value.ts";
import { consistentRead, make, member } from "./dynamodb.ts";
import { readAttributes } from "./from-attribute.ts";
import { readFlag } from "./flag.ts";
import { joined, readConditions } from "./key-condition.ts";
import { has } from "./members.ts";
import { payloadPlace } from "./place.ts";
import { readSource } from "./source.ts";
import { concat, escaped, indent, jsonText } from "./text.ts";
import type { ValueType } from "./value-type.ts";

/** More items would be more rounds than a loop of the service has. */
const maximumItems = 1000;

/** Reads a page of the items that have a partition key, of a table or of an index. */
export const query: Action = {
  name: "dynamodb:Query",
  members: ["table", "index", "key", "limit", "descending", "consistentRead"],
  make(input) {
    const { node, complain } = input;
    const conditions = readConditions(input);
    if (conditions.length === 0) return undefined;
    const index = textOf(node, "index");
    if (index !== undefined && !/^[\w.-]{3,255}$/.test(index)) {
      complain(
        child(node, "index"),
        `names an index that cannot exist, "${index}"`,
        "Say the name of an index of the table.",
      );
      return;
    }
    const members = [
      ...(index === undefined ? [] : [member("IndexName", jsonText(index))]),
      member("KeyConditionExpression", `"${joined(conditions, " AND ", ({ expression }) => expression)}"`),
      member(
        "ExpressionAttributeNames",
        `{ ${joined(conditions, ", ", ({ name }, at) => `"#k${at}": ${jsonText(name)}`)} }`,
      ),
      member("ExpressionAttributeValues", `{\n  ${indent(joined(conditions, ",\n", ({ values }) => values))}\n}`),
      ...(readFlag("descending", input) ? [member("ScanIndexForward", "false")] : []),
      ...consistentRead(input),
      member("Limit", limitOf(input)),
    ];
    const page = pageOf(input);
    if (page === undefined) return undefined;
    return make("Query", input, members, page, undefined, startOf(input), ({ arn }) =>
      index === undefined ? arn : concat(arn, `/index/${index}`),
    );
  },
};

/** A number, or a parameter: what a client sends is taken if it is a number up to 999. */
function limitOf(input: ActionInput): string {
  const node = child(input.node, "limit");
  if (node.value === undefined) return String(maximumItems);
  if (typeof node.value === "number") {
    if (Number.isInteger(node.value) && node.value >= 1 && node.value <= maximumItems) return String(node.value);
    input.complain(node, "has a limit that no page can have", `Write a number from 1 to ${maximumItems}.`);
    return String(maximumItems);
  }
  const source = readSource(node, input.request, input.complain);
  if (source === undefined) return String(maximumItems);
  if (source.kind !== "parameter") {
    input.complain(node, "has a limit that is no parameter", "Write a number, or method.request.querystring.limit.");
    return String(maximumItems);
  }
  const { value } = source.place;
  return `#if(${value}.matches("[1-9][0-9]{0,2}"))${value}#{else}100#end`;
}

/**
 * Where the page begins, from the token of the one before: read, and made again of its names and values, so that nothing in it
 * can say anything else.
 */
function startOf(input: ActionInput): string {
  const { pagination, request } = input;
  if (pagination?.style !== "cursor") return "";
  const parameter = request.parameters.find(({ name }) => name === pagination.parameter);
  const place = `$input.params('${pagination.parameter}')`;
  if (parameter === undefined || !/^[\w.-]+$/.test(pagination.parameter)) return "";
  const value = (type: string): string => `{ "${type}": "${escaped(`$startValue.get("${type}").toString()`)}" }`;
  return [
    `#if(${place} != "")`,
    `#set($start = $util.parseJson($util.base64Decode(${place}))),`,
    `"ExclusiveStartKey": {`,
    "  #foreach($startName in $start.keySet())",
    "  #set($startValue = $start.get($startName))",
    `  "${escaped("$startName")}": #if($startValue.containsKey("N") == true)${value("N")}#elseif($startValue.containsKey("B") == true)${value("B")}#{else}${value("S")}#end#if($foreach.hasNext),#end`,
    "  #end",
    "}#end",
  ].join("\n");
}

/** The page as the operation's response has it: a list, or an object with a list, and with the token of the next page. */
function pageOf(input: ActionInput): string | undefined {
  const { complain, node, pagination, variables } = input;
  const response = input.response();
  const items = payloadPlace("$.Items");
  const list = (type: ValueType): string =>
    type.kind === "list" ? writeList(items, variables, (item) => readAttributes(type.item, item, variables)) : "";
  if (response?.kind === "list") return list(response);
  if (response?.kind !== "object") {
    complain(
      node,
      "has no response for the items",
      "Give the 2xx response a schema that is a list, or an object with one.",
    );
    return;
  }
  const next = pagination?.style === "cursor" ? pagination.next.slice(1) : undefined;
  const named = pagination?.items.slice(1);
  const held = response.members.find(
    ({ name, type }) => type.kind === "list" && (named === undefined || named === "" || name === named),
  );
  if (held === undefined) {
    complain(node, "has no list in its response for the items", "Give the 2xx response a property that is a list.");
    return;
  }
  const members = [`${jsonText(held.name)}: ${list(held.type)}`];
  for (const { name, type, isRequired } of response.members) {
    if (name === held.name || name === next) continue;
    if (name.toLowerCase() === "count" && type.kind === "number")
      members.push(`${jsonText(name)}: $input.json('$.Count')`);
    else if (isRequired) {
      complain(
        node,
        `cannot answer "${name}", which no page of DynamoDB has`,
        "Leave it out of the response, or make it optional.",
      );
    }
  }
  const token = next === undefined ? "" : nextToken(next);
  return `{\n  ${indent(members.join(",\n"))}${indent(token)}\n}`;
}

function nextToken(name: string): string {
  const last = "LastEvaluatedKey";
  return `#if(${has(payloadPlace("$"), last)}),\n${jsonText(name)}: "$util.base64Encode($input.json('$.${last}'))"#end`;
}
