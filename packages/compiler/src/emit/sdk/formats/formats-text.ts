import { runtimePackage } from "../package/runtime.ts";
import type { Schemas } from "../../../ir/schema-walk.ts";
import { constantDeclaration } from "../writer/constant.ts";
import { importNames } from "../writer/module.ts";
import { reference } from "../writer/type.ts";
import { isObjectValue, namesIn } from "../writer/value.ts";
import type { Formats } from "./formats.ts";

/** formats.ts: where values of named schemas have formats; undefined if no operation asks. */
export function formatsText({ constants, describe }: Formats, schemas: Schemas): string | undefined {
  const texts: string[] = [];
  const names: string[] = [];
  // More are asked for on the way, and a Map's iterator visits them too.
  for (const [schemaName, constant] of constants) {
    const schema = schemas.get(schemaName);
    const described = schema && describe([schema]);
    const content = isObjectValue(described) ? described : { all: described === undefined ? [] : [described] };
    texts.push(constantDeclaration(constant, reference("Format"), content, true));
    names.push(...namesIn(content));
  }
  if (texts.length === 0) return undefined;
  const own = new Set(constants.values());
  const entry = `${runtimePackage}/formats`;
  const imported = names.filter((name) => !own.has(name));
  return [importNames(imported, entry, false) + importNames(["Format"], entry, true), ...texts].join("\n");
}
