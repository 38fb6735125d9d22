import { guide } from "../../../service/sources.ts";
import { closest } from "../../../source/closest.ts";
import { descend } from "../../../source/node.ts";
import { plainDocument as yaml } from "../../example-text.ts";
import type { Rule } from "../../rule.ts";
import { routeNames, stagesSaying } from "../../stages.ts";

/** A stage sets limits and caching of operations that the API has. */
export const stageUnknownRoute: Rule<"rest" | "http" | "websocket", { key: string; suggestion: string | undefined }> = {
  code: "stage/unknown-route",
  severity: "error",
  summary: "A stage has settings for operations that the API has.",
  sources: [guide("how-to-stage-settings"), guide("http-api-throttling")],
  apis: ["rest", "http", "websocket"],
  message: ({ key }) => `The API has no "${key}" for the stage to have settings of.`,
  help: ({ suggestion }) =>
    suggestion === undefined
      ? "Name it by method and path as the document has them, GET /pets/{petId}; a route of a WebSocket API by its key."
      : `Write ${suggestion}.`,

  bad: [
    {
      at: "/stage/throttling/routes/get ~1pets",
      yaml,
      config: { stage: { throttling: { routes: { "get /pets": { burst: 1 } } } } },
    },
    {
      at: "/stages/beta/throttling/routes/GET ~1pet",
      yaml,
      config: { stages: { beta: { throttling: { routes: { "GET /pet": { burst: 1 } } } } } },
    },
  ],
  good: [{ yaml, config: { stage: { throttling: { routes: {} } } } }],

  check(api, report, _, config) {
    const names = routeNames(api);
    const places = [
      ["throttling", "routes"],
      ["caching", "methods"],
    ];
    for (const steps of places) {
      for (const { written } of stagesSaying(api, config, ...steps)) {
        for (const key of Object.keys(written.value as object)) {
          if (names.includes(key) || (api.kind !== "rest" && predefined.has(key))) continue;
          report(descend(written, key).origin, { key, suggestion: closest(key, names) });
        }
      }
    }
  },
};

/** The service takes settings of these routes without the routes: their keys are its own. */
const predefined: ReadonlySet<string> = new Set(["$default", "$connect", "$disconnect"]);
