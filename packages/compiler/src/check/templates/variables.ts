import type { Reference, Statement } from "../../vtl/ast.ts";
import { walk } from "../../vtl/walk.ts";

/** Names of variables that a template sets, or takes items of loops by. */
export function variablesOf(body: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  walk(body, {
    reference({ name }, use) {
      if (use === "target") names.add(name);
    },
  });
  return names;
}

/**
 * Whether a reference is `${name}`, or `${var.name}` as Terraform has it, and no more: another tool can fill that in before the template is
 * one.
 *
 * Source: https://developer.hashicorp.com/terraform/language/expressions/references
 */
export function canBePlaceholder({ name, isFormal, isQuiet, steps }: Reference): boolean {
  if (!isFormal || isQuiet) return false;
  return steps.length === 0 || (terraformNames.test(name) && steps.every(({ kind }) => kind !== "method"));
}

const terraformNames = /^(?:var|local|module|data|each|self|aws_\w+)$/;
