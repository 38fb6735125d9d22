import type { Integration } from "../../../ir/integration.ts";
import { guide } from "../../../service/sources.ts";
import { integrationsOf } from "../../integrations.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import type { Origin } from "../../../source/origin.ts";

/** A mock's request template says which status it answers with. */
export const intMockStatus: Rule<"rest" | "websocket", { problem: string }> = {
  code: "int/mock-status",
  severity: "error",
  summary: "The request template of a mock integration yields a JSON object with statusCode.",
  sources: [guide("how-to-mock-integration")],
  apis: ["rest", "websocket"],
  message: ({ problem }) => `${problem}: the gateway answers such requests with 500.`,
  help: () => `Write a request template such as {"statusCode": 200}.`,

  bad: [
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration/requestTemplates/application~1json",
      yaml: mock(`requestTemplates: { application/json: '{"status": 200}' }`),
    },
    {
      at: "/paths/~1pets/get/x-amazon-apigateway-integration",
      yaml: mock("passthroughBehavior: never"),
    },
  ],
  good: [
    { yaml: mock(`requestTemplates: { application/json: '{"statusCode": 200}' }`) },
    { yaml: mock("requestTemplates: { application/json: $input.body }") },
    { yaml: mock("passthroughBehavior: when_no_match") },
  ],

  check(api, report) {
    for (const integration of integrationsOf(api)) {
      const found = problemOf(integration);
      if (found) report(found.origin, { problem: found.problem });
    }
  },
};

function problemOf(integration: Integration): { origin: Origin; problem: string } | undefined {
  if (integration.kind !== "mock") return undefined;
  const { requestTemplates, passthroughBehavior, origin } = integration;
  if (requestTemplates.length === 0 && literal(passthroughBehavior) === "NEVER") {
    return { origin, problem: "The mock has no request template and passes nothing through" };
  }
  for (const { text, origin: at } of requestTemplates) {
    const template = literal(text);
    // What a template computes can't be told by its text.
    if (template === undefined || /[$#]/.test(template) || template.includes("statusCode")) continue;
    return { origin: at, problem: "The mock's request template yields no statusCode" };
  }
  return undefined;
}

function mock(line: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: mock
        ${line}
        responses: { default: { statusCode: "200" } }
`;
}
