import { partsOf } from "../../ir/cfn.ts";
import { child, entries } from "../../source/node.ts";
import type { ActionInput } from "./action.ts";
import { asField, readText, textOf, type SaidText } from "./message.ts";
import type { Resource } from "./resource.ts";
import { readSource } from "./source.ts";
import { inForm } from "./text.ts";

/** A text of a message that has a name of its own, such as an attribute. */
export interface NamedText extends SaidText {
  readonly name: string;
}

/** What an integration needs whose template makes a form. */
export const formParameters: readonly (readonly [string, string])[] = [
  ["integration.request.header.Content-Type", "'application/x-www-form-urlencoded'"],
];

/** Texts that members of the mapping say, by the names that the service has for them. */
export function readTexts(members: Readonly<Record<string, string>>, input: ActionInput): readonly NamedText[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const text = readText(member, input);
    return text ? [{ name, ...text }] : [];
  });
}

/**
 * Complains of a FIFO queue or topic for whose messages no group is said, which it asks for.
 *
 * Source: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
export function checkGroup(member: "queue" | "topic", { name }: Resource, { node, complain }: ActionInput): void {
  const last = partsOf(name).at(-1);
  const isInOrder = typeof last === "string" && last.endsWith(".fifo");
  if (!isInOrder || child(node, "groupId").value !== undefined) return;
  complain(
    child(node, member),
    `names a FIFO ${member}, whose messages need a groupId`,
    `Say groupId: "'all'" for one order of all messages, or an expression.`,
  );
}

/** Attributes of a message, all of them texts. */
export function readAttributes(input: ActionInput): readonly NamedText[] {
  return entries(child(input.node, "attributes")).flatMap(([name, at]): NamedText[] => {
    const source = readSource(at, input.request, input.complain);
    if (/^[\w.-]{1,256}$/.test(name)) return source ? [{ name, message: textOf(source), when: source.when }] : [];
    input.complain(at, `names an attribute that cannot exist, "${name}"`, "Use letters, digits, _, - and dots.");
    return [];
  });
}

/** Fields of a form behind others; those of what was not sent are left out. */
export function textFields(texts: readonly NamedText[]): string {
  return texts.map(({ name, message, when }) => ifSent(when, `&${name}=${asField(message)}`)).join("");
}

/** Attributes of a message in a form: SQS counts them from 1, SNS as entries of a list. Those that were not sent are not counted. */
export function attributeFields(prefix: string, attributes: readonly NamedText[]): string {
  const always = attributes.filter(({ when }) => when === undefined);
  const others = attributes.filter(({ when }) => when !== undefined);
  const first = always.map((each, index) => attributeField(prefix, String(index + 1), each)).join("");
  if (others.length < 2) {
    const next = String(always.length + 1);
    return first + others.map((each) => ifSent(each.when, attributeField(prefix, next, each))).join("");
  }
  const counted = others.map((each) =>
    ifSent(each.when, `#set($count = $count + 1)${attributeField(prefix, "${count}", each)}`),
  );
  return `${first}#set($count = ${always.length})${counted.join("")}`;
}

function attributeField(prefix: string, number: string, { name, message }: NamedText): string {
  const at = `&${prefix}.${number}`;
  return `${at}.Name=${inForm(name)}${at}.Value.DataType=String${at}.Value.StringValue=${asField(message)}`;
}

function ifSent(when: string | undefined, text: string): string {
  return when === undefined ? text : `#if(${when})${text}#end`;
}
