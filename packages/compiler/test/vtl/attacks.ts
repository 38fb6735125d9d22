import { numberAttacks } from "./attacks/numbers.ts";
import { pathAttacks } from "./attacks/paths.ts";
import { otherAttacks } from "./attacks/rows.ts";

/** A template that is to cost as much as possible, and the payload it is rendered with. */
export interface Attack {
  readonly name: string;
  readonly template: string;
  readonly payload: string;
}

const usual = `{"a": "${"a".repeat(40)}", "s": "x", "l": [1, 2]}`;

/** Gives the templates what they have in common: a text, a short one, and a list. */
const head = "#set($a = $input.path('$.a'))#set($s = $input.path('$.s'))#set($l = $input.path('$.l'))";

/** Templates that try to take the engine's time or memory. */
export const attacks: readonly Attack[] = [...otherAttacks, ...numberAttacks, ...pathAttacks].map(
  ([name, template, payload = usual]) => ({
    name,
    template: head + template,
    payload,
  }),
);
