import { isObject, own, type Json } from "../../source/json.ts";
import { firstOf, isBase64, textMember, type Misfit, type RequestCheck } from "./misfit.ts";
import { nameOf, type Steps } from "./strict-json.ts";

/** Members of requests that are maps of attributes, and the actions that cannot do without. */
const attributeMaps: Readonly<Record<string, readonly string[]>> = {
  Item: ["PutItem"],
  Key: ["GetItem", "UpdateItem", "DeleteItem"],
  ExpressionAttributeValues: [],
  ExclusiveStartKey: [],
};

const actions = ["PutItem", "GetItem", "UpdateItem", "DeleteItem", "Query", "Scan"];

/**
 * A request of DynamoDB for one table: its table's name, and attributes with their types.
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export const dynamoDbRequest: RequestCheck = (action, request) => {
  if (!actions.includes(action)) return undefined;
  const limit = own(request, "Limit");
  return firstOf(
    textMember(request, "TableName"),
    ...Object.entries(attributeMaps).map(([name, needed]) => {
      const attributes = own(request, name);
      if (attributes !== undefined) return attributeMap(attributes, [name], name === "Key");
      return needed.includes(action) ? { steps: [], message: `${name} is missing` } : undefined;
    }),
    limit !== undefined && (typeof limit !== "number" || limit < 1)
      ? { steps: ["Limit"], message: "Limit is no number above 0" }
      : undefined,
  );
};

function attributeMap(attributes: Json, steps: Steps, isKey: boolean): Misfit | undefined {
  if (!isObject(attributes)) return { steps, message: `${nameOf(steps)} is no object` };
  return firstOf(...Object.entries(attributes).map(([name, value]) => attribute(value, [...steps, name], isKey)));
}

function attribute(value: Json, steps: Steps, isKey: boolean): Misfit | undefined {
  const name = nameOf(steps);
  const members = isObject(value) ? Object.entries(value) : [];
  const [[type, inner] = ["", null]] = members;
  if (members.length !== 1) return { steps, message: `${name} is no attribute value, such as {"S": "text"}` };
  const at = [...steps, type];
  const unlike = (wanted: string): Misfit => ({ steps: at, message: `${name} of type ${type} is no ${wanted}` });
  switch (type) {
    case "S":
      if (typeof inner !== "string") return unlike("text");
      return isKey && inner === "" ? { steps: at, message: `${name} is empty, which no key can be` } : undefined;
    case "N":
      return typeof inner === "string" && isNumber(inner) ? undefined : unlike("number in quotes");
    case "B":
      return typeof inner === "string" && isBase64(inner) ? undefined : unlike("text in base64");
    case "BOOL":
      return typeof inner === "boolean" || inner === "true" || inner === "false" ? undefined : unlike("true or false");
    case "NULL":
      return typeof inner === "boolean" || inner === "true" ? undefined : unlike("true");
    case "SS":
    case "NS":
    case "BS":
      return Array.isArray(inner) && inner.length > 0 ? undefined : unlike("list with something in it");
    case "M":
      return attributeMap(inner, at, false);
    case "L":
      if (!Array.isArray(inner)) return unlike("list");
      return firstOf(...(inner as readonly Json[]).map((item, index) => attribute(item, [...at, index], false)));
    default:
      return { steps: at, message: `${name} has the type ${type}, which there is not` };
  }
}

function isNumber(text: string): boolean {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text);
}
