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

interface Params {
  readonly key: string;
  readonly type: "rest" | "websocket";
  readonly suggestion: string | undefined;
}

/** A usage plan limits methods that the API has. */
export const usagePlanUnknownMethod: Rule<"rest" | "websocket", Params> = {
  code: "usage-plan/unknown-method",
  severity: "error",
  summary: "A usage plan limits methods that the API has; a WebSocket API has none.",

  sources: [guide("api-gateway-create-usage-plans")],
  apis: ["rest", "websocket"],
  message: ({ key }) => `The API has no method "${key}" for the usage plan to limit.`,
  help: ({ type, suggestion }) => {
    if (type === "websocket") return "Limit routes for all clients together, by their keys in stage.throttling.routes.";
    if (suggestion !== undefined) return `Write ${suggestion}.`;
    return "Name it by method and path as the document has them: GET /pets/{petId}.";
  },

  bad: [
    {
      at: "/usagePlans/gold/methods/get ~1pets~1{id}",
      yaml,
      config: { usagePlans: { gold: { methods: { "get /pets/{id}": { requestsPerSecond: 1 } } } } },
    },
  ],
  good: [
    {
      apis: ["rest"],
      yaml,
      config: { usagePlans: { gold: { methods: { "GET /pets/{petId}": { requestsPerSecond: 1 } } } } },
    },
    { yaml, config: { usagePlans: { gold: { throttle: { requestsPerSecond: 1 } } } } },
  ],

  check(api, report, _, config) {
    const names = api.kind === "rest" ? api.operations.map(nameOf) : [];
    for (const plan of api.settings.usagePlans) {
      for (const { key } of plan.methods) {
        if (names.includes(key)) continue;
        const { origin } = descend(config, "usagePlans", plan.name, "methods", key);
        report(origin, { key, type: api.kind, suggestion: closest(key, names) });
      }
    }
  },
};
