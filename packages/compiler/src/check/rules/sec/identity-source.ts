import type { Authorizer } from "../../../ir/authorizer.ts";
import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Identity sources are written the way of the API type; a JWT authorizer of an HTTP API has one. */
export const secIdentitySource: Rule<"rest" | "http", { source: string; allowed: string; isOneOfMany?: boolean }> = {
  code: "sec/identity-source",
  severity: "error",
  summary: "Identity sources of an authorizer are written in the expressions of the API type.",
  sources: [
    guide("configure-api-gateway-lambda-authorization"),
    guide("http-api-lambda-authorizer"),
    guide("http-api-jwt-authorizer"),
  ],
  apis: ["rest", "http"],
  message: ({ source, isOneOfMany = false }) =>
    isOneOfMany
      ? `A JWT authorizer takes its token from one place: the service refuses a second identity source, "${source}".`
      : `"${source}" is no identity source here: the service refuses the authorizer.`,
  help: ({ allowed }) => `Write ${allowed}.`,

  bad: [
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/identitySource",
      yaml: authorizer("method.request.path.id"),
    },
    {
      at: "/components/securitySchemes/login/x-amazon-apigateway-authorizer/identitySource",
      apis: ["http"],
      yaml: `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login:
      type: oauth2
      x-amazon-apigateway-authorizer:
        type: jwt
        identitySource: $request.header.Authorization, $request.querystring.token
        jwtConfiguration: { issuer: https://login.example.com, audience: [pets] }
`,
    },
  ],
  good: [{ yaml: authorizer("") }],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      const form = formOf(authorizer, api.kind);
      if (form === undefined) continue;
      const at = below(authorizer.origin, "identitySource");
      for (const [index, written] of authorizer.identitySources.entries()) {
        const source = literal(written);
        if (source === undefined) continue;
        if (!form.pattern.test(source)) report(at, { source, allowed: form.allowed });
        else if (form === jwt && index > 0)
          report(at, { source, allowed: "the one that has the token", isOneOfMany: true });
      }
    }
  },
};

interface Form {
  readonly pattern: RegExp;
  readonly allowed: string;
}

const rest: Form = {
  pattern:
    /^(?:method\.request\.(?:header|querystring|multivalueheader|multivaluequerystring)|stageVariables|context)\.\S+$/,
  allowed: "method.request.header|querystring.{name}, stageVariables.{name} or context.{name}",
};
const http: Form = {
  pattern: /^\$(?:request\.(?:header|querystring)|stageVariables|context)\.\S+$/,
  allowed: "$request.header|querystring.{name}, $stageVariables.{name} or $context.{name}",
};
const jwt: Form = {
  pattern: /^\$request\.(?:header|querystring)\.\S+$/,
  allowed: "$request.header.{name} or $request.querystring.{name}",
};

/** Undefined where the service takes the scheme's own header whatever the document says. */
function formOf({ kind }: Authorizer, api: "rest" | "http"): Form | undefined {
  if (api === "http") return kind === "jwt" ? jwt : kind === "request" ? http : undefined;
  return kind === "request" ? rest : undefined;
}

function authorizer(identitySource: string): string {
  return `
paths:
  /pets:
    get: { responses: { "200": { description: All pets } } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        authorizerPayloadFormatVersion: "2.0"
        authorizerResultTtlInSeconds: 0
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:login/invocations
        identitySource: "${identitySource}"
`;
}
