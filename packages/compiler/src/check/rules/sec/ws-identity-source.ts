import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";
import { loginDocument } from "../../websocket-examples.ts";

/** Where an authorizer of a WebSocket API looks for what says who calls. */
export const secWsIdentitySource: Rule<"websocket", { source: string }> = {
  code: "sec/ws-identity-source",
  severity: "error",
  concerns: ["cfn"],
  summary:
    "Identity sources of a WebSocket API are parts of the request to connect: route.request.querystring.{name} and such.",
  sources: [guide("apigateway-websocket-api-lambda-auth")],
  apis: ["websocket"],
  message: ({ source }) => `"${source}" is no identity source of a WebSocket API.`,
  help: () =>
    "Write route.request.querystring.{name}, route.request.header.{name}, context.{name} or stageVariables.{name}.",

  bad: [
    { at: `${scheme()}/identitySource`, yaml: loginDocument("identitySource: $request.querystring.token") },
    { at: `${scheme()}/identitySource`, yaml: loginDocument("identitySource: method.request.header.Authorization") },
  ],
  good: [
    { yaml: loginDocument("identitySource: route.request.querystring.token, context.identity.sourceIp") },
    { yaml: loginDocument() },
  ],

  check(api, report) {
    for (const { origin, identitySources } of api.authorizers) {
      for (const written of identitySources) {
        const source = literal(written);
        if (source !== undefined && !form.test(source)) report(below(origin, "identitySource"), { source });
      }
    }
  },
};

const form = /^(?:route\.request\.(?:header|querystring)|context|stageVariables)\../;

function scheme(): string {
  return "/components/securitySchemes/login/x-amazon-apigateway-authorizer";
}
