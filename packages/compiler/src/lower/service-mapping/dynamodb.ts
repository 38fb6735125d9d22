import type { Cfn } from "../../ir/cfn.ts";
import { textOf } from "../text.ts";
import { child } from "../../source/node.ts";
import type { Action, ActionInput, Made } from "./action.ts";
import { answersOf } from "./answers.ts";
import { writeAttributes } from "./attribute-value.ts";
import { readFields, readKey, type Field } from "./fields.ts";
import { readFlag } from "./flag.ts";
import { readAttributes } from "./from-attribute.ts";
import { has } from "./members.ts";
import { payloadPlace } from "./place.ts";
import { insteadOf } from "./problem.ts";
import { readResource, type Resource } from "./resource.ts";
import { outcome, outcomeNames } from "./status.ts";
import { concat, indent, jsonText } from "./text.ts";
import { writeUpdate } from "./update-expression.ts";

/** Actions on one item of a table of DynamoDB. */
export const itemActions: readonly Action[] = [
  {
    name: "dynamodb:PutItem",
    members: ["table", "key", "fields", "condition"],
    make(input) {
      const key = child(input.node, "key").value === undefined ? [] : readKey(input);
      const isKey = new Set(key.map(({ name }) => name));
      const item = [...key, ...readFields(input).filter(({ name }) => !isKey.has(name))];
      if (item.length === 0) {
        input.complain(input.node, "has nothing to put", "Say key and fields, or give the operation a body.");
        return;
      }
      const condition = conditionOf(input, item);
      const body = member("Item", writeAttributes(item, input.variables));
      return make("PutItem", input, [body, ...condition.members], answer(input, item), condition.fails);
    },
  },
  {
    name: "dynamodb:GetItem",
    members: ["table", "key", "consistentRead"],
    make(input) {
      const members = [keyOf(readKey(input), input), ...consistentRead(input)];
      return make("GetItem", input, members, foundOr404("Item", input));
    },
  },
  {
    name: "dynamodb:UpdateItem",
    members: ["table", "key", "fields", "condition"],
    make(input) {
      const key = readKey(input);
      const isKey = new Set(key.map(({ name }) => name));
      const fields = readFields(input).filter(({ name }) => !isKey.has(name));
      if (fields.length === 0) {
        input.complain(input.node, "has nothing to update", "Say fields, or give the operation a body.");
        return;
      }
      const condition = conditionOf(input, key);
      const update = writeUpdate(fields, condition.names, input.variables);
      const returns = member("ReturnValues", input.response() ? '"ALL_NEW"' : '"NONE"');
      const members = [
        keyOf(key, input),
        returns,
        ...condition.members.filter((one) => !one.includes("AttributeNames")),
      ];
      return make("UpdateItem", input, members, itemOf("Attributes", input), condition.fails, update);
    },
  },
  {
    name: "dynamodb:DeleteItem",
    members: ["table", "key", "condition"],
    make(input) {
      const key = readKey(input);
      const condition = conditionOf(input, key);
      const returns = member("ReturnValues", input.response() ? '"ALL_OLD"' : '"NONE"');
      const template = input.response() ? foundOr404("Attributes", input) : "";
      return make("DeleteItem", input, [keyOf(key, input), returns, ...condition.members], template, condition.fails);
    },
  },
];

/** A member of the request on a line of its own. */
export function member(name: string, json: string): string {
  return `"${name}": ${indent(json)}`;
}

/** The request to a table and what its answer becomes; `rest` is what follows the members, and brings its own comma. */
export function make(
  action: string,
  input: ActionInput,
  members: readonly string[],
  template: string,
  whenConditionFails?: "conflict" | "notFound",
  rest: string = "",
  accessOf: (table: Resource) => Cfn<string> = ({ arn }) => arn,
): Made | undefined {
  const table = readResource("table", child(input.node, "table"), input.context, input.complain);
  if (table === undefined) return undefined;
  const lines = members.map((one) => `,\n  ${one}`).join("");
  return {
    target: `dynamodb:action/${action}`,
    httpMethod: "POST",
    access: [{ action: `dynamodb:${action}`, resource: accessOf(table) }],
    template: concat('{\n  "TableName": "', table.name, `"${lines}${indent(rest)}\n}`),
    parameters: [],
    answers: answersOf(input, template, whenConditionFails),
  };
}

/** `ConsistentRead`, where it is asked for. */
export function consistentRead(input: ActionInput): string[] {
  return readFlag("consistentRead", input) ? [member("ConsistentRead", "true")] : [];
}

function keyOf(key: readonly Field[], { variables }: ActionInput): string {
  return member("Key", writeAttributes(key, variables));
}

interface Condition {
  readonly members: readonly string[];
  readonly names: readonly string[];
  readonly fails: "conflict" | "notFound" | undefined;
}

/** `condition: exists` and `condition: absent`, of the item with that key. */
function conditionOf(input: ActionInput, key: readonly Field[]): Condition {
  const written = textOf(input.node, "condition");
  const [first] = key;
  if (written === undefined || first === undefined) return { members: [], names: [], fails: undefined };
  if (written !== "exists" && written !== "absent") {
    input.complain(
      child(input.node, "condition"),
      `has an unknown condition, "${written}"`,
      insteadOf(written, ["exists", "absent"]),
    );
    return { members: [], names: [], fails: undefined };
  }
  const test = written === "exists" ? "attribute_exists" : "attribute_not_exists";
  const name = `"#key": ${jsonText(first.name)}`;
  return {
    members: [member("ConditionExpression", `"${test}(#key)"`), member("ExpressionAttributeNames", `{ ${name} }`)],
    names: [name],
    fails: written === "exists" ? "notFound" : "conflict",
  };
}

/** The item of an answer as the operation's response has it. */
function itemOf(name: string, input: ActionInput): string {
  const type = input.response();
  return type === undefined ? "" : readAttributes(type, payloadPlace(`$.${name}`), input.variables);
}

function foundOr404(name: string, input: ActionInput): string {
  const item = itemOf(name, input);
  if (item === "")
    input.complain(
      input.node,
      "has no response to put the item into",
      "Give the operation's 2xx response a schema of application/json.",
    );
  return [
    `#if(${has(payloadPlace("$"), name)})`,
    item,
    "#else",
    outcome(input.status("notFound"), outcomeNames.notFound),
    "#end",
  ].join("\n");
}

/** What can be said of an item that was put: what its members are made of that the response has again. */
function answer(input: ActionInput, item: readonly Field[]): string {
  const type = input.response();
  if (type === undefined) return "";
  const members = type.kind === "object" ? type.members : [];
  const lines = members.flatMap(({ name, isRequired }) => {
    const field = item.find((one) => one.name === name && one.kind !== "body" && one.type.kind === "string");
    if (field !== undefined) return `${jsonText(name)}: ${field.place.text}`;
    if (isRequired) {
      const fix = "Leave it out of the response, or make it optional: PutItem does not give the item back.";
      input.complain(input.node, `cannot answer "${name}", which was in the request's body`, fix);
    }
    return [];
  });
  return `{\n  ${lines.join(",\n  ")}\n}`;
}
