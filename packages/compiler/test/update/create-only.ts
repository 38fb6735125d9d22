import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { replacements } from "../../src/service/replacement.ts";
import { readCreateOnly } from "./cloudformation.ts";

const facts = fileURLToPath(new URL("../../../../../shared/facts/data/cfn.json", import.meta.url));

/** Whether the create-only properties are those of CloudFormation's schemas; without these they are the compiler's own. */
export const hasSchemas: boolean = existsSync(facts);

/** The properties that can only be said when a resource is made, by type. */
export const createOnly: ReadonlyMap<string, readonly string[]> = hasSchemas
  ? readCreateOnly(facts)
  : new Map(Object.entries(replacements).map(([type, { createOnly: properties }]) => [type, properties]));
