import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { closest } from "../../../source/closest.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

const yaml = `
paths:
  /pets/{petId}:
    get:
      parameters: [{ name: petId, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: A pet } }
`;

/** A usage plan limits methods that the API has. */
export const usagePlanUnknownMethod: Rule<"rest", { key: string; suggestion: string | undefined }> = {
  code: "usage-plan/unknown-method",
  severity: "error",
  summary: "A usage plan limits methods that the API has.",
  sources: [guide("api-gateway-create-usage-plans")],
  apis: ["rest"],
  message: ({ key }) => `The API has no method "${key}" for the usage plan to limit.`,
  help: ({ suggestion }) =>
    suggestion === undefined
      ? "Name it by method and path as the document has them: GET /pets/{petId}."
      : `Write ${suggestion}.`,

  bad: [
    {
      at: "/usagePlans/gold/methods/get ~1pets~1{id}",
      yaml,
      config: { usagePlans: { gold: { methods: { "get /pets/{id}": { requestsPerSecond: 1 } } } } },
    },
  ],
  good: [{ yaml, config: { usagePlans: { gold: { methods: { "GET /pets/{petId}": { requestsPerSecond: 1 } } } } } }],

  check(api, report, _, config) {
    const names = api.operations.map(nameOf);
    for (const plan of api.settings.usagePlans) {
      for (const { key } of plan.methods) {
        if (names.includes(key)) continue;
        const { origin } = descend(config, "usagePlans", plan.name, "methods", key);
        report(origin, { key, suggestion: closest(key, names) });
      }
    }
  },
};
