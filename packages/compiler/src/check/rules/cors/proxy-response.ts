import { guide } from "../../../service/sources.ts";
import { descend } from "../../../source/node.ts";
import { isProxy, nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** The gateway adds nothing to what a proxy integration hands on. */
export const corsProxyResponse: Rule<"rest", { example: string; others: number }> = {
  code: "cors/proxy-response",
  severity: "info",
  summary: "Behind a proxy integration the back end itself says which origins may read its responses.",
  sources: [guide("how-to-cors")],
  apis: ["rest"],
  message: ({ example, others }) =>
    `${example}${others > 0 ? ` and ${others} more hand` : " hands"} on what the back end answers: the gateway can't say there which origins may read it.`,
  help: () => "Send Access-Control-Allow-Origin from the back end too, with Vary: Origin if there are several.",

  bad: [{ at: "/cors", yaml: withType("http_proxy"), config: { cors: { origins: ["https://shop.example.com"] } } }],
  good: [
    { yaml: withType("http"), config: { cors: { origins: ["https://shop.example.com"] } } },
    { yaml: withType("http_proxy") },
  ],

  check(api, report, _, config) {
    const cors = descend(config, "cors");
    if (cors.value === undefined) return;
    const handing = api.operations.filter(
      ({ integration, method }) => integration && isProxy(integration) && method !== "options",
    );
    const [first, ...others] = handing;
    if (first !== undefined) report(cors.origin, { example: nameOf(first), others: others.length });
  },
};

function withType(type: string): string {
  return `
paths:
  /pets:
    get:
      responses: { "200": { description: All pets } }
      x-amazon-apigateway-integration:
        type: ${type}
        httpMethod: GET
        uri: https://pets.example.com
        responses: { default: { statusCode: "200" } }
`;
}
