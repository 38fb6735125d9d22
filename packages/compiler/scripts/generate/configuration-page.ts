import schema from "../../config.schema.json" with { type: "json" };
import { isObject, own, type Json, type JsonObject } from "../../src/source/json.ts";

const definitions = own(schema, "definitions") as JsonObject;

/** Definitions that are a kind of value, not a group of settings. */
const valueWords: ReadonlyMap<string, string> = new Map([
  ["text", "text"],
  ["texts", "list of texts"],
  ["number", "number"],
  ["wholeNumber", "whole number"],
  ["boolean", "true or false"],
]);

/** Every setting of the configuration with its values and its meaning, from the published schema. */
export function configurationPage(): string {
  const settings = Object.entries(own(schema, "properties") as JsonObject).filter(
    ([name]) => name !== "$schema" && name !== "apis",
  );
  return [
    "# Configuration",
    "",
    "What OpenAPI cannot say: `apigw.config.{ts,js,json,yaml}`, found beside the document or upwards. Everything may be left out.",
    "A key that nobody knows is a finding. In TypeScript, `defineConfig` gives types; in YAML and JSON, editors take the schema",
    "from `apigw-compile/config.schema.json`. Several documents in one run: `apis`, a list of paths, or of objects with `document` and",
    "the settings that are different for it.",
    "",
    "Where a value is _text_, _number_, _whole number_ or _true or false_, and not fixed, it may also be filled in by the stack: an intrinsic function in its long form or,",
    "in YAML, as a tag (`!Ref`, `!ImportValue`, `!Sub`), or `{ param: Name, default: … }`, which becomes a Parameter of the template.",
    "A _list of texts_ may be filled in as a whole too: by `Fn::Split`, `Fn::FindInMap`, `Fn::If`, or a list parameter that `Ref` or `param` names,",
    "which is made as a `CommaDelimitedList` where the template has none of that name.",
    "",
    "The folders of [fixtures/features](../fixtures/features) each have a document, a configuration and the template that comes of them.",
    "",
    ...settings.flatMap(([name, each]) => section(name, each)),
  ].join("\n");
}

function section(name: string, written: Json): string[] {
  const rows = rowsOf(name, written);
  return [
    `## ${name}`,
    "",
    escapeText(meaningOf(written)),
    "",
    ...(rows.length === 1
      ? [`Value: ${valueOf(written)}.`, ""]
      : [
          "| Setting | Value | Meaning |",
          "| --- | --- | --- |",
          ...rows.slice(1).map((cells) => `| ${cells.map(escapeText).join(" | ")} |`),
          "",
        ]),
  ];
}

type Row = readonly [setting: string, value: string, meaning: string];

/** The setting, and what is inside of it. */
function rowsOf(path: string, written: Json): Row[] {
  const own: Row = [`\`${path}\``, valueOf(written), meaningOf(written)];
  return [own, ...insideOf(path, written)];
}

function insideOf(path: string, written: Json): Row[] {
  if (valueWords.has(referenceOf(written) ?? "")) return [];
  const here = resolved(written);
  const branches = branchesOf(here);
  if (branches.length > 0) return branches.flatMap((branch) => insideOf(path, branch));
  const properties = own(here, "properties");
  const items = own(here, "items");
  const entries = own(here, "additionalProperties");
  return [
    ...(isObject(properties)
      ? Object.entries(properties).flatMap(([name, member]) => rowsOf(`${path}.${name}`, member))
      : []),
    ...(isObject(items) ? insideOf(`${path}[]`, items) : []),
    ...(isObject(entries) ? insideOf(`${path}.<name>`, entries) : []),
  ];
}

/** What can stand there in one case and in another; that a stack fills it in is said once for all. */
function branchesOf(here: Json): Json[] {
  return [own(here, "then"), own(here, "else")].filter(
    (branch) => branch !== undefined && referenceOf(branch) !== "stackFilled",
  ) as Json[];
}

/** What can stand there, in words. */
function valueOf(written: Json): string {
  const word = valueWords.get(referenceOf(written) ?? "");
  if (word !== undefined) return word;
  const here = resolved(written);
  const values = own(here, "enum");
  if (Array.isArray(values))
    return (values as readonly Json[]).map((value) => `\`${JSON.stringify(value).replaceAll('"', "")}\``).join(", ");
  const branches = branchesOf(here);
  if (branches.length > 0) return [...new Set(branches.map(valueOf))].join(", or ");
  const items = own(here, "items");
  if (isObject(items)) return `list of ${plural(valueOf(items))}`;
  const entries = own(here, "additionalProperties");
  if (isObject(entries)) return `by name: ${valueOf(entries)}`;
  return typeWords(own(here, "type"));
}

function plural(word: string): string {
  return word.startsWith("`") ? word : `${word}s`;
}

function typeWords(type: Json | undefined): string {
  const types = (Array.isArray(type) ? type : [type]) as readonly (Json | undefined)[];
  const words: Readonly<Record<string, string>> = {
    string: "fixed text",
    integer: "whole number",
    number: "fixed number",
    boolean: "`true`, `false`",
    object: "object",
    array: "list",
  };
  return types.map((each) => (typeof each === "string" ? (words[each] ?? each) : "object")).join(" or ");
}

function meaningOf(written: Json): string {
  const said = own(written, "description") ?? own(resolved(written), "description");
  return typeof said === "string" ? said : "";
}

function referenceOf(written: Json): string | undefined {
  const reference = own(written, "$ref");
  return typeof reference === "string" ? reference.split("/").at(-1) : undefined;
}

function resolved(written: Json): Json {
  const name = referenceOf(written);
  return name === undefined ? written : (own(definitions, name) ?? {});
}

/** What would be taken for markup, outside of code. */
function escapeText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((piece) => (piece.startsWith("`") ? piece : piece.replaceAll("<", "&lt;").replaceAll("*", "\\*")))
    .join("")
    .replaceAll("|", "\\|");
}
