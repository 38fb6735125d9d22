import { guide } from "../../../service/sources.ts";
import { below } from "../../../source/origin.ts";
import { literal } from "../../literal.ts";
import type { Rule } from "../../rule.ts";

/** Claims that every token has, and that the authorizer checks by itself. */
const ownClaims: ReadonlySet<string> = new Set(["iss", "aud", "exp", "nbf", "iat", "scope", "scp"]);

const algorithms: ReadonlySet<string> = new Set(["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"]);

/** What a JWT authorizer of a REST API can check. */
export const secJwtRest: Rule<"rest", { problem: string; fix: string }> = {
  code: "sec/jwt-rest",
  severity: "error",
  summary:
    "A JWT authorizer of a REST API has issuers at https URLs, RS or ES algorithms, and claims that are not its own.",
  sources: [guide("rest-api-jwt-authorizer")],
  apis: ["rest"],
  message: ({ problem }) => `${problem}: the service doesn't create the authorizer.`,
  help: ({ fix }) => fix,

  bad: [
    { at: place(), yaml: document("{ issuer: http://login.example.com, audiences: [pets] }") },
    { at: place(), yaml: document("{ issuer: https://login.example.com, audiences: [pets] }", "[HS256]") },
    {
      at: place(),
      yaml: document(
        "{ issuer: https://login.example.com, audiences: [pets], additionalClaims: [{ claimName: exp }] }",
      ),
    },
  ],
  good: [
    {
      yaml: document(
        "{ issuer: https://login.example.com, audiences: [pets], additionalClaims: [{ claimName: tenant, format: SINGLE_STRING }] }",
        "[RS256, ES512]",
      ),
    },
  ],

  check(api, report) {
    for (const authorizer of api.authorizers) {
      if (authorizer.kind !== "jwt") continue;
      const origin = below(authorizer.origin, "jwtConfiguration");
      for (const { issuer: written, claims } of authorizer.issuers) {
        const issuer = literal(written);
        if (issuer !== undefined && !isIssuer(issuer)) {
          const fix = "Write the issuer as its tokens have it: an https URL without user, query and fragment.";
          report(origin, { problem: `"${issuer}" can't be an issuer`, fix });
        }
        for (const { name: claim } of claims) {
          const name = literal(claim);
          if (name !== undefined && ownClaims.has(name)) {
            report(origin, {
              problem: `The claim ${name} is checked already`,
              fix: "Take it out of additionalClaims.",
            });
          }
        }
      }
      for (const each of authorizer.algorithms) {
        const name = literal(each);
        if (name === undefined || algorithms.has(name)) continue;
        report(origin, { problem: `${name} is none of its algorithms`, fix: `Use ${[...algorithms].join(", ")}.` });
      }
    }
  },
};

/** An absolute https URL with a host, and nothing but a path behind it; placeholders of other tools may stand in it. */
function isIssuer(text: string): boolean {
  return text.includes("${") || /^https:\/\/[^/?#@]+(?:\/[^?#]*)?$/i.test(text);
}

function place(): string {
  return `/components/securitySchemes/login/x-amazon-apigateway-authorizer/jwtConfiguration`;
}

function document(issuer: string, defaultAlgorithms = "[RS256]"): string {
  return `
paths:
  /pets:
    get:
      security: [{ login: [] }]
      responses: { "200": { description: All pets } }
components:
  securitySchemes:
    login:
      type: apiKey
      in: header
      name: Authorization
      x-amazon-apigateway-authorizer:
        type: jwt
        jwtConfiguration: { issuers: [${issuer}], defaultAlgorithms: ${defaultAlgorithms} }
`;
}
