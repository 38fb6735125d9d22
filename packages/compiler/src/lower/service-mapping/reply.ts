import { isObject } from "../../source/json.ts";
import { child, entries } from "../../source/node.ts";
import type { ActionInput } from "./action.ts";
import { insteadOf } from "./problem.ts";
import { jsonText } from "./text.ts";

/**
 * The response made of what a service answers: the members that `response` names, else those that the operation's response has
 * under the service's own names, `messageId` for MessageId. An operation that declares no body gets none.
 */
export function replyOf(input: ActionInput, known: readonly string[], below: string = "$"): string {
  const type = input.response();
  const node = child(input.node, "response");
  if (type === undefined) {
    if (node.value !== undefined)
      input.complain(
        node,
        "says what a response has that the operation does not declare",
        "Give its 2xx response a schema of application/json, or leave this out.",
      );
    return "";
  }
  const members = type.kind === "object" ? type.members : [];
  const said = new Map<string, string>();
  for (const [name, at] of isObject(node.value) ? entries(node) : []) {
    if (typeof at.value === "string" && known.includes(at.value)) said.set(name, at.value);
    else
      input.complain(
        at,
        "names what the service does not answer",
        insteadOf(typeof at.value === "string" ? at.value : "", known),
      );
  }
  const lines = members.flatMap(({ name, isRequired }) => {
    const given = said.get(name) ?? known.find((one) => one.toLowerCase() === name.toLowerCase());
    if (given !== undefined) return `${jsonText(name)}: $input.json('${below}.${given}')`;
    if (isRequired) {
      const fix = `Say in response which it is of ${known.join(", ")}, or make it optional.`;
      input.complain(input.node, `cannot answer "${name}", which the service does not say`, fix);
    }
    return [];
  });
  return `{\n  ${lines.join(",\n  ")}\n}`;
}
