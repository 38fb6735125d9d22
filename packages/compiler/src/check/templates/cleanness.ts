import type { Argument, Expression, Reference, Statement, Step } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/**
 * What a text of a client, or of the back end, went through before it is printed.
 *
 * `raw`: nothing. `decoded`: nothing either, and it was encoded, so that only who encoded it knows what it is.
 * `escaped`: `$util.escapeJavaScript`, which leaves apostrophes that JSON does not take. `json`: it is JSON, quotes and
 * all. `clean`: nothing in it can end a string, or it is no such text.
 */
export type Cleanness = "decoded" | "raw" | "escaped" | "json" | "clean";

/** Tells what a reference prints has gone through. */
export type Judge = (reference: Reference) => Cleanness;

/** Whether a cleanness is that of a text that went through nothing. */
export function isUntouched(value: Cleanness): boolean {
  return value === "raw" || value === "decoded";
}

/** The worst first: what is put together is as bad as its worst part. */
const order: readonly Cleanness[] = ["decoded", "raw", "json", "escaped", "clean"];

/** What variables hold. */
type Held = Map<string, Cleanness>;

/**
 * Judges the references of a template that are printed, by what its variables hold there; any others, such as in blocks that are kept for
 * later, by what their variables are set to anywhere.
 */
export function createJudge(body: readonly Statement[]): Judge {
  const printed = new Map<Reference, Cleanness>();
  follow(body, new Map(), (reference, value) => {
    printed.set(reference, worst([printed.get(reference) ?? "clean", value]));
  });
  const anywhere = heldAnywhere(body);
  return (reference) => printed.get(reference) ?? judgeReference(reference, anywhere);
}

/** Goes through a template as it runs, every way that it can; `held` is changed. */
function follow(body: readonly Statement[], held: Held, print: (reference: Reference, value: Cleanness) => void): void {
  const judge: Judge = (reference) => judgeReference(reference, held);
  for (const node of body) {
    switch (node.kind) {
      case "reference":
        print(node, judge(node));
        break;
      case "set": {
        const { name, steps } = node.target;
        const value = judgeExpression(node.value, judge);
        held.set(name, steps.length === 0 ? value : worst([held.get(name) ?? "clean", value]));
        break;
      }
      case "if": {
        const ends = [...node.branches.map(({ block }) => block.body), node.otherwise?.body ?? []].map((block) => {
          const own = new Map(held);
          follow(block, own, print);
          return own;
        });
        held.clear();
        for (const end of ends) mix(held, end);
        break;
      }
      case "foreach": {
        const [element, , list] = node.args;
        // What one round sets, the next has.
        for (let round = 0; round < 2; round += 1) {
          const own = new Map(held);
          if (element?.kind === "reference" && list)
            own.set(
              element.name,
              judgeExpression(list, (reference) => judgeReference(reference, held)),
            );
          follow(node.block.body, own, print);
          mix(held, own);
        }
        break;
      }
      default:
        break;
    }
  }
}

function mix(held: Held, other: Held): void {
  for (const [name, value] of other) held.set(name, worst([held.get(name) ?? "clean", value]));
}

function heldAnywhere(body: readonly Statement[]): Held {
  const variables: Held = new Map();
  const note = (name: string, value: Cleanness): void =>
    void variables.set(name, worst([variables.get(name) ?? "clean", value]));
  const judge: Judge = (reference) => judgeReference(reference, variables);
  // What a variable holds may depend on one that is set further down, in a loop.
  for (let round = 0; round < 3; round += 1) {
    walk(body, {
      statement(node) {
        if (node.kind === "set") note(node.target.name, judgeExpression(node.value, judge));
        else if (node.kind === "foreach") {
          const [element, , list] = node.args;
          if (element?.kind === "reference" && list) note(element.name, judgeExpression(list, judge));
        }
      },
    });
  }
  return variables;
}

function worst(parts: readonly Cleanness[]): Cleanness {
  return order.find((one) => parts.includes(one)) ?? "clean";
}

function judgeExpression(node: Argument, judge: Judge): Cleanness {
  switch (node.kind) {
    case "reference":
      return judge(node);
    case "string":
      return worst((node.template?.body ?? []).map((part) => (part.kind === "reference" ? judge(part) : "clean")));
    case "list":
      return worst(node.items.map((item) => judgeExpression(item, judge)));
    case "map":
      return worst(node.entries.map(({ value }) => judgeExpression(value, judge)));
    case "group":
      return judgeExpression(node.inner, judge);
    case "binary":
      return node.operator === "+"
        ? worst([judgeExpression(node.left, judge), judgeExpression(node.right, judge)])
        : "clean";
    case "integer":
    case "float":
    case "boolean":
    case "range":
    case "not":
    case "word":
      return "clean";
  }
}

/** Methods of texts, lists and maps whose answer is no text of the client's; names of parameters are taken for harmless. */
const measures =
  /^(?:size|length|isEmpty|hashCode|indexOf|lastIndexOf|contains|containsKey|containsValue|equals|equalsIgnoreCase|startsWith|endsWith|matches|intValue|longValue|doubleValue|compareTo|isBlank|keySet)$/;

function judgeReference({ name, steps }: Reference, variables: ReadonlyMap<string, Cleanness>): Cleanness {
  const judge: Judge = (reference) => judgeReference(reference, variables);
  const [first, ...rest] = steps;
  switch (name) {
    case "input":
      return first === undefined ? "clean" : afterSteps(ofInput(first), rest);
    case "util":
      return first?.kind === "method" ? afterSteps(ofUtil(first.name, first.args, judge), rest) : "clean";
    case "context":
      return afterSteps(ofContext(steps), []);
    case "stageVariables":
    case "foreach":
      return "clean";
    default:
      return afterSteps(variables.get(name) ?? "clean", steps);
  }
}

function ofInput(step: Step): Cleanness {
  if (step.kind === "index") return "clean";
  return step.name === "json" ? "json" : "raw";
}

function ofUtil(name: string, args: readonly Expression[], judge: Judge): Cleanness {
  const [argument] = args;
  if (name === "escapeJavaScript") {
    const given = argument ? judgeExpression(argument, judge) : "clean";
    return given === "clean" ? "clean" : "escaped";
  }
  if (name === "parseJson") return "raw";
  if (!/^(?:urlDecode|base64Decode)$/.test(name)) return "clean";
  return argument && judgeExpression(argument, judge) !== "clean" ? "decoded" : "raw";
}

/** Members of `$context` that are a client's own words; its names and paths come percent-encoded, claims from the issuer. */
const ofClients = /^identity\.(?:userAgent|clientCert\.(?:subjectDN|clientCertPem))$|^requestOverride\./;

function ofContext(steps: readonly Step[]): Cleanness {
  const names = steps.map((step) => (step.kind === "property" ? step.name : "*"));
  return ofClients.test(names.join(".")) ? "raw" : "clean";
}

/** What is left of it after more steps: members are as their owner is, and replacing can be the mending of an escape. */
function afterSteps(value: Cleanness, steps: readonly Step[]): Cleanness {
  for (const step of steps) {
    if (step.kind !== "method") continue;
    if (measures.test(step.name)) return "clean";
    if (/^replace(?:All|First)?$/.test(step.name)) {
      const [pattern] = step.args;
      const searched = pattern?.kind === "string" ? pattern.text : "";
      // What else is replaced may be another way to the same end; nobody can tell.
      if (value === "escaped" ? searched.includes("'") : searched.includes('"') || /[[\\^]/.test(searched))
        return "clean";
    }
  }
  return value;
}
