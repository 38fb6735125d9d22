import { readJson } from "../../src/mapping/json-path/read-json.ts";
import { compile, type Rendered } from "../../src/vtl/compile.ts";
import { serviceDialect, velocity17, type Dialect } from "../../src/vtl/dialect.ts";
import { parse } from "../../src/vtl/parse.ts";
import { membersOf } from "../../src/vtl/values/members.ts";
import { isKind, type Value } from "../../src/vtl/values/value.ts";

/** The engine as the service runs it. */
export const service: Dialect = serviceDialect(1000);

/** Variables as Java has them, from a JSON object: `1.0` is a Double. */
function variables(json: string = "{}"): Map<string, Value> {
  const { value } = readJson(json, "array-list") as { value: Value };
  if (!isKind(value, "map")) throw new Error("not an object");
  return new Map(membersOf(value).map(([name, item]) => [String(name), item]));
}

/** Renders a template; a problem of severity error is an exception. */
export function renderText(template: string, json: string = "{}", dialect: Dialect = velocity17): string {
  const { text, problems } = renderAll(template, json, dialect);
  const error = problems.find(({ severity }) => severity === "error");
  if (error) throw new Error(`${error.code}: ${error.message}`);
  return text;
}

/** Renders a template and says all that is wrong with it. */
export function renderAll(template: string, json: string = "{}", dialect: Dialect = velocity17): Rendered {
  const parsed = parse(template);
  const rendered = compile(parsed.template, dialect).render(variables(json));
  return { ...rendered, problems: [...parsed.problems, ...rendered.problems] };
}
