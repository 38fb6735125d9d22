import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node, type ScalarTag, type Tags } from "yaml";
import { stringifyString } from "yaml/util";
import type { Json, JsonObject } from "../../source/json.ts";
import { isObject } from "../../source/json.ts";
import { shortForm } from "./short-form.ts";
import { numberText, quoteText, textStyle } from "./yaml-text.ts";

/**
 * The template as YAML: intrinsics in their short form, or in their long one for readers who do not know it, texts of several lines as blocks, so that mapping templates can be read.
 * Whatever a reader of YAML 1.1 (PyYAML) or 1.2 would take for something else is quoted.
 */
export function toYaml(template: JsonObject, intrinsics: "short" | "long" = "short"): string {
  const document = new Document(null, { customTags: (): Tags => ["map", "seq", "bool", "null", text, number] });
  document.contents = toNode(template, intrinsics === "short");
  return document.toString({ lineWidth: 0 });
}

/** Texts, in the style that yaml-text.ts chooses. */
const text: ScalarTag = {
  tag: "tag:yaml.org,2002:str",
  default: true,
  identify: (value) => typeof value === "string",
  resolve: (source) => source,
  stringify({ value }, context, onComment, onChompKeep) {
    const string = value as string;
    const style = textStyle(string, context.implicitKey !== true && context.inFlow !== true);
    if (style === "quoted") return quoteText(string);
    if (style === "plain") return string;
    return stringifyString({ value: string, type: Scalar.BLOCK_LITERAL }, context, onComment, onChompKeep);
  },
};

const number: ScalarTag = {
  tag: "tag:yaml.org,2002:float",
  default: true,
  identify: (value) => typeof value === "number",
  resolve: Number,
  stringify: ({ value }) => numberText(value as number),
};

function toNode(value: Json, isShort: boolean): Node {
  if (Array.isArray(value)) return toSequence(value as readonly Json[], isShort);
  if (!isObject(value)) return new Scalar(value);
  const short = isShort ? shortForm(value) : undefined;
  if (short === undefined) return toMap(value, isShort);
  // A node has one tag: a function directly inside a function keeps its long form.
  const node = isObject(short.value) ? toMap(short.value, isShort) : toNode(short.value, isShort);
  node.tag = short.tag;
  return node;
}

function toMap(value: JsonObject, isShort: boolean): YAMLMap {
  const map = new YAMLMap();
  for (const [key, member] of Object.entries(value)) map.items.push(new Pair(new Scalar(key), toNode(member, isShort)));
  return map;
}

function toSequence(values: readonly Json[], isShort: boolean): YAMLSeq {
  const sequence = new YAMLSeq();
  for (const value of values) sequence.items.push(toNode(value, isShort));
  return sequence;
}
