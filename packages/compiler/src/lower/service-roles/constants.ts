import { fromParts, partsOf, type Cfn, type Reference } from "../../ir/cfn.ts";
import type { ParameterMapping, Template } from "../../ir/integration.ts";

/** Text in which each reference is one character, so that patterns can be matched over it. */
export interface MarkedText {
  readonly text: string;
  /** A stretch of the text with its references. */
  restore(stretch: string): Cfn<string>;
}

/** Private use: in no ARN, and in no template that means anything. */
const marks = /([\ue000-\uf8ff])/;
const firstMark = 0xe000;
const mostMarks = 6000;

/** The text with references as marks; those that it has itself are taken out. */
export function markedText(value: Cfn<string>): MarkedText {
  const references: Reference[] = [];
  const text = partsOf(value)
    .map((part) => {
      if (typeof part === "string") return part.replaceAll(/[\ue000-\uf8ff]/g, "");
      // What is more than marks can tell apart is no constant.
      if (references.length === mostMarks) return "$";
      return String.fromCharCode(firstMark + references.push(part) - 1);
    })
    .join("");
  const restore = (stretch: string): Cfn<string> =>
    fromParts(stretch.split(marks).map((part) => references[part.charCodeAt(0) - firstMark] ?? part));
  return { text, restore };
}

/** What is said of one name in a request: constants, and whether something else can stand there too. */
export interface Said {
  readonly constants: readonly Cfn<string>[];
  readonly isOpen: boolean;
}

/** Where an integration says what it asks a service for. */
export interface Places {
  readonly templates: readonly Template[];
  readonly parameters: readonly ParameterMapping[];
}

/** What a name of a service's request is given: as a member of JSON, a field of a form, or a mapped parameter. */
export function saidOf(name: string, { templates, parameters }: Places): Said {
  const found: (Cfn<string> | undefined)[] = [];
  const escaped = name.replaceAll(/[^A-Za-z0-9]/g, String.raw`\$&`);
  for (const { text } of templates) {
    const { text: written, restore } = markedText(text);
    const code = withoutComments(written);
    for (const [, value = ""] of code.matchAll(new RegExp(`"${escaped}"\\s*:\\s*"([^"]*)"`, "g")))
      found.push(constant(value, restore));
    if (new RegExp(`"${escaped}"\\s*:\\s*[^"\\s]`).test(code)) found.push(undefined);
    for (const [, value = ""] of code.matchAll(new RegExp(`(?:^|&)[ \\t]*${escaped}=([^&\\n]*)`, "gm")))
      found.push(formValue(value.trim(), restore));
  }
  for (const { target, source } of parameters) {
    if (target !== name && !target.startsWith("integration.request.")) continue;
    if (target.split(".").at(-1) === name) found.push(mappedConstant(source, target === name));
  }
  return { constants: found.filter((value) => value !== undefined), isOpen: found.includes(undefined) };
}

/** The template without Velocity's comments, of a line and of several; looked for once, since a document may be hostile. */
function withoutComments(template: string): string {
  let code = "";
  for (let from = 0; ;) {
    const start = template.slice(from).search(/#[#*]/);
    if (start < 0) return code + template.slice(from);
    code += template.slice(from, from + start);
    const isLine = template.charAt(from + start + 1) === "#";
    const end = template.indexOf(isLine ? "\n" : "*#", from + start + 2);
    if (end < 0) return code;
    from = isLine ? end : end + 2;
  }
}

/** Anything of Velocity in it means that it is known only when it is rendered. */
function constant(value: string, restore: MarkedText["restore"]): Cfn<string> | undefined {
  return value === "" || /[$#]/.test(value) ? undefined : restore(value);
}

/** `$util.urlEncode('…')` of a constant is one, and so is what is encoded already. */
function formValue(value: string, restore: MarkedText["restore"]): Cfn<string> | undefined {
  const [, , encoded] = /^\$util\.urlEncode\((['"])(.*)\1\)$/.exec(value) ?? [];
  if (encoded !== undefined) return constant(encoded, restore);
  try {
    return constant(decodeURIComponent(value), restore);
  } catch {
    return undefined;
  }
}

/** A mapping's constant is in single quotes; a subtype's parameter is one as it is, unless it is an expression. */
function mappedConstant(source: Cfn<string>, isPlain: boolean): Cfn<string> | undefined {
  const { text, restore } = markedText(source);
  if (isPlain) return /\$/.test(text) ? undefined : restore(text);
  const [, inner] = /^'(.*)'$/s.exec(text) ?? [];
  return inner === undefined ? undefined : restore(inner);
}
