import type { Parameter } from "../../../ir/operation.ts";
import type { RestApi } from "../../../ir/api.ts";
import { guide } from "../../../service/sources.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** The gateway's validator sees whether a parameter is there and not blank, and nothing else. Defaults are not filled in. */
export const paramAttrs: Rule<"rest", { name: string; words: string; more: number | undefined }> = {
  code: "param/attrs",
  severity: "info",
  summary: "A request validator checks that required parameters are there, not what their schemas say.",
  sources: [guide("api-gateway-known-issues"), guide("api-gateway-method-request-validation")],
  apis: ["rest"],
  message: ({ name, words, more }) =>
    more === undefined
      ? `The request validator doesn't heed ${words} of "${name}", only that it is there.`
      : `The gateway doesn't check ${words} of "${name}"${more === 0 ? "" : `, nor of ${more} more parameters`}.`,
  help: () => "Check the value in the back end.",

  bad: [
    {
      at: "/paths/~1pets/get/parameters/0",
      yaml: document("x-amazon-apigateway-request-validator: all"),
    },
    { at: "/paths/~1pets/get/parameters/0", yaml: document("x-amazon-apigateway-request-validator: body") },
  ],
  good: [{ yaml: document("x-amazon-apigateway-request-validator: all", "{ type: string }") }],

  check(api, report) {
    const validators = parameterValidators(api);
    const seen = new Set<Parameter>();
    const unchecked: { parameter: Parameter; words: string }[] = [];
    for (const { validator, parameters } of api.operations) {
      for (const parameter of parameters) {
        const words = constraintsOf(parameter).join(", ");
        if (words === "" || seen.has(parameter)) continue;
        seen.add(parameter);
        const { name, origin } = parameter;
        if (validator !== undefined && validators.has(validator)) report(origin, { name, words, more: undefined });
        else unchecked.push({ parameter, words });
      }
    }
    // Who validates nothing expects little: said once.
    const [first] = unchecked;
    if (first === undefined) return;
    const { parameter, words } = first;
    report(parameter.origin, { name: parameter.name, words, more: unchecked.length - 1 });
  },
};

function parameterValidators({ validators }: RestApi): ReadonlySet<string> {
  return new Set(
    validators.filter(({ validatesParameters }) => literal(validatesParameters) === true).map(({ name }) => name),
  );
}

function constraintsOf({ schema }: Parameter): string[] {
  if (schema.kind !== "shape") return [];
  const words = [...(schema.enum === undefined ? [] : ["enum"]), ...(schema.default === undefined ? [] : ["default"])];
  return [...words, ...schema.constraints.map(({ keyword }) => keyword)];
}

function document(line: string, schema = "{ type: string, enum: [cat, dog] }"): string {
  return `
paths:
  /pets:
    get:
      parameters: [{ name: kind, in: query, required: true, schema: ${schema} }]
      responses: { "200": { description: All pets } }
${line}
x-amazon-apigateway-request-validators:
  all: { validateRequestParameters: true, validateRequestBody: true }
  body: { validateRequestBody: true }
`;
}
