import { writeList, writeMap } from "./attribute-value.ts";
import { has, writeMembers, type Member, type Variables } from "./members.ts";
import type { Place } from "./place.ts";
import { indent } from "./text.ts";
import type { ValueType } from "./value-type.ts";

/** JSON of a value that DynamoDB gives, `{ "S": … }`, whose place is that of the attribute value. */
function readAttribute(type: ValueType, place: Place, variables: Variables): string {
  const read = readTyped(type, place, variables);
  return type.isNullable ? `#if(${has(place, "NULL")})null#{else}${read}#end` : read;
}

function readTyped(type: ValueType, place: Place, variables: Variables): string {
  switch (type.kind) {
    case "string":
      return place.member("S").text;
    case "binary":
      return place.member("B").text;
    case "number":
      // A text that is a number of JSON: DynamoDB takes no other.
      return place.member("N").value;
    case "boolean":
      return place.member("BOOL").boolean;
    case "list":
      return writeList(place.member("L"), variables, (item) => readAttribute(type.item, item, variables));
    case "map":
      return writeMap(place.member("M").value, variables, (value) => readAttribute(type.value, value, variables));
    case "object":
      return readAttributes(type, place.member("M"), variables);
  }
}

/** JSON of an item, whatever of its attributes it has: other programs may have written it. */
export function readAttributes(type: ValueType, item: Place, variables: Variables): string {
  const members: Member[] =
    type.kind === "object"
      ? type.members.map(({ name, type: inner }) => ({
          name,
          type: inner,
          place: item.member(name),
          when: has(item, name),
        }))
      : [];
  const lines = writeMembers(members, (member) => readAttribute(member.type, member.place, variables), variables);
  return `{\n  ${indent(lines)}\n}`;
}
