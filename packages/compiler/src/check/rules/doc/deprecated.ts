import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import type { Rule } from "../../rule.ts";

/** Said once, at the first one. */
export const docDeprecated: Rule<"rest", { more: string }> = {
  code: "doc/deprecated",
  severity: "info",
  summary: "The service knows nothing of deprecated operations and parameters.",
  sources: [guide("api-gateway-known-issues")],
  apis: ["rest"],
  message: ({ more }) => `"deprecated" is left out of what is deployed${more}; clients of the SDK see it.`,
  help: () => "Nothing to do. To tell callers at run time, send a Deprecation header from the back end.",

  bad: [
    {
      at: "/paths/~1pets/get/deprecated",
      yaml: `
paths:
  /pets:
    get: { deprecated: true, responses: { "200": { description: All pets } } }
    post: { deprecated: true, responses: { "200": { description: A pet } } }
`,
    },
  ],
  good: [
    {
      yaml: `
paths:
  /pets:
    get: { deprecated: false, responses: { "200": { description: All pets } } }
`,
    },
  ],

  check(api, report) {
    const operations = api.operations.filter(({ isDeprecated }) => isDeprecated);
    const parameters = api.operations.flatMap((each) => each.parameters.filter(({ isDeprecated }) => isDeprecated));
    const origins = [...operations, ...parameters].map(({ origin }) => below(origin, "deprecated"));
    const places = new Map(origins.map((origin) => [`${origin.file}#${origin.pointer}`, origin]));
    const [first] = places.values();
    if (first === undefined) return;
    const rest = places.size - 1;
    report(first, { more: rest === 0 ? "" : `, here and in ${rest} more ${rest === 1 ? "place" : "places"}` });
  },
};
