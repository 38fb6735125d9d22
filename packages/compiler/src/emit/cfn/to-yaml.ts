import { isObject, type Json, type JsonObject } from "../../source/json.ts";
import { shortForm } from "./short-form.ts";
import { blockText, numberText, quoteText, textStyle } from "./yaml-text.ts";

/**
 * The template as YAML: intrinsics in their short form, or in their long one for readers who do not know it, texts of several lines as blocks, so that mapping templates can be read.
 * Whatever a reader of YAML 1.1 (PyYAML) or 1.2 would take for something else is quoted.
 *
 * Written here and not by a library, since a large Body is most of the time that a template takes.
 */
export function toYaml(template: JsonObject, intrinsics: "short" | "long" = "short"): string {
  return `${printNode(template, "", intrinsics === "short").text}\n`;
}

/** A value as it stands behind a key or a dash. */
interface Printed {
  readonly text: string;
  /** Whether it has lines of its own, which begin below a key: members, or items. */
  readonly isCollection: boolean;
}

/** `indent` goes before each further line. */
function printNode(value: Json, indent: string, isShort: boolean): Printed {
  if (Array.isArray(value)) return printSequence(value as readonly Json[], indent, isShort);
  if (!isObject(value)) return { text: printScalar(value, indent), isCollection: false };
  const short = isShort ? shortForm(value) : undefined;
  if (short === undefined) return printMap(value, indent, isShort);
  // A node has one tag: a function directly inside a function keeps its long form.
  const inner = isObject(short.value)
    ? printMap(short.value, indent, isShort)
    : printNode(short.value, indent, isShort);
  return { text: `${short.tag}${inner.isCollection ? `\n${indent}` : " "}${inner.text}`, isCollection: false };
}

/** A longer key must be said to be one: https://yaml.org/spec/1.2.2/#822-block-mappings */
const maxPlainKey = 1024;

function printMap(value: JsonObject, indent: string, isShort: boolean): Printed {
  const inner = `${indent}  `;
  let text = "";
  for (const [key, member] of Object.entries(value)) {
    if (text !== "") text += `\n${indent}`;
    const written = textStyle(key, false) === "plain" ? key : quoteText(key);
    const { text: printed, isCollection } = printNode(member, inner, isShort);
    if (written.length > maxPlainKey) text += `? ${written}\n${indent}: ${printed}`;
    else text += `${written}:${isCollection ? `\n${inner}` : " "}${printed}`;
  }
  return text === "" ? { text: "{}", isCollection: false } : { text, isCollection: true };
}

function printSequence(values: readonly Json[], indent: string, isShort: boolean): Printed {
  if (values.length === 0) return { text: "[]", isCollection: false };
  const items = values.map((value) => `- ${printNode(value, `${indent}  `, isShort).text}`);
  return { text: items.join(`\n${indent}`), isCollection: true };
}

function printScalar(value: Json, indent: string): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "string") return JSON.stringify(value);
  const style = textStyle(value, true);
  if (style === "quoted") return quoteText(value);
  return style === "plain" ? value : blockText(value, indent);
}
