import { isObject } from "../../source/json.ts";
import { child, entries } from "../../source/node.ts";
import type { ActionInput } from "./action.ts";
import { readSource, type Source } from "./source.ts";
import { escaped, inForm, inJsonString, jsonText } from "./text.ts";
import { isPlainName } from "./value-type.ts";

/** A text that a service takes, made of stretches that are known, of JSON, and of texts. */
export type Message = readonly (
  | { readonly kind: "known"; readonly text: string }
  /** A reference that gives a text as it is to be. */
  | { readonly kind: "text"; readonly reference: string }
  /** A reference that gives a text, of which the content of a JSON string is made first. */
  | { readonly kind: "content"; readonly reference: string }
)[];

/** What a service takes a message for: any text, or JSON only. */
type MessageKind = "text" | "json";

/**
 * The message that a member says: the whole body if it is not there, a source, or an object of names and sources. A source that is a
 * text is the message as it is, or JSON of it.
 */
export function readMessage(name: string, kind: MessageKind, input: ActionInput): Message | undefined {
  const node = child(input.node, name);
  if (node.value === undefined) return [{ kind: "text", reference: "$input.body" }];
  if (!isObject(node.value)) {
    const source = readSource(node, input.request, input.complain);
    return source && whole(source, kind);
  }
  const parts = entries(node).map(([key, at]): Message | undefined => {
    const source = readSource(at, input.request, input.complain);
    if (!isPlainName(key)) {
      input.complain(at, `cannot name "${key}" in a template`, "Use a name without quotes, backslashes, $ and #.");
      return;
    }
    return source && [{ kind: "known", text: `${JSON.stringify(key)}:` }, ...jsonOf(source)];
  });
  if (parts.length === 0) {
    input.complain(node, "has no names here", "Write names and where their values come from.");
    return;
  }
  const members = parts.flatMap((part, index): Message => [
    { kind: "known", text: index === 0 ? "{" : "," },
    ...(part ?? []),
  ]);
  return [...members, { kind: "known", text: "}" }];
}

/** A text that a member says. */
export interface SaidText {
  readonly message: Message;
  /** The condition under which it was sent; undefined if it always is. */
  readonly when: string | undefined;
}

/** A text that a member says, such as a key or a name; undefined if it is not there. */
export function readText(name: string, input: ActionInput): SaidText | undefined {
  const node = child(input.node, name);
  if (node.value === undefined) return undefined;
  const source = readSource(node, input.request, input.complain);
  return source && { message: textOf(source), when: source.when };
}

/** A source where a text is wanted. */
export function textOf({ kind, constant, place, type }: Source): Message {
  if (constant !== undefined) return [{ kind: "known", text: constant }];
  return [{ kind: "text", reference: kind === "body" && type.kind !== "string" ? place.json : place.value }];
}

/** A source as a message of its own. */
function whole(source: Source, kind: MessageKind): Message {
  const { constant, place } = source;
  if (source.kind === "body" && place.json === "$input.json('$')") return [{ kind: "text", reference: "$input.body" }];
  // What is written there is JSON already, where that is wanted.
  return kind === "text" || constant !== undefined ? textOf(source) : jsonOf(source);
}

/** A source as a value in JSON; parameters are texts there. */
function jsonOf({ kind, constant, place }: Source): Message {
  if (constant !== undefined) return [{ kind: "known", text: JSON.stringify(constant) }];
  if (kind === "body") return [{ kind: "text", reference: place.json }];
  return [
    { kind: "known", text: '"' },
    { kind: "content", reference: place.value },
    { kind: "known", text: '"' },
  ];
}

/** The message as a string of JSON, its quotes included. */
export function inJson(message: Message): string {
  const [only] = message;
  if (message.length === 1 && only?.kind === "known") return jsonText(only.text);
  const parts = message.map((part) => {
    switch (part.kind) {
      case "known":
        return inJsonString(part.text);
      case "text":
        return escaped(part.reference);
      case "content":
        return escaped(escaped(part.reference));
    }
  });
  return `"${parts.join("")}"`;
}

/** The message as the value of a form's field. */
export function asField(message: Message): string {
  return message
    .map((part) => {
      switch (part.kind) {
        case "known":
          return inForm(part.text);
        case "text":
          return `$util.urlEncode(${part.reference})`;
        case "content":
          return `$util.urlEncode(${escaped(part.reference)})`;
      }
    })
    .join("");
}
