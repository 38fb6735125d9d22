import { exportName } from "./names.ts";

/** A rule that compiles and passes the tests, to be filled in. */
export function ruleText(each: string): string {
  return `import { guide } from "../../../service/sources.ts";
import { nameOf } from "../../integrations.ts";
import type { Rule } from "../../rule.ts";

/** What must hold, in a sentence. */
export const ${exportName(each)}: Rule<"rest" | "http", { operation: string }> = {
  code: "${each}",
  severity: "error",
  summary: "What must hold, in a sentence.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest", "http"],
  message: ({ operation }) => \`\${operation} is wrong.\`,
  help: () => "What to do about it.",

  bad: [
    {
      at: "/paths/~1pets/get",
      yaml: \`
paths:
  /pets:
    get: { deprecated: true, responses: { "200": { description: All pets } } }
\`,
    },
  ],
  good: [
    {
      yaml: \`
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
\`,
    },
  ],

  check(api, report) {
    for (const operation of api.operations) {
      if (operation.isDeprecated) report(operation.origin, { operation: nameOf(operation) });
    }
  },
};
`;
}
