import { membersBelow, writeMembers, type Member, type Variables } from "./members.ts";
import { variablePlace, type Place } from "./place.ts";
import { indent } from "./text.ts";
import type { ValueType } from "./value-type.ts";

/**
 * A value as DynamoDB takes it: `{ "S": … }`.
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
 */
export function writeAttribute(type: ValueType, place: Place, variables: Variables): string {
  const written = writeTyped(type, place, variables);
  if (!type.isNullable) return written;
  // An empty text is equal to nothing, but not its JSON.
  const isText = type.kind === "string" || type.kind === "binary";
  const isNull = isText ? `${place.value} == "" && ${place.json} != '""'` : `${place.value} == ""`;
  return `#if(${isNull}){ "NULL": true }#{else}${written}#end`;
}

function writeTyped(type: ValueType, place: Place, variables: Variables): string {
  switch (type.kind) {
    case "string":
      return `{ "S": ${place.text} }`;
    case "binary":
      return `{ "B": ${place.text} }`;
    case "number":
      return `{ "N": "${place.quotedNumber}" }`;
    case "boolean":
      return `{ "BOOL": ${place.boolean} }`;
    case "list": {
      const list = writeList(place, variables, (item) => writeAttribute(type.item, item, variables));
      return `{ "L": ${list} }`;
    }
    case "map": {
      const entries = writeMap(place.value, variables, (value) => writeAttribute(type.value, value, variables));
      return `{ "M": ${entries} }`;
    }
    case "object":
      return `{ "M": ${writeAttributes(membersBelow(place, type, true), variables)} }`;
  }
}

/** Attributes by name, as an item has them. */
export function writeAttributes(members: readonly Member[], variables: Variables): string {
  const lines = writeMembers(members, ({ type, place }) => writeAttribute(type, place, variables), variables);
  return `{\n  ${indent(lines)}\n}`;
}

/** A list of JSON, whose items are written in a loop. */
export function writeList(place: Place, variables: Variables, write: (item: Place) => string): string {
  const [item, index] = [variables.next("item"), variables.next("index")];
  return [
    "[",
    `  #foreach(${item} in ${place.value})`,
    `  #set(${index} = $foreach.index)`,
    `  ${indent(write(place.item(index, item)))}#if($foreach.hasNext),#end`,
    "  #end",
    "]",
  ].join("\n");
}

/** An object of JSON with the keys of a map, which a client can choose. */
export function writeMap(map: string, variables: Variables, write: (value: Place) => string): string {
  const key = variables.next("key");
  return [
    "{",
    `  #foreach(${key} in ${map}.keySet())`,
    `  ${variablePlace(key).text}: ${indent(write(variablePlace(`${map}.get(${key})`)))}#if($foreach.hasNext),#end`,
    "  #end",
    "}",
  ].join("\n");
}
