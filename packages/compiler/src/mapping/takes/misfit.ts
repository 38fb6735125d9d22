import { isObject, own, type Json, type JsonObject } from "../../source/json.ts";
import { nameOf, type Steps } from "./strict-json.ts";

/** What an action does not take, and where in its request it is. */
export interface Misfit {
  readonly steps: Steps;
  readonly message: string;
}

/** Says what is wrong with the request of an action, named as in the service's API; undefined if nothing can be told. */
export type RequestCheck = (action: string, request: JsonObject) => Misfit | undefined;

/** The first of several things that is wrong. */
export function firstOf(...misfits: readonly (Misfit | undefined)[]): Misfit | undefined {
  return misfits.find((misfit) => misfit !== undefined);
}

/** A member that has to be there, and be a text that says something. */
export function textMember(owner: Json | undefined, name: string, steps: Steps = []): Misfit | undefined {
  const value = own(owner, name);
  const at = [...steps, name];
  if (value === undefined) return { steps, message: `${name} is missing in ${nameOf(steps)}` };
  if (typeof value !== "string") return { steps: at, message: `${nameOf(at)} is no text` };
  return value === "" ? { steps: at, message: `${nameOf(at)} is empty` } : undefined;
}

/** A list of objects with a number of items that the service takes. */
export function listMember(
  owner: JsonObject,
  name: string,
  most: number,
  judge: (item: JsonObject, steps: Steps) => Misfit | undefined,
): Misfit | undefined {
  const list = own(owner, name);
  if (!Array.isArray(list)) return { steps: list === undefined ? [] : [name], message: `there is no list ${name}` };
  const items = list as readonly Json[];
  if (items.length === 0 || items.length > most)
    return { steps: [name], message: `${name} has ${String(items.length)} items, and takes 1 to ${String(most)}` };
  for (const [index, item] of items.entries()) {
    const steps = [name, index];
    const misfit = isObject(item) ? judge(item, steps) : { steps, message: `${nameOf(steps)} is no object` };
    if (misfit) return misfit;
  }
  return undefined;
}

/** Whether a text is bytes in base64, of which it has at least one if `isFilled`. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}
