import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { Operation, Parameter } from "../../../ir/operation.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { JsonObject } from "../../../source/json.ts";
import { compact, unlessEmpty } from "../../../source/json-map.ts";

/** References followed when looking for a type; more are taken for a cycle. */
const maxReferences = 32;

/**
 * The parameters that the gateway knows: where, what name, whether required, what type. It reads nothing else.
 *
 * HTTP APIs ignore all but those of the path, which the format demands. Cookies have no target on either.
 */
export function printParameters(
  api: RestApi | HttpApi,
  { parameters, path }: Operation,
): readonly JsonObject[] | undefined {
  const known = parameters.filter(({ in: place }) => (api.kind === "http" ? place === "path" : place !== "cookie"));
  const printed = known.map((parameter): [string, JsonObject] => {
    const { in: place, isRequired, schema } = parameter;
    const name = nameOf(api, path, parameter);
    const required = place === "path" || isRequired || undefined;
    return [`${place} ${name}`, compact({ name, in: place, required, schema: printType(api, schema) })];
  });
  // A greedy variable can be declared with its plus and without.
  return unlessEmpty([...new Map(printed).values()]);
}

/**
 * The name of a greedy variable `{proxy+}`. As in the service's own exports: with the plus on HTTP APIs, and without on REST,
 * where a parameter's name may not have one.
 */
function nameOf({ kind }: RestApi | HttpApi, path: string, { name, in: place }: Parameter): string {
  if (place !== "path") return name;
  const bare = name.replace(/\+$/, "");
  return kind === "http" && path.includes(`{${bare}+}`) ? `${bare}+` : bare;
}

/** A schema that says the type and nothing else: the gateway checks no more of a parameter than whether it is there. */
export function printType(api: RestApi | HttpApi, schema: Schema): JsonObject {
  const type = typeOf(api, schema);
  return type === "array" ? { type, items: { type: "string" } } : { type };
}

function typeOf(api: RestApi | HttpApi, schema: Schema): string {
  let current: Schema | undefined = schema;
  for (let steps = 0; current?.kind === "ref" && steps < maxReferences; steps += 1) {
    const { name }: { readonly name: string } = current;
    current = api.schemas.find((named) => named.name === name)?.schema;
  }
  const types = current?.kind === "shape" ? current.types.filter((type) => type !== "null") : [];
  const [only] = types;
  return types.length === 1 && only !== undefined ? only : "string";
}
