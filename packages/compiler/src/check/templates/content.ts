import type { Step } from "../../vtl/ast.ts";
import { worst, type Cleanness } from "./cleanness.ts";
import { nameOfStep } from "./parameter-read.ts";

/** What an expression gives: a text, or a list or an object that has texts in it. */
export interface Content {
  /** What the text went through; of an object or a list, the texts in it. */
  readonly went: Cleanness;
  /** Which objects it can be, as far as others than the template choose the names of their members. */
  readonly objects: readonly ObjectKind[];
  /** Whether it is what `entrySet` makes of these, or one of its items. */
  readonly isEntries: boolean;
}

/** An object of the payload, all parameters of the request by their places, or those of one place. */
type ObjectKind = "payload" | "places" | Place;

type Place = "path" | "querystring" | "header";

const places: readonly Place[] = ["path", "querystring", "header"];

/** What the names of members went through; those of path parameters are the document's. */
const namesOf: Readonly<Record<ObjectKind, Cleanness>> = {
  payload: "raw",
  places: "own",
  path: "own",
  querystring: "query-name",
  header: "header-name",
};

/** Texts that are in no object of which anything is known. */
export function plain(went: Cleanness): Content {
  return { went, objects: [], isEntries: false };
}

/** What is in the payload. */
export const ofPayload: Content = { went: "raw", objects: ["payload"], isEntries: false };

/** What `$input.params()` gives. */
export const allParameters: Content = { went: "raw", objects: ["places"], isEntries: false };

/** What can be each of these, or has each of them in it. */
export function mixed(contents: readonly Content[]): Content {
  return {
    went: worst(contents.map(({ went }) => went)),
    objects: [...new Set(contents.flatMap(({ objects }) => objects))],
    isEntries: contents.some(({ isEntries }) => isEntries),
  };
}

/** What a loop goes through: the values of an object, or what is in a list. */
export function itemsOf(content: Content): Content {
  return content.isEntries ? content : membersOf(content, undefined);
}

/** What a step leads to that is a property, an index, or a method that reads a member. */
export function memberAt(content: Content, step: Step): Content {
  if (!content.isEntries) return membersOf(content, nameOfStep(step));
  const name = step.kind === "index" ? undefined : step.name;
  if (name === "key" || name === "getKey") return namesIn(content);
  return name === "value" || name === "getValue" ? membersOf({ ...content, isEntries: false }, undefined) : content;
}

/** Names of members, as `keySet` gives them. */
export function namesIn({ objects }: Content): Content {
  return plain(worst(objects.map((kind) => namesOf[kind])));
}

/** The entries that an object consists of. */
export function entriesOf(content: Content): Content {
  return { ...content, isEntries: true };
}

/** The members of objects, or those of one name. */
function membersOf(content: Content, name: string | undefined): Content {
  const objects = content.objects.flatMap((kind): readonly ObjectKind[] => {
    if (kind === "payload") return [kind];
    return kind === "places" ? places.filter((place) => name === undefined || place === name) : [];
  });
  return { ...content, objects: [...new Set(objects)] };
}
