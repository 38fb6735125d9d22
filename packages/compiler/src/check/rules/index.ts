import type { Rule } from "../rule.ts";
import * as registry from "./registry.ts";

/** Every rule. */
export const rules: readonly Rule[] = Object.values(registry);
