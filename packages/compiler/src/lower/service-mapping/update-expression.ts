import { writeAttribute } from "./attribute-value.ts";
import type { Field } from "./fields.ts";
import type { Variables } from "./members.ts";
import { indent, jsonText } from "./text.ts";

/**
 * `UpdateExpression` with the names and values it uses and no others, which DynamoDB would refuse.
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html
 */
export function writeUpdate(fields: readonly Field[], conditionNames: readonly string[], variables: Variables): string {
  const ordered = [
    ...fields.filter(({ when }) => when === undefined),
    ...fields.filter(({ when }) => when !== undefined),
  ];
  const isCertain = ordered[0]?.when === undefined;
  const list = (separator: string, before: readonly string[], part: (field: Field, index: number) => string): string =>
    isCertain || before.length > 0
      ? listed(
          [...before.map(always), ...ordered.map((field, index) => ({ when: field.when, text: part(field, index) }))],
          separator,
        )
      : accumulated(
          ordered.map((field, index) => ({ when: field.when, text: part(field, index) })),
          separator,
          variables,
        );
  const sets = list(", ", [], (_, index) => `#n${index} = :v${index}`);
  const values = list(",", [], ({ type, place }, index) => `":v${index}": ${writeAttribute(type, place, variables)}`);
  const names = list(",", conditionNames, ({ name }, index) => `"#n${index}": ${jsonText(name)}`);
  const written = [
    `,\n"UpdateExpression": "SET ${sets}"`,
    `,\n"ExpressionAttributeValues": {\n  ${indent(values)}\n}`,
    `,\n"ExpressionAttributeNames": {\n  ${indent(names)}\n}`,
  ].join("");
  if (isCertain) return written;
  // With nothing to set there is no expression.
  const any = ordered.map(({ when }) => `(${when ?? "true"})`).join(" || ");
  const alone = `,\n"ExpressionAttributeNames": { ${conditionNames.join(", ")} }`;
  return `#if(${any})${written}${conditionNames.length === 0 ? "" : `#{else}${alone}`}#end`;
}

/** A part of a list, and when it is there. */
interface Part {
  readonly when: string | undefined;
  readonly text: string;
}

function always(text: string): Part {
  return { when: undefined, text };
}

/** Parts of which the first is always there. */
function listed(parts: readonly Part[], separator: string): string {
  return parts.map((part, index) => guarded(part.when, (index > 0 ? separator : "") + part.text)).join("");
}

/** Parts of which none need be there. */
function accumulated(parts: readonly Part[], separator: string, variables: Variables): string {
  const comma = variables.next("comma");
  const rest = parts.map(({ when, text }) => guarded(when, `${comma}${text}#set(${comma} = "${separator}")`));
  return `#set(${comma} = "")${rest.join("")}`;
}

function guarded(when: string | undefined, text: string): string {
  return when === undefined ? text : `#if(${when})${text}#end`;
}
