import { child } from "../../source/node.ts";
import { isTrue } from "../text.ts";
import type { ActionInput } from "./action.ts";

/** Whether a member that is true or false is true; anything else is complained of. */
export function readFlag(name: string, { node, complain }: ActionInput): boolean {
  const at = child(node, name);
  const isKnown =
    at.value === undefined || /^(?:true|false)$/i.test(typeof at.value === "object" ? "" : String(at.value));
  if (!isKnown) complain(at, "has neither true nor false here", "Write true, or leave it out.");
  return isTrue(node, name);
}
