import { partsOf } from "../../../ir/cfn.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { integrationsOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** REST APIs fill in a variable of the URI from a mapping alone, whatever the operation's own path variables are called. */
export const intUriVariable: Rule<"rest", { name: string }> = {
  code: "int/uri-variable",
  severity: "warning",
  summary: "Every variable in the URI of an integration is mapped.",
  sources: [guide("api-gateway-set-up-simple-proxy"), guide("request-response-data-mappings")],
  apis: ["rest"],
  message: ({ name }) =>
    `Nothing is mapped to {${name}} in the URI: the back end is called with the braces, or not at all.`,
  help: ({ name }) =>
    `Add to requestParameters: integration.request.path.${name}: method.request.path.${name}; or write the URI without it.`,

  bad: [{ at: "/paths/~1pets~1{id}/get/x-amazon-apigateway-integration/uri", yaml: operation("") }],
  good: [
    { yaml: operation("requestParameters: { integration.request.path.id: method.request.path.id }") },
    { yaml: operation("").replace("{id}\n", "${stageVariables.path}\n") },
    { yaml: operation("").replace("https://pets.example.com/{id}\n", "https://{{resolve:ssm:host}}/pets\n") },
    {
      yaml: operation(
        "requestTemplates: { application/json: \"#set($context.requestOverride.path.id = $input.params('id'))\" }",
      ),
    },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      if (integration.kind !== "http" && integration.kind !== "service") continue;
      const { origin, requestParameters, requestTemplates, uri } = integration;
      const overrides = requestTemplates.flatMap(({ text }) => partsOf(text));
      if (overrides.some((part) => typeof part === "string" && part.includes("requestOverride.path"))) continue;
      const mapped = new Set(requestParameters.map(({ target }) => target));
      const names = partsOf(uri ?? "").flatMap((part) => (typeof part === "string" ? variablesIn(part) : []));
      for (const name of new Set(names))
        if (!mapped.has(`integration.request.path.${name}`)) report(below(origin, "uri"), { name });
    }
  },
};

/** `{id}`, not `${stageVariables.id}` nor `{{resolve:ssm:host}}`. */
function variablesIn(text: string): string[] {
  return [...text.matchAll(/(?<![${])\{([^{}$]+)\}(?!\})/g)].map(([, name = ""]) => name);
}

function operation(members: string): string {
  return `
paths:
  /pets/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: A pet } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://pets.example.com/{id}
        responses: { default: { statusCode: "200" } }
        ${members}
`;
}
