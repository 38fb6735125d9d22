import type { Argument, Expression, Reference, Step } from "../../vtl/ast.ts";
import { isClean, isEscapedOnce, worst, type Cleanness } from "./cleanness.ts";

/** What variables hold. */
export type Held = ReadonlyMap<string, Cleanness>;

/** What an expression gives, where variables hold this. */
export function judgeExpression(node: Argument, held: Held): Cleanness {
  switch (node.kind) {
    case "reference":
      return judgeReference(node, held);
    case "string":
      return worst(
        (node.template?.body ?? []).map((part) => (part.kind === "reference" ? judgeReference(part, held) : "own")),
      );
    case "list":
      return worst(node.items.map((item) => judgeExpression(item, held)));
    case "map":
      return worst(node.entries.map(({ value }) => judgeExpression(value, held)));
    case "group":
      return judgeExpression(node.inner, held);
    case "binary":
      return node.operator === "+"
        ? worst([judgeExpression(node.left, held), judgeExpression(node.right, held)])
        : "own";
    case "integer":
    case "float":
    case "boolean":
    case "range":
    case "not":
    case "word":
      return "own";
  }
}

/** Methods of texts, lists and maps whose answer is no text of the client's; names of parameters are taken for harmless. */
const measures =
  /^(?:size|length|isEmpty|hashCode|indexOf|lastIndexOf|contains|containsKey|containsValue|equals|equalsIgnoreCase|startsWith|endsWith|matches|intValue|longValue|doubleValue|compareTo|isBlank|keySet)$/;

/** What a reference gives, where variables hold this. */
export function judgeReference({ name, steps }: Reference, held: Held): Cleanness {
  const [first, ...rest] = steps;
  switch (name) {
    case "input":
      return first === undefined ? "own" : afterSteps(ofInput(first), rest);
    case "util":
      return first?.kind === "method" ? afterSteps(ofUtil(first.name, first.args, held), rest) : "own";
    case "context":
      return afterSteps(ofContext(steps), []);
    case "stageVariables":
    case "foreach":
      return "own";
    default:
      return afterSteps(held.get(name) ?? "own", steps);
  }
}

function ofInput(step: Step): Cleanness {
  if (step.kind === "index") return "own";
  return step.name === "json" ? "json" : "raw";
}

function ofUtil(name: string, [argument]: readonly Expression[], held: Held): Cleanness {
  const given = argument ? judgeExpression(argument, held) : "own";
  if (given === "own") return "own";
  switch (name) {
    case "escapeJavaScript":
      if (given === "clean") return "clean";
      return isEscapedOnce(given) || given === "escaped-again" ? "escaped-again" : "escaped";
    case "parseJson":
      return "raw";
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

/** What is left of it after more steps: members are as their owner is, and replacing can be the mending of an escape. */
function afterSteps(value: Cleanness, steps: readonly Step[]): Cleanness {
  for (const step of isClean(value) ? [] : steps) {
    if (step.kind !== "method") continue;
    if (measures.test(step.name)) return "own";
    const [pattern] = /^replace(?:All|First)?$/.test(step.name) ? step.args : [];
    const mended = pattern?.kind === "string" ? afterReplacing(value, pattern.text) : value;
    if (mended !== value) return mended;
  }
  return value;
}

function afterReplacing(value: Cleanness, searched: string): Cleanness {
  if (value === "escaped" || value === "escaped-again") {
    if (!searched.includes("'")) return value;
    return value === "escaped" ? "once" : "clean";
  }
  // What else is replaced may be another way to the same end; nobody can tell.
  return searched.includes('"') || /[[\\^]/.test(searched) ? "clean" : value;
}
