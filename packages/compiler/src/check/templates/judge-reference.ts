import type { Argument, Expression, Reference, Step } from "../../vtl/ast.ts";
import { isClean, isEscapedOnce, type Cleanness } from "./cleanness.ts";
import { allParameters, entriesOf, memberAt, mixed, namesIn, ofPayload, plain, type Content } from "./content.ts";

/** What variables hold. */
export type Held = ReadonlyMap<string, Content>;

const own = plain("own");

/** What an expression gives, where variables hold this. */
export function judgeExpression(node: Argument, held: Held): Content {
  switch (node.kind) {
    case "reference":
      return judgeReference(node, held);
    case "string":
      return together(
        (node.template?.body ?? []).map((part) => (part.kind === "reference" ? judgeReference(part, held) : own)),
      );
    case "list":
      return mixed(node.items.map((item) => judgeExpression(item, held)));
    case "map":
      return together(node.entries.map(({ value }) => judgeExpression(value, held)));
    case "group":
      return judgeExpression(node.inner, held);
    case "binary":
      return node.operator === "+"
        ? together([judgeExpression(node.left, held), judgeExpression(node.right, held)])
        : own;
    case "integer":
    case "float":
    case "boolean":
    case "range":
    case "not":
    case "word":
      return own;
  }
}

/** A text of several, or an object of the template's own. */
function together(parts: readonly Content[]): Content {
  return plain(mixed(parts).went);
}

/** Methods of texts, lists and maps whose answer is no text of the client's. */
const measures =
  /^(?:size|length|isEmpty|hashCode|indexOf|lastIndexOf|contains|containsKey|containsValue|equals|equalsIgnoreCase|startsWith|endsWith|matches|intValue|longValue|doubleValue|compareTo|isBlank)$/;

/** What a reference gives, where variables hold this. */
export function judgeReference({ name, steps }: Reference, held: Held): Content {
  const [first, ...rest] = steps;
  switch (name) {
    case "input":
      return first === undefined ? own : afterSteps(ofInput(first), rest);
    case "util":
      return first?.kind === "method" ? afterSteps(ofUtil(first.name, first.args, held), rest) : own;
    case "context":
      return plain(ofContext(steps));
    case "stageVariables":
    case "foreach":
      return own;
    default:
      return afterSteps(held.get(name) ?? own, steps);
  }
}

function ofInput(step: Step): Content {
  if (step.kind === "index") return own;
  switch (step.name) {
    case "json":
      return plain("json");
    case "path":
      return ofPayload;
    case "params":
      return step.kind === "method" && step.args.length === 0 ? allParameters : plain("raw");
    default:
      return plain("raw");
  }
}

function ofUtil(name: string, [argument]: readonly Expression[], held: Held): Content {
  const given = argument ? judgeExpression(argument, held).went : "own";
  if (given === "own") return own;
  return name === "parseJson" ? ofPayload : plain(afterUtil(name, given));
}

function afterUtil(name: string, given: Cleanness): Cleanness {
  switch (name) {
    case "escapeJavaScript":
      // An apostrophe in the name of a parameter breaks the request of nobody but who sends it.
      if (given === "clean" || given === "query-name" || given === "header-name") return "clean";
      return isEscapedOnce(given) || given === "escaped-again" ? "escaped-again" : "escaped";
    case "urlDecode":
    case "base64Decode":
      // What only the decoding brings out was harmless as it came, such as a path.
      return isClean(given) ? "raw" : "decoded";
    default:
      return "clean";
  }
}

/** Members of `$context` that are a client's own words; its names and paths come percent-encoded, claims from the issuer. */
const ofClients = /^identity\.(?:userAgent|clientCert\.(?:subjectDN|clientCertPem))$|^requestOverride\./;

function ofContext(steps: readonly Step[]): Cleanness {
  const names = steps.map((step) => (step.kind === "property" ? step.name : "*"));
  return ofClients.test(names.join(".")) ? "raw" : "clean";
}

/** What is left of it after more steps. */
function afterSteps(content: Content, steps: readonly Step[]): Content {
  return steps.reduce(afterStep, content);
}

/** Texts in an object are as the object is, and replacing can be the mending of an escape. */
function afterStep(content: Content, step: Step): Content {
  if (step.kind !== "method") return memberAt(content, step);
  if (measures.test(step.name)) return own;
  switch (step.name) {
    case "keySet":
      return namesIn(content);
    case "entrySet":
      return entriesOf(content);
    case "get":
    case "getOrDefault":
    case "getKey":
    case "getValue":
      return memberAt(content, step);
    case "replace":
    case "replaceAll":
    case "replaceFirst": {
      const [pattern] = step.args;
      return pattern?.kind === "string" ? { ...content, went: afterReplacing(content.went, pattern.text) } : content;
    }
    default:
      return content;
  }
}

function afterReplacing(value: Cleanness, searched: string): Cleanness {
  if (isClean(value)) return value;
  if (value === "escaped" || value === "escaped-again") {
    if (!searched.includes("'")) return value;
    return value === "escaped" ? "once" : "clean";
  }
  // What else is replaced may be another way to the same end; nobody can tell.
  return searched.includes('"') || /[[\\^]/.test(searched) ? "clean" : value;
}
