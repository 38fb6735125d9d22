import { closest } from "../source/closest.ts";
import { own } from "../source/json.ts";
import { descend, entries, type Node } from "../source/node.ts";
import { fromPointer, toPointer } from "../source/origin.ts";
import type { LoadedDocument } from "./document.ts";
import { splitAtHash } from "./graph.ts";

/** Where things are defined once for all; those of 2.0 have no other place once they are in the 3.x shape. */
const collections = ["schemas", "parameters", "responses", "requestBodies", "headers", "examples", "pathItems"];

/**
 * A reference that leads somewhere, for one that does not: the same name in another place of the document, or one that
 * differs in a letter or two in the same place. In the words of the version that the document is written in.
 */
export function similarReference(ref: string, root: Node, version: LoadedDocument["version"]): string | undefined {
  const [uri, fragment] = splitAtHash(ref);
  const steps = fragment === "" ? [uri] : fromPointer(fragment);
  const name = steps.at(-1);
  if (name === undefined || name === "" || (uri !== "" && fragment !== "")) return undefined;
  const write = (above: readonly string[], found: string): string =>
    `#${toPointer([...(version === "2.0" ? inShapeOf2(above) : above), found])}`;

  const place = collections.find((each) => own(descend(root, "components", each).value, name) !== undefined);
  if (place !== undefined) return write(["components", place], name);
  // A file, or a name alone: the members of the root are none of what it can mean.
  if (fragment === "") return undefined;
  const above = inShapeOf3(steps.slice(0, -1));
  const names = entries(descend(root, ...above)).map(([key]) => key);
  const near = closest(name, names);
  return near === undefined ? undefined : write(above, near);
}

function inShapeOf3(steps: readonly string[]): readonly string[] {
  const [first, ...rest] = steps;
  if (first === "definitions") return ["components", "schemas", ...rest];
  return first === "parameters" || first === "responses" ? ["components", first, ...rest] : steps;
}

function inShapeOf2(steps: readonly string[]): readonly string[] {
  const [first, second, ...rest] = steps;
  if (first !== "components" || second === undefined) return steps;
  return second === "schemas" ? ["definitions", ...rest] : [second, ...rest];
}
