import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import type { Rule } from "../../rule.ts";
import { webSocketDocument } from "../../websocket-examples.ts";

/** Models are chosen by a key of the message; a message of another key is refused. */
export const wsNoMatch: Rule<"websocket", { key: string; problem: string }> = {
  code: "ws/no-match",
  severity: "warning",
  summary: "A message whose model selection key has no model, where there is none for $default either, is refused.",
  sources: [guide("apigateway-websocket-api-request-validation"), guide("websocket-api-develop-routes")],
  apis: ["websocket"],
  message: ({ key, problem }) => `Messages to ${key} ${problem}.`,
  help: () => "Add a model under requestModels.$default, and a modelSelectionExpression such as $request.body.kind.",

  bad: [
    {
      at: "/paths/~1send/post/x-apigw-websocket/requestModels",
      yaml: webSocketDocument(`
  /send:
    post:
      responses: {}
      x-apigw-websocket:
        modelSelectionExpression: $request.body.kind
        requestModels: { text: { type: object, required: [text] } }`),
    },
    {
      at: "/paths/~1send/post/x-apigw-websocket/requestModels",
      yaml: webSocketDocument(`
  /send:
    post:
      responses: {}
      x-apigw-websocket: { requestModels: { text: { type: object }, $default: { type: object } } }`),
    },
  ],
  good: [
    {
      yaml: webSocketDocument(`
  /send:
    post:
      responses: {}
      x-apigw-websocket:
        modelSelectionExpression: $request.body.kind
        requestModels: { text: { type: object, required: [text] }, $default: { type: object } }`),
    },
  ],

  check(api, report) {
    for (const { key, origin, requestModels } of api.routes) {
      if (requestModels === undefined || requestModels.models.length === 0) continue;
      const place = below(origin, "x-apigw-websocket", "requestModels");
      const keys = requestModels.models.map((model) => model.key);
      const isConstant = requestModels.expression === "\\$default";
      if (!keys.includes("$default")) {
        report(place, { key, problem: "of any kind but those listed are refused: there is no model for $default" });
      } else if (isConstant && keys.length > 1) {
        report(place, { key, problem: "are all held against the model for $default: nothing chooses another one" });
      }
    }
  },
};
