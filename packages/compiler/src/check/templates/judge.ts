import type { Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";
import { worst, type Cleanness } from "./cleanness.ts";
import { itemsOf, mixed, plain, type Content } from "./content.ts";
import { judgeExpression, judgeReference } from "./judge-reference.ts";

/** Tells what a reference prints has gone through. */
export type Judge = (reference: Reference) => Cleanness;

/** What variables hold, as it changes. */
type ChangingHeld = Map<string, Content>;

/**
 * Judges the references of a template that are printed, by what its variables hold there; any others, such as in blocks that are kept for
 * later, by what their variables are set to anywhere.
 */
export function createJudge(body: readonly Statement[]): Judge {
  const printed = new Map<Reference, Cleanness>();
  follow(body, new Map(), (reference, { went }) => {
    printed.set(reference, worst([printed.get(reference) ?? "own", went]));
  });
  const anywhere = heldAnywhere(body);
  return (reference) => printed.get(reference) ?? judgeReference(reference, anywhere).went;
}

/** Goes through a template as it runs, every way that it can; `held` is changed. */
function follow(
  body: readonly Statement[],
  held: ChangingHeld,
  print: (reference: Reference, value: Content) => void,
): void {
  for (const node of body) {
    switch (node.kind) {
      case "reference":
        print(node, judgeReference(node, held));
        break;
      case "set": {
        const { name, steps } = node.target;
        const value = judgeExpression(node.value, held);
        held.set(name, steps.length === 0 ? value : withMember(held.get(name), value));
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
          if (element?.kind === "reference" && list) own.set(element.name, itemsOf(judgeExpression(list, held)));
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

function mix(held: ChangingHeld, other: ChangingHeld): void {
  for (const [name, value] of other) held.set(name, mixed([held.get(name) ?? nothing, value]));
}

const nothing = plain("own");

/** What an object is once a member of it was set: the template chose the name. */
function withMember(owner: Content = nothing, value: Content): Content {
  return { ...owner, went: worst([owner.went, value.went]) };
}

function heldAnywhere(body: readonly Statement[]): ChangingHeld {
  const variables: ChangingHeld = new Map();
  const note = (name: string, value: Content): void =>
    void variables.set(name, mixed([variables.get(name) ?? nothing, value]));
  // What a variable holds may depend on one that is set further down, in a loop.
  for (let round = 0; round < 3; round += 1) {
    walk(body, {
      statement(node) {
        if (node.kind === "set") {
          const { name, steps } = node.target;
          const value = judgeExpression(node.value, variables);
          note(name, steps.length === 0 ? value : withMember(undefined, value));
        } else if (node.kind === "foreach") {
          const [element, , list] = node.args;
          if (element?.kind === "reference" && list) note(element.name, itemsOf(judgeExpression(list, variables)));
        }
      },
    });
  }
  return variables;
}
