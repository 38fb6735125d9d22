import { own } from "../source/json.ts";
import { entries, descend, type Node } from "../source/node.ts";
import { fromPointer, toPointer } from "../source/origin.ts";
import { splitAtHash } from "./graph.ts";

/** Where things are defined once for all; those of 2.0 have no other place once they are in the 3.x shape. */
const collections = ["schemas", "parameters", "responses", "requestBodies", "headers", "examples", "pathItems"];

/**
 * A reference that leads somewhere, for one that does not: the same name in another place of the document, or one that
 * differs in a letter or two in the same place.
 */
export function similarReference(ref: string, root: Node): string | undefined {
  const [uri, fragment] = splitAtHash(ref);
  const steps = fragment === "" ? [uri] : fromPointer(fragment);
  const name = steps.at(-1);
  if (name === undefined || name === "" || (uri !== "" && fragment !== "")) return undefined;
  const places = collections.filter((place) => own(descend(root, "components", place).value, name) !== undefined);
  const [place] = places;
  if (place !== undefined) return `#${toPointer(["components", place, name])}`;

  const parent = descend(root, ...inShapeOf3(steps.slice(0, -1)));
  const near = entries(parent).find(([key]) => isNear(key, name));
  return near && `#${toPointer([...inShapeOf3(steps.slice(0, -1)), near[0]])}`;
}

function inShapeOf3(steps: readonly string[]): readonly string[] {
  const [first, ...rest] = steps;
  if (first === "definitions") return ["components", "schemas", ...rest];
  return first === "parameters" || first === "responses" ? ["components", first, ...rest] : steps;
}

/** Whether one text becomes the other by a letter or two changed, added or left out, or by case alone. */
function isNear(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  const allowed = b.length > 3 ? 2 : b.length - 2;
  if (Math.abs(a.length - b.length) > allowed || b.length > 200) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? Infinity) <= allowed;
}
