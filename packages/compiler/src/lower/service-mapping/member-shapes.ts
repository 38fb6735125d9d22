import { isObject } from "../../source/json.ts";
import { child, type Node } from "../../source/node.ts";
import type { Complain } from "./problem.ts";

const texts = ["condition", "index", "protocol"];
const objects = ["attributes", "response", "status"];

/** Complains of members that are not what they have to be, and would say nothing. */
export function checkShapes(node: Node, complain: Complain): void {
  for (const name of texts) {
    const at = child(node, name);
    if (at.value !== undefined && typeof at.value !== "string")
      complain(at, `has a ${name} that is no text`, "Write one word.");
  }
  for (const name of objects) {
    const at = child(node, name);
    if (at.value !== undefined && !isObject(at.value))
      complain(at, "has no names here", `Write ${examples[name] ?? ""}.`);
  }
}

const examples: Readonly<Record<string, string>> = {
  attributes: "an object of names and where their values come from, { kind: method.request.path.kind }",
  response: "an object of the response's members and the service's, { id: MessageId }",
  status: "an object of outcomes and statuses, { conflict: 422 }",
};
